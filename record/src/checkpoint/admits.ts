// Whether one more entry belongs to the tail, so that the checkpoint stays true.
import type { Entry } from '../entry/entry.js'
import { rootsAmong } from '../fold/amend.js'
import { isMeta } from '../fold/may-amend.js'
import type { Prepared } from '../fold/prepare.js'
import type { Checkpoint } from './checkpoint.js'
import { countsAt, settleTail } from './tail.js'

const countsNowhere = (entry: Entry, { amendments }: Prepared): boolean =>
  isMeta(entry) || amendments.entries.get(entry.event.id) === null

/** Whether all that counts in a tail counts at the horizon or later. */
const isAfter = (prepared: Prepared, { horizon }: Checkpoint): boolean =>
  prepared.entries.every((each) => countsNowhere(each, prepared) || countsAt(each, prepared) >= horizon)

/**
 * The tail with an entry new to the course, settled; null where it may not be added. The checkpoint must then be made
 * anew: the entry counts before the horizon, lets another one count there, speaks of what is folded or not recorded, or
 * opens the course again. An id that the course holds already must not be asked about.
 */
export function admitted(checkpoint: Checkpoint, tail: readonly Entry[], entry: Entry): Prepared | null {
  if (entry.event.kind === 'course-opened') return null
  const prepared = settleTail(checkpoint, [...tail, entry])
  const { entries } = prepared
  if (isMeta(entry) && rootsAmong(entries, entries.filter(isMeta))(entry) === null) return null
  return isAfter(prepared, checkpoint) ? prepared : null
}

/** Whether an entry new to the course may be added to the tail, as of `admitted`. */
export const admits = (checkpoint: Checkpoint, tail: readonly Entry[], entry: Entry): boolean =>
  admitted(checkpoint, tail, entry) !== null

/** The tail as if one of its entries had never been recorded; null where that must be asked of the whole course. */
export function tailWithout(
  checkpoint: Checkpoint,
  tail: readonly Entry[],
  id: string,
): readonly Entry[] | null {
  const rest = tail.filter(({ event }) => event.id !== id)
  return rest.length < tail.length && isAfter(settleTail(checkpoint, rest), checkpoint) ? rest : null
}
