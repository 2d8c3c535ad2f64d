// Answers a question from a live course where that suffices, and says where the whole course is needed.
import { knownZone } from '@stature/civil-time'
import type { Policy, Calendar } from '@stature/protocol'
import { fold, foldFrom, zoneFrom, zoneOfCourse, type CalendarOf, type Entry } from '@stature/record'
import { Problem } from '../http/problem.js'
import type { Answers } from './again.js'
import type { Answered, Question } from './courses.js'
import type { LiveCourse } from './live-course.js'

/** What questions are answered with. */
export interface Means {
  readonly policy: Policy
  readonly calendarOf: CalendarOf
  readonly answers: Answers
}

const bad = (code: string, path: string, message: string, fix: string): Problem =>
  new Problem(400, code, `${message}.`, fix, { issues: [{ code, path, message, fix }] })

/** The zone asked for, as the time zone data spells it; null where none was. Throws Problem 400. */
export function zoneAsked({ zone }: Question): string | null {
  if (zone === null) return null
  const known = knownZone(zone)
  if (known !== null) return known
  const fix = 'Write a name of the time zone data, such as America/New_York, or an offset such as +01:00.'
  throw bad('unknown-zone', '/zone', 'There is no such time zone', fix)
}

function calendar({ calendarOf }: Pick<Means, 'calendarOf'>, { at, slot }: Question, zone: string): Calendar {
  const found = calendarOf(at, zone, slot)
  if (found !== null) return found
  const fix = 'Write a day that exists there and a half-day, such as 2026-03-02/evening.'
  throw bad('bad-slot', '/slot', 'There is no such slot', fix)
}

/** From all entries. Null where the course is not opened at that instant. */
export function fromWhole(
  means: Omit<Means, 'answers'>,
  entries: readonly Entry[],
  sequence: number,
  question: Question,
): Answered | null {
  const { at, asKnownAt, vial } = question
  const { policy } = means
  const zone = zoneAsked(question) ?? zoneOfCourse(entries, at, asKnownAt) ?? 'UTC'
  const found = calendar(means, question, zone)
  const facts = fold(entries, { asOf: at, asKnownAt, calendar: found, vial })
  return 'missing' in facts ? null : { facts, calendar: found, zone, policy, sequence }
}

/** From a live course; `whole` where it cannot tell. The same facts at a later instant are not folded again. */
export function fromLive(
  means: Means,
  course: string,
  live: LiveCourse,
  question: Question,
): Answered | null | 'whole' {
  const { checkpoint, tail, sequence } = live
  const { at, asKnownAt, vial } = question
  if (checkpoint === null) return fromWhole(means, tail, sequence, question)
  const zone = zoneAsked(question) ?? zoneFrom(checkpoint, tail, at)
  if (asKnownAt !== null || zone === null) return 'whole'
  const found = calendar(means, question, zone)
  const before = means.answers.again(course, live, question, zone, found)
  if (before !== null) return before
  const facts = foldFrom(checkpoint, tail, { asOf: at, asKnownAt, calendar: found, vial })
  if (facts === null) return 'whole'
  const answered = { facts, calendar: found, zone, policy: means.policy, sequence }
  means.answers.give(course, live, question, answered)
  return answered
}
