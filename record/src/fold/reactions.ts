// Reactions that no prescriber resolved.
import type { ReactionFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

/** Changed in place within one fold only. */
export interface ReactionState {
  open: ReactionFacts[]
}

export const newReactions = (): ReactionState => ({ open: [] })

export function report(state: ReactionState, { at }: Entry, event: EventOf<'reaction-reported'>): void {
  state.open.push({ id: event.id, at, reaction: event.reaction, signs: event.signs ?? [] })
}

/** Clears every earlier report of that reaction. */
export function resolve(state: ReactionState, event: EventOf<'reaction-resolved'>): void {
  state.open = state.open.filter((each) => each.reaction !== event.reaction)
}
