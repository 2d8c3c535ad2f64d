// An id is an idempotency key: seen again with the same content it counts once, with other content it is bad input.
import { canonicalJson } from '../chain/canonical.js'
import type { StatureEvent } from '../events/event.js'

/** What a course holds already: the content of every event by its id. */
export type KnownContent = ReadonlyMap<string, string>

export type Admission =
  | { readonly kind: 'new'; readonly content: string }
  | { readonly kind: 'already-there' }
  | { readonly kind: 'refused'; readonly issue: IdConflict }

/** The same id with other content. */
export interface IdConflict {
  readonly code: 'id-conflict'
  readonly path: 'id'
  readonly message: string
}

/** What an event says, without what a store adds. */
export function contentOf(event: StatureEvent): string {
  const { sequence: _sequence, previous: _previous, ...said } = event
  return canonicalJson(said)
}

/** Whether an event is new to a course. A new one's content belongs into `known` under its id. */
export function admit(known: KnownContent, event: StatureEvent): Admission {
  const content = contentOf(event)
  const before = known.get(event.id)
  if (before === undefined) return { kind: 'new', content }
  if (before === content) return { kind: 'already-there' }
  const message = `id ${event.id} was already recorded with other content: give the new event an id of its own`
  return { kind: 'refused', issue: { code: 'id-conflict', path: 'id', message } }
}
