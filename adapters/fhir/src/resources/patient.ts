// Patient: the child, whose course opens with the birth because FHIR names no other opening that never moves.
import { civilDate, type CivilDate } from '@stature/label'
import { child, booleanAt, textAt } from '../element/child.js'
import type { TextElement } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import { readMoment, type Moment } from '../time/moment.js'

/** What a Patient says. */
export interface Child {
  readonly entry: Entry
  /** The record's name for the course. */
  readonly course: string
  readonly birthDate: CivilDate | null
  readonly sex: 'male' | 'female' | 'unknown'
  /** Start of the day of birth; null where the day is not known. */
  readonly born: Moment | null
}

function birthOf(entry: Entry, context: Context): TextElement | null {
  const text = textAt(entry.at, 'birthDate', context.report)
  if (text === undefined) {
    const at = child(entry.at, '_birthDate') ?? entry.at
    context.report.warn('incomplete', at, 'gives no birth date: the age stays unknown')
    return null
  }
  if (civilDate(text.value) !== null) return text
  context.report.warn(
    'incomplete',
    text,
    'is no full date that exists: the age stays unknown, give YYYY-MM-DD',
  )
  return null
}

function sexOf(entry: Entry, context: Context): Child['sex'] {
  const gender = textAt(entry.at, 'gender', context.report)
  switch (gender?.value) {
    case 'male':
    case 'female':
      return gender.value
    case undefined:
    case 'other':
    case 'unknown':
      return 'unknown'
    default:
      if (gender !== undefined) {
        context.report.warn(
          'code-invalid',
          gender,
          'is no administrative gender of FHIR: the sex stays unknown',
        )
      }
      return 'unknown'
  }
}

/** What only a person can follow up. */
function warnOfStatus(entry: Entry, context: Context): void {
  const dead = child(entry.at, 'deceasedDateTime') ?? child(entry.at, 'deceasedBoolean')
  if (dead !== undefined && dead.value !== false) {
    context.report.warn('business-rule', dead, 'says that the child died: close the course')
  }
  if (booleanAt(entry.at, 'active', context.report) === false) {
    context.report.warn(
      'business-rule',
      entry.at,
      'is not an active record: look for the one that replaced it',
    )
  }
}

/** Reads the child; null where the Patient has no name to keep a course under. */
export function readPatient(entry: Entry, context: Context): Child | null {
  const course = entry.id ?? entry.fullUrl
  if (course === null) {
    context.report.error(
      'required',
      entry.at,
      'has neither id nor fullUrl: a course needs a name, give an id',
    )
    return null
  }
  warnOfStatus(entry, context)
  const birth = birthOf(entry, context)
  const born = birth === null ? null : (readMoment(birth, context.zone ?? 'UTC', context.report) ?? null)
  const birthDate = birth === null ? null : civilDate(birth.value)
  return { entry, course, birthDate, sex: sexOf(entry, context), born }
}
