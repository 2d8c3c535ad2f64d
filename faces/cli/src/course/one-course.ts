// What makes events one course: a single course id, an opening, and no id with two contents.
import { knownZone } from '@stature/civil-time'
import { contentOf, type StatureEvent } from '@stature/record'
import type { Message } from '../usage/failure.js'
import type { EventLine } from './lines.js'

function courseProblem(lines: readonly EventLine[], file: string): Message | null {
  const first = lines[0]
  const other = lines.find((each) => each.event.course !== first?.event.course)
  if (first === undefined || other === undefined) return null
  const text = `course ${JSON.stringify(other.event.course)}, but line ${String(first.line)} is of course ${JSON.stringify(first.event.course)}`
  return {
    code: 'two-courses',
    place: `${file}:${String(other.line)} course`,
    text,
    fix: 'Keep one course a file',
  }
}

function openingProblem(lines: readonly EventLine[], file: string): Message | null {
  if (lines.some((each) => each.event.kind === 'course-opened')) return null
  const text = lines.length === 0 ? 'there is no event here' : 'there is no event course-opened'
  return { code: 'not-opened', place: file, text, fix: 'A course begins with an event of kind course-opened' }
}

/** The time zone data is outside the record, so the zone's name is checked here. */
export function zoneProblem(each: EventLine, file: string): Message | null {
  if (knownZone(each.event.zone) !== null) return null
  const text = `there is no time zone ${JSON.stringify(each.event.zone)}`
  const fix = 'Write a name of the time zone data, such as America/New_York'
  return { code: 'unknown-zone', place: `${file}:${String(each.line)} zone`, text, fix }
}

/** The events once each, in the order of the file. Adds to `problems` what keeps them from being one course. */
export function oneCourse(
  lines: readonly EventLine[],
  file: string,
  problems: Message[],
): readonly StatureEvent[] {
  const seen = new Map<string, EventLine>()
  const events: StatureEvent[] = []
  for (const each of lines) {
    const before = seen.get(each.event.id)
    if (before === undefined) {
      seen.set(each.event.id, each)
      const zone = zoneProblem(each, file)
      if (zone !== null) problems.push(zone)
      events.push(each.event)
    } else if (contentOf(before.event) !== contentOf(each.event)) {
      const text = `the id of line ${String(before.line)} again, with other content`
      const fix = 'Give the newer one an id of its own, or correct with an event entry-corrected'
      problems.push({ code: 'id-reused', place: `${file}:${String(each.line)} id`, text, fix })
    }
  }
  for (const problem of [
    courseProblem(lines, file),
    problems.length > 0 ? null : openingProblem(lines, file),
  ]) {
    if (problem !== null) problems.push(problem)
  }
  return events
}
