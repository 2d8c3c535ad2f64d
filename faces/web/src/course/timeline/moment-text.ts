// Entries of a course in words: what it was, and what it said, with amounts exactly as recorded.
import { decimalText } from '@stature/label'
import type { EventOf, Kind, StatureEvent } from '@stature/record'
import type { SayCourse } from '../course-words.js'
import type { Format } from '../format.js'

export interface Speaking {
  readonly say: SayCourse
  readonly format: Format
  readonly kindOf: (kind: Kind) => string
}

const NANOGRAMS_IN_MG_DECIMALS = 6

function prescription(event: EventOf<'dose-prescribed'>, { say, format }: Speaking): string {
  const { massNanograms, halfMarks, doseMicrogramsPerKg, timesPerDay, reason } = event
  const parts = [
    say(`reason.${reason}`),
    ...(doseMicrogramsPerKg === undefined ? [] : [say('level', { level: doseMicrogramsPerKg })]),
    say('mg', { value: format.decimal(decimalText(massNanograms, NANOGRAMS_IN_MG_DECIMALS)) }),
    say('marks', { value: format.decimal(decimalText(halfMarks * 5, 1)) }),
    say('times', { count: timesPerDay }),
  ]
  return parts.join(', ')
}

function episode(
  { severity, foodIntake, glucose }: EventOf<'hypoglycemia-occurred'>,
  speaking: Speaking,
): string {
  const { say, format } = speaking
  const read = glucose === undefined ? [] : [`${format.decimal(glucose.value)} ${glucose.unit}`]
  return [say(`severity.${severity}`), say(`food.${foodIntake}`), ...read].join(', ')
}

function laboratory(event: EventOf<'laboratory-measured'>, { say, format }: Speaking): string {
  const { value, unit, sds, laboratory: name } = event
  return [
    'IGF-1',
    ...(value === undefined ? [] : [`${format.decimal(value)} ${unit ?? ''}`.trim()]),
    ...(sds === undefined ? [] : [say('igf.sds-of', { value: format.decimal(sds) })]),
    ...(name === undefined ? [] : [name]),
  ].join(', ')
}

const joined = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join(': ')

const assessment = (event: EventOf<'tolerance-assessed'>, { say }: Speaking): string =>
  [
    say(event.tolerated ? 'tolerated' : 'not-tolerated'),
    ...(event.doseEstablished ? [say('established')] : []),
  ].join(', ')

type Tellers = { readonly [K in Kind]?: (event: EventOf<K>, speaking: Speaking) => string }

const weighed = (
  { weightGrams }: EventOf<'weight-measured' | 'weight-confirmed'>,
  { say, format }: Speaking,
): string => say('kg', { value: format.kilograms(weightGrams) })

/** What an entry said beside its kind; the others are told by their kind alone. */
const TELLERS: Tellers = {
  'dose-prescribed': prescription,
  'weight-measured': weighed,
  'weight-confirmed': weighed,
  'height-measured': ({ heightMillimeters }, { say, format }) =>
    say('cm', { value: format.centimeters(heightMillimeters) }),
  'laboratory-measured': laboratory,
  'hypoglycemia-occurred': episode,
  'tolerance-assessed': assessment,
  'episode-reviewed': ({ conclusion, reason }, { say }) => joined(say(`conclusion.${conclusion}`), reason),
  'reaction-reported': ({ reaction }, { say }) => say(reaction),
  'reaction-resolved': ({ reaction }, { say }) => say(reaction),
  'examination-recorded': ({ examination, finding }, { say }) => joined(say(`exam.${examination}`), finding),
  'treatment-interrupted': ({ reason }) => reason,
  'treatment-stopped': ({ reason }) => reason,
  'course-closed': ({ reason }) => reason,
}

type Events = { readonly [K in Kind]: EventOf<K> }

const detailOf = <K extends Kind>(kind: K, event: Events[K], speaking: Speaking): string => {
  const tellers: { readonly [E in Kind]?: (event: Events[E], speaking: Speaking) => string } = TELLERS
  return tellers[kind]?.(event, speaking) ?? ''
}

export function momentText(event: StatureEvent, speaking: Speaking): string {
  return joined(speaking.kindOf(event.kind), detailOf(event.kind, event, speaking))
}
