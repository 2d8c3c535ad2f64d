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

/** What an entry said beside its kind; empty where the kind is all. */
function detailOf(event: StatureEvent, speaking: Speaking): string {
  const { say, format } = speaking
  switch (event.kind) {
    case 'dose-prescribed':
      return prescription(event, speaking)
    case 'weight-measured':
    case 'weight-confirmed':
      return say('kg', { value: format.kilograms(event.weightGrams) })
    case 'height-measured':
      return say('cm', { value: format.centimeters(event.heightMillimeters) })
    case 'laboratory-measured':
      return laboratory(event, speaking)
    case 'hypoglycemia-occurred':
      return episode(event, speaking)
    case 'tolerance-assessed':
      return [
        say(event.tolerated ? 'tolerated' : 'not-tolerated'),
        ...(event.doseEstablished ? [say('established')] : []),
      ].join(', ')
    case 'episode-reviewed':
      return [say(`conclusion.${event.conclusion}`), event.reason ?? '']
        .filter((text) => text !== '')
        .join(': ')
    case 'reaction-reported':
    case 'reaction-resolved':
      return say(event.reaction)
    case 'examination-recorded':
      return [say(`exam.${event.examination}`), event.finding ?? ''].filter((text) => text !== '').join(': ')
    case 'treatment-interrupted':
    case 'treatment-stopped':
    case 'course-closed':
      return event.reason
    default:
      return ''
  }
}

export function momentText(event: StatureEvent, speaking: Speaking): string {
  const detail = detailOf(event, speaking)
  const kind = speaking.kindOf(event.kind)
  return detail === '' ? kind : `${kind}: ${detail}`
}
