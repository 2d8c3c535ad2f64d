// The standard deviation score of one measured height or weight, or the reason why there is none.
import { completedMonths, type CivilDate, type Grams, type Millimeters } from '@stature/label'
import type { Sex } from '@stature/protocol'
import { sdsOf } from './lms.js'
import { ageInMonths, lmsAt, REFERENCE_MONTHS, type GrowthMeasure } from './reference.js'

/** Who is measured, as far as the record says. */
export interface Child {
  readonly birthDate: CivilDate | 'unknown'
  readonly sex: Sex
}

/** What keeps a score from being told. */
export type WhyNoScore = 'birth-date-unknown' | 'sex-unknown' | 'under-24-months' | 'over-240-months'

export type Score =
  | { readonly kind: 'score'; readonly sds: number; readonly months: number }
  | { readonly kind: 'none'; readonly why: WhyNoScore }

const none = (why: WhyNoScore): Score => ({ kind: 'none', why })

const MM_PER_CM = 10
const GRAMS_PER_KG = 1_000

/** What of the child is missing for any score at all; empty where nothing is. */
export const missingForScores = ({ birthDate, sex }: Child): readonly WhyNoScore[] => [
  ...(birthDate === 'unknown' ? (['birth-date-unknown'] as const) : []),
  ...(sex === 'unknown' ? (['sex-unknown'] as const) : []),
]

function scoreOf(measure: GrowthMeasure, value: number, { birthDate, sex }: Child, on: CivilDate): Score {
  if (birthDate === 'unknown') return none('birth-date-unknown')
  if (sex === 'unknown') return none('sex-unknown')
  const months = ageInMonths(birthDate, on)
  const lms = lmsAt(measure, sex, months)
  if (lms !== null) return { kind: 'score', sds: sdsOf(value, lms), months }
  return none(months < REFERENCE_MONTHS.first ? 'under-24-months' : 'over-240-months')
}

/** Of a height on a local day, by stature for age. */
export const heightScore = (height: Millimeters, child: Child, on: CivilDate): Score =>
  scoreOf('stature', height / MM_PER_CM, child, on)

/** Of a weight on a local day, by weight for age. */
export const weightScore = (weight: Grams, child: Child, on: CivilDate): Score =>
  scoreOf('weight', weight / GRAMS_PER_KG, child, on)

const DECIMALS = 2
const MONTHS_A_YEAR = 12

/** A score as it is shown: two decimals, an exact half away from zero, with a true minus sign of ASCII. */
export function sdsText(sds: number): string {
  const scaled = Math.round(Math.abs(sds) * 10 ** DECIMALS)
  const digits = String(scaled).padStart(DECIMALS + 1, '0')
  const sign = sds < 0 && scaled > 0 ? '-' : ''
  return `${sign}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`
}

/** Completed years, and the completed months beyond them. */
export function ageOf(birth: CivilDate, on: CivilDate): { readonly years: number; readonly months: number } {
  const months = Math.max(0, completedMonths(birth, on))
  return { years: Math.floor(months / MONTHS_A_YEAR), months: months % MONTHS_A_YEAR }
}
