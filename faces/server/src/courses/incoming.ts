// Events as they were sent: each is read and checked by itself; what is wrong with one stops no other.
import { knownZone } from '@stature/civil-time'
import { contentOf, readEvent, type Entry, type StatureEvent } from '@stature/record'
import type { Issue as ReadIssue } from '@stature/protocol'
import type { Issue } from '../http/problem.js'
import { entryIn } from './civil.js'
import type { EventResult, Sender } from './courses.js'
import { isJson } from './json.js'
import { pointerOf } from './pointer.js'

/** One event that may be judged, or what became of it already; `place` is its place in the batch. */
export type Incoming =
  | { readonly kind: 'entry'; readonly place: number; readonly entry: Entry }
  | { readonly kind: 'done'; readonly place: number; readonly result: EventResult }
  /** The same event stands in the batch already, at `first`. */
  | { readonly kind: 'again'; readonly place: number; readonly id: string; readonly first: number }

type Refused = Extract<EventResult, { result: 'refused' }>

/** At most this many mistakes of one event are told. */
const MOST_ISSUES = 20

const FIXES: Readonly<Record<ReadIssue['code'], string>> = {
  'wrong-type': 'Write a value of the kind the message names.',
  'missing-field': 'Add the field.',
  'unknown-field': 'Remove it, or check its name.',
  'not-a-choice': 'Write one of the words the message names.',
  'out-of-range': 'Check the value and its unit.',
  'bad-number': 'Write a number as the message says.',
  'bad-time': 'Write ISO 8601 with an offset, such as 2026-03-02T07:30:00-05:00.',
  'bad-date': 'Write a day that exists, such as 2026-03-02.',
  'bad-text': 'Write it as the message says.',
  'bad-combination': 'Correct whichever of them is wrong.',
}

/** One event that is not recorded. */
export const refused = (id: string | null, status: Refused['status'], issues: readonly Issue[]): Refused => ({
  id,
  result: 'refused',
  status,
  issues,
})

const idIn = (value: unknown): string | null => {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
  return typeof id === 'string' && id.length <= 64 ? id : null
}

function malformed(value: unknown, issues: readonly ReadIssue[]): Refused {
  const told = issues.slice(0, MOST_ISSUES).map(({ code, path, message }) => ({
    code,
    path: pointerOf(path),
    message,
    fix: FIXES[code],
  }))
  return refused(idIn(value), 400, told)
}

function strangeCourse({ id }: StatureEvent): Refused {
  const fix = 'Send each event to the address of its own course.'
  const message = 'this event is of another course'
  return refused(id, 400, [{ code: 'other-course', path: '/course', message, fix }])
}

function strangeAuthor({ id, by }: StatureEvent, sender: Sender): Refused {
  const path = by.id === sender.account ? '/by/role' : '/by/id'
  const message = 'an event is sent by the account that recorded it, in its role on this course'
  const fix = 'Send it with the session of that account.'
  return refused(id, 403, [{ code: 'by-mismatch', path, message, fix }])
}

function strangeZone({ id }: StatureEvent): Refused {
  const message = 'there is no such time zone'
  const fix = 'Write a name of the time zone data, such as America/New_York.'
  return refused(id, 400, [{ code: 'unknown-zone', path: '/zone', message, fix }])
}

/** The place in a chain is the store's to give. */
function withoutPlace(event: StatureEvent): StatureEvent {
  if (event.sequence === undefined && event.previous === undefined) return event
  const { sequence: _sequence, previous: _previous, ...said } = event
  return said
}

function readOne(value: unknown, course: string, sender: Sender): Entry | Refused {
  const json = isJson(value) ? value : null
  const read = readEvent(json)
  if (!read.ok) return malformed(value, read.issues)
  const event = withoutPlace(read.value)
  if (event.course !== course) return strangeCourse(event)
  if (event.by.id !== sender.account || event.by.role !== sender.role) return strangeAuthor(event, sender)
  return knownZone(event.zone) === null ? strangeZone(event) : entryIn(event)
}

/** The id stands for other content already: in the record, or earlier in the batch. */
export const idConflict = (id: string): Refused =>
  refused(id, 409, [
    {
      code: 'id-conflict',
      path: '/id',
      message: 'this id was already recorded with other content',
      fix: 'Give the new event an id of its own, or correct the older one with an event entry-corrected.',
    },
  ])

/** Reads a batch. */
export function incoming(values: readonly unknown[], course: string, sender: Sender): readonly Incoming[] {
  const seen = new Map<string, { readonly place: number; readonly event: StatureEvent }>()
  return values.map((value, place) => {
    const read = readOne(value, course, sender)
    if ('result' in read) return { kind: 'done', place, result: read }
    const { event } = read
    const before = seen.get(event.id)
    if (before === undefined) {
      seen.set(event.id, { place, event })
      return { kind: 'entry', place, entry: read }
    }
    const same = contentOf(before.event) === contentOf(event)
    if (!same) return { kind: 'done', place, result: idConflict(event.id) }
    return { kind: 'again', place, id: event.id, first: before.place }
  })
}
