// Whether one more entry belongs to the tail, so that the checkpoint stays true.
import type { Entry } from '../entry/entry.js'
import { rootsAmong } from '../fold/amend.js'
import { isMeta } from '../fold/may-amend.js'
import type { Prepared } from '../fold/prepare.js'
import type { Checkpoint } from './checkpoint.js'
import { countsAt, settleGrown, settleTail, type Grown } from './tail.js'

const countsNowhere = (entry: Entry, { amendments }: Prepared): boolean =>
  isMeta(entry) || amendments.entries.get(entry.event.id) === null

/** Whether all that counts in a tail counts at the horizon or later. */
const isAfter = (prepared: Prepared, { horizon }: Checkpoint): boolean =>
  prepared.entries.every((each) => countsNowhere(each, prepared) || countsAt(each, prepared) >= horizon)

/**
 * The tail with entries new to the course, settled; null where they may not be added. The checkpoint must then be made
 * anew: one of them counts before the horizon, lets another one count there, speaks of what is folded or not recorded, or
 * opens the course again. An id that the course holds already must not be asked about.
 */
export function grownBy(
  checkpoint: Checkpoint,
  tail: readonly Entry[],
  added: readonly Entry[],
): Grown | null {
  if (added.some(({ event }) => event.kind === 'course-opened')) return null
  const grown = settleGrown(checkpoint, tail, added)
  // What the tail held before counts at the horizon or later.
  if (grown.atEnd) return added.every(({ at }) => at >= checkpoint.horizon) ? grown : null
  const { entries } = grown.prepared
  const metas = added.filter(isMeta)
  const rootOf = metas.length === 0 ? null : rootsAmong(entries, entries.filter(isMeta))
  if (rootOf !== null && metas.some((meta) => rootOf(meta) === null)) return null
  return isAfter(grown.prepared, checkpoint) ? grown : null
}

/** Whether an entry new to the course may be added to the tail, as of `grownBy`. */
export const admits = (checkpoint: Checkpoint, tail: readonly Entry[], entry: Entry): boolean =>
  grownBy(checkpoint, tail, [entry]) !== null

/** The tail as if one of its entries had never been recorded; null where that must be asked of the whole course. */
export function tailWithout(
  checkpoint: Checkpoint,
  tail: readonly Entry[],
  id: string,
): readonly Entry[] | null {
  const rest = tail.filter(({ event }) => event.id !== id)
  return rest.length < tail.length && isAfter(settleTail(checkpoint, rest), checkpoint) ? rest : null
}
