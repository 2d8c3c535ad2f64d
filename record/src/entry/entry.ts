// An event with its instants and its local day read once, so that the fold compares numbers only.
import type { CivilDate, Instant } from '@stature/label'
import { parseInstant } from '@stature/protocol'
import type { StatureEvent } from '../events/event.js'

/** One recorded event, ready to fold. */
export interface Entry {
  readonly event: StatureEvent
  /** `occurredAt`. */
  readonly at: Instant
  /** `recordedAt`: from when on the record knows it. */
  readonly knownAt: Instant
  /** Local calendar day of `at` in the event's zone. */
  readonly on: CivilDate
  /** Of a correction that gives another time: that time. */
  readonly replacement?: { readonly at: Instant; readonly on: CivilDate }
}

/** The local calendar day of an instant in an IANA zone; a face that knows time zones provides it. */
export type LocalDay = (at: Instant, zone: string) => CivilDate

/** The instant of a time that a reader has already checked. Throws RangeError on any other text. */
export function checkedInstant(text: string): Instant {
  const at = parseInstant(text)
  if (at === null) throw new RangeError('not a time that readEvent lets pass')
  return at
}

/** Makes the entry of an event that `readEvent` gave. */
export function entryOf(event: StatureEvent, localDay: LocalDay): Entry {
  const at = checkedInstant(event.occurredAt)
  const entry: Entry = { event, at, knownAt: checkedInstant(event.recordedAt), on: localDay(at, event.zone) }
  const moved = event.kind === 'entry-corrected' ? event.replacement.occurredAt : undefined
  if (moved === undefined) return entry
  const movedAt = checkedInstant(moved)
  return { ...entry, replacement: { at: movedAt, on: localDay(movedAt, event.zone) } }
}
