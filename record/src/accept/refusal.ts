// Why an event is not accepted, as data: what is wrong, where in the event, and what to do about it.
import type { Decision, ProposalOutcome } from '@stature/protocol'
import type { StatureEvent } from '../events/event.js'

export type RefusalCode =
  | 'wrong-role'
  | 'in-the-future'
  | 'mass-differs'
  | 'refused'
  | 'cannot-decide'
  | 'drawn-differs'
  | 'not-opened'
  | 'no-calendar'

/** One reason. An event may have several. */
export interface Refusal {
  readonly code: RefusalCode
  /** Id of the event. */
  readonly event: string
  /** Field of the event, such as `by.role` or `replacement.halfMarks`; empty where the event as a whole is meant. */
  readonly path: string
  readonly message: string
  readonly fix: string
  /** The judgement that refused a prescription; null where none was reached. */
  readonly decision: Decision<ProposalOutcome> | null
}

/** What is said of an event; `field` is of the prescription, which a correction holds in its replacement. */
export type Said = Pick<Refusal, 'code' | 'message' | 'fix' | 'decision'> & { readonly field: string }

/** The refusal of a prescription that `recorded` makes. */
export function refusalOf(recorded: StatureEvent, said: Said): Refusal {
  const { field, ...rest } = said
  const place = recorded.kind === 'entry-corrected' ? ['replacement', field] : [field]
  return { ...rest, event: recorded.id, path: place.filter((part) => part !== '').join('.') }
}
