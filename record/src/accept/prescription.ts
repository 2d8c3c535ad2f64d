// The prescription an event makes: itself, or what a prescriber's correction puts in place of another entry.
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

export type Prescription = EventOf<'dose-prescribed'>

/** A prescription with its instants, and the entry whose place it takes. */
export interface Prescribing {
  readonly prescription: Prescription
  readonly at: Entry['at']
  readonly knownAt: Entry['knownAt']
  /** Id of the entry it replaces; null where it stands beside all others. */
  readonly replaces: string | null
}

/** Null where the event makes none. A correction by another role is a request, which changes nothing. */
export function prescribingOf(entry: Entry): Prescribing | null {
  const { event, at, knownAt } = entry
  if (event.kind === 'dose-prescribed') return { prescription: event, at, knownAt, replaces: null }
  if (event.kind !== 'entry-corrected' || event.replacement.kind !== 'dose-prescribed') return null
  if (event.by.role !== 'prescriber') return null
  const { id, course, recordedAt, zone, by, corrects, replacement } = event
  const occurredAt = replacement.occurredAt ?? event.occurredAt
  const prescription = { id, course, recordedAt, zone, by, ...replacement, occurredAt }
  return { prescription, at: entry.replacement?.at ?? at, knownAt, replaces: corrects }
}
