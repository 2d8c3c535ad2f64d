// Measurements as points of a chart by age, each with all that it says.
import { civilDate, type CivilDate } from '@stature/label'
import type { Facts } from '@stature/protocol'
import { ageInMonths, ageOf, type Growth, type Score, type Velocity } from '@stature/record/growth'
import type { LevelSpan } from '@stature/record/timeline'
import type { CourseView } from '../../data/course.js'
import type { SayCourse } from '../course-words.js'
import type { Format } from '../format.js'

export interface GrowthPoint {
  readonly id: string
  readonly months: number
  /** Centimeters or kilograms, for the drawing. */
  readonly value: number
  readonly label: string
}

/** A dose level from one age to another. */
export interface StripSpan {
  readonly from: number
  readonly to: number
  /** Tenths of µg/kg. */
  readonly tenths: number
}

interface Told {
  readonly say: SayCourse
  readonly format: Format
}

export const scoreText = (score: Score, { say, format }: Told): string =>
  score.kind === 'score' ? say('sds', { value: format.sds(score.sds) }) : say(`score.${score.why}`)

export const velocityText = (velocity: Velocity, { say, format }: Told): string =>
  say('velocity', { value: format.tenths(velocity.millimetersPerYear), from: format.day(velocity.from) })

type Child = Pick<Facts, 'birthDate'>

function ageText(birth: CivilDate, on: CivilDate, { say }: Told): string {
  return say('age', ageOf(birth, on))
}

export function heightPoints({ heights }: Growth, { birthDate }: Child, told: Told): readonly GrowthPoint[] {
  if (birthDate === 'unknown') return []
  const { say, format } = told
  return heights.map(({ id, on, height, score, velocity }) => ({
    id,
    months: ageInMonths(birthDate, on),
    value: height / 10,
    label: [
      format.day(on),
      ageText(birthDate, on, told),
      say('cm', { value: format.centimeters(height) }),
      scoreText(score, told),
      ...(velocity === null ? [] : [velocityText(velocity, told)]),
    ].join(' · '),
  }))
}

export function weightPoints({ weights }: Growth, { birthDate }: Child, told: Told): readonly GrowthPoint[] {
  if (birthDate === 'unknown') return []
  const { say, format } = told
  return weights.map(({ id, on, weight, score }) => ({
    id,
    months: ageInMonths(birthDate, on),
    value: weight / 1_000,
    label: [
      format.day(on),
      ageText(birthDate, on, told),
      say('kg', { value: format.kilograms(weight) }),
      scoreText(score, told),
    ].join(' · '),
  }))
}

/** Levels by age; none where the birth date is unknown. */
export function levelStrip(
  levels: readonly LevelSpan[],
  { facts: { birthDate, today } }: Pick<CourseView, 'facts'>,
  { dayOf }: Format,
): readonly StripSpan[] {
  if (birthDate === 'unknown') return []
  const monthsAt = (day: CivilDate | null): number => ageInMonths(birthDate, day ?? today)
  return levels.map(({ from, to, effectiveTenths }) => ({
    from: monthsAt(civilDate(dayOf(from))),
    to: monthsAt(to === null ? today : civilDate(dayOf(to))),
    tenths: effectiveTenths,
  }))
}
