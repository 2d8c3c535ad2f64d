// A course from a file or stdin, whatever it is written in: its events, ready to fold at any instant.
import { calendarFor, knownZone, localDay, statedSlot } from '@stature/civil-time'
import type { Instant } from '@stature/label'
import type { Calendar, Facts, Policy } from '@stature/protocol'
import { entryOf, fold, zoneOfCourse, type Entry } from '@stature/record'
import type { Call } from '../commands/command.js'
import { Failure, input, usage, type Message } from '../usage/failure.js'
import { decode, fileName } from './decode.js'
import { isFhir } from './kind.js'
import { readLines } from './lines.js'
import { oneCourse } from './one-course.js'

/** A course, read and checked. */
export interface Course {
  /** How the file is named in messages. */
  readonly file: string
  readonly entries: readonly Entry[]
  /** The zone of `--zone`, as the time zone data spells it; null where it was not given. */
  readonly zone: string | null
}

/** The zone of `--zone`; throws a `Failure` (exit 2) on one that nobody knows. */
export function zoneOf(call: Call): string | null {
  const typed = call.flag('zone')
  if (typed === undefined) return null
  const known = knownZone(typed)
  if (known !== null) return known
  const fix = 'Write a name of the time zone data, such as America/New_York, or an offset such as +01:00'
  throw usage('unknown-zone', '--zone', `there is no time zone ${JSON.stringify(typed)}`, fix)
}

/**
 * Opens the course of the first argument. `policy` is needed by FHIR orders and injections, which name no syringe and
 * no slot. Throws exit 3 with every bad line.
 */
export async function openCourse(call: Call, policy: Policy | null): Promise<Course> {
  const path = call.args[0] ?? ''
  const file = fileName(path)
  const zone = zoneOf(call)
  const text = decode(call.io.read(path), file)
  if (isFhir(text)) {
    const { readFhir } = await import('./fhir.js')
    return { file, zone, entries: readFhir(call.io, text, { file, zone, policy }) }
  }
  const problems: Message[] = []
  const events = oneCourse(readLines(text, file, problems), file, problems)
  if (problems.length > 0) throw new Failure(3, problems)
  return { file, zone, entries: events.map((event) => entryOf(event, localDay)) }
}

/** The zone of days and slots at an instant: `--zone`, else that of the latest event known there, else of the first. */
export const zoneAt = (course: Course, at: Instant, asKnownAt: Instant | null): string =>
  course.zone ?? zoneOfCourse(course.entries, at, asKnownAt) ?? 'UTC'

/** What is asked of a course. */
export interface Question {
  readonly policy: Policy
  readonly at: Instant
  readonly asKnownAt: Instant | null
  /** As typed: `2026-03-02/evening`; null where the slot follows from the instant. */
  readonly slot: string | null
  readonly vial: string | null
}

function calendarOf(course: Course, question: Question): Calendar {
  const { policy, at, asKnownAt, slot } = question
  const zone = zoneAt(course, at, asKnownAt)
  if (slot === null) return calendarFor(policy, zone, at, null)
  const stated = statedSlot(policy, zone, slot)
  if (stated !== null) return calendarFor(policy, zone, at, stated)
  const fix = 'Write a day that exists and a half-day, such as 2026-03-02/evening'
  throw usage('bad-slot', '--slot', `there is no slot ${JSON.stringify(slot)}`, fix)
}

/** The facts of a course as asked; throws exit 3 where it is not opened at that instant. */
export function factsOf(course: Course, question: Question): Facts {
  const { at, asKnownAt, vial } = question
  const facts = fold(course.entries, { asOf: at, asKnownAt, calendar: calendarOf(course, question), vial })
  if (!('missing' in facts)) return facts
  const text = 'the course is not opened yet at the instant asked about'
  throw input('not-opened', course.file, text, 'Ask for a time at or after its event course-opened')
}
