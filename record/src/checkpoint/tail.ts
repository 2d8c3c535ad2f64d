// The entries after a horizon, settled as the whole course settles them, and which of them a horizon leaves behind.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import { amend, rootsAmong } from '../fold/amend.js'
import { isMeta } from '../fold/may-amend.js'
import { byTime, ordered } from '../fold/order.js'
import { settle, standsAt, type Prepared } from '../fold/prepare.js'
import { isSuspect } from '../fold/suspect.js'
import type { Checkpoint } from './checkpoint.js'

/** A tail with more entries. */
export interface Grown {
  readonly tail: readonly Entry[]
  readonly prepared: Prepared
  /** Whether they changed nothing but to stand at its end, each where its own clock says. */
  readonly atEnd: boolean
}

/** Tails settled before. One never changes, and is asked about again and again: when it grows, and by every question. */
const SETTLED = new WeakMap<readonly Entry[], Settled>()

interface Settled {
  readonly prepared: Prepared
  /** Whether it holds a statement about the record. */
  readonly hasMeta: boolean
}

function kept(tail: readonly Entry[], settled: Settled): Settled {
  SETTLED.set(tail, settled)
  return settled
}

function settledOf({ state }: Checkpoint, tail: readonly Entry[]): Settled {
  const before = SETTLED.get(tail)
  if (before?.prepared.identity === state.identity) return before
  const entries = ordered(tail)
  const metas = entries.filter(isMeta)
  const prepared = settle(entries, amend(entries, metas), state.identity)
  return kept(tail, { prepared, hasMeta: metas.length > 0 })
}

/** A tail holds every statement about its entries and no opening, so it is settled by itself. */
export const settleTail = (checkpoint: Checkpoint, tail: readonly Entry[]): Prepared =>
  settledOf(checkpoint, tail).prepared

/**
 * Whether more entries change nothing of a settled tail but to stand at its end: each is newer than all before it, its clock
 * can be right, and neither they nor anything before them is a statement about the record.
 */
function standAtEnd({ prepared, hasMeta }: Settled, added: readonly Entry[]): boolean {
  const { entries, limits } = prepared
  if (hasMeta) return false
  let last = entries.at(-1)
  for (const entry of added) {
    if (last !== undefined && byTime(last, entry) >= 0) return false
    if (isSuspect(entry, limits) || isMeta(entry)) return false
    last = entry
  }
  return true
}

/** The tail with more entries, settled: the same as settling all of it. */
export function settleGrown(checkpoint: Checkpoint, tail: readonly Entry[], added: readonly Entry[]): Grown {
  const before = settledOf(checkpoint, tail)
  const grown = [...tail, ...added]
  if (!standAtEnd(before, added))
    return { tail: grown, prepared: settleTail(checkpoint, grown), atEnd: false }
  const entries = before.prepared.entries === tail ? grown : [...before.prepared.entries, ...added]
  const prepared = { ...before.prepared, entries }
  return { tail: grown, prepared: kept(grown, { prepared, hasMeta: false }).prepared, atEnd: true }
}

/** The tail, settled, where one more entry would stand at its end and nothing counts elsewhere than it stands; else null. */
export function settledAtEnd(checkpoint: Checkpoint, tail: readonly Entry[], entry: Entry): Prepared | null {
  const before = settledOf(checkpoint, tail)
  return before.prepared.displaced.length === 0 && standAtEnd(before, [entry]) ? before.prepared : null
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
