// The entries after a horizon, settled as the whole course settles them, and which of them a horizon leaves behind.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import { amend, rootsAmong } from '../fold/amend.js'
import { isMeta } from '../fold/may-amend.js'
import { ordered } from '../fold/order.js'
import { settle, standsAt, type Prepared } from '../fold/prepare.js'
import type { Checkpoint } from './checkpoint.js'

/** A tail holds every statement about its entries and no opening, so it is settled by itself. */
export function settleTail({ state }: Checkpoint, tail: readonly Entry[]): Prepared {
  const entries = ordered(tail)
  return settle(entries, amend(entries, entries.filter(isMeta)), state.identity)
}

/** When an entry counts; of a voided one, when it would have. */
export function countsAt(entry: Entry, { amendments, limits }: Prepared): Instant {
  return standsAt(amendments.entries.get(entry.event.id) ?? entry, limits)
}

/**
 * Whether an entry is folded at a horizon: it counts before it, or speaks of one that does. A statement about what is
 * not recorded, or may come yet, is not.
 */
export function foldedAt(prepared: Prepared, horizon: Instant): (entry: Entry) => boolean {
  const { entries } = prepared
  const rootOf = rootsAmong(entries, entries.filter(isMeta))
  return (entry) => {
    const root = isMeta(entry) ? rootOf(entry) : entry
    return root !== null && countsAt(root, prepared) < horizon
  }
}
