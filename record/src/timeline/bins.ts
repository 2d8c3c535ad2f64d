// What became of half-days, counted by spans of time, so that years of doses can be seen at once.
import type { Instant } from '@stature/label'
import type { SlotStanding, SlotStandingKind } from '../diary/slot-standing.js'

/** Kinds that are over and in which something was to be given, or was. */
export const COUNTED_KINDS = ['given', 'uncertain', 'withheld', 'missed', 'unknown'] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]

export interface DoseBin {
  readonly from: Instant
  readonly to: Instant
  readonly counts: Readonly<Record<CountedKind, number>>
  readonly total: number
}

const isCounted = (kind: SlotStandingKind): kind is CountedKind =>
  COUNTED_KINDS.some((counted) => counted === kind)

/** Runs of so many half-days of `standings`, which are in order of time; the last run may be shorter. */
export function doseBins(standings: readonly SlotStanding[], slotsEach: number): readonly DoseBin[] {
  return standings.flatMap((first, index) => {
    if (index % slotsEach !== 0) return []
    const run = standings.slice(index, index + slotsEach)
    const last = run.at(-1) ?? first
    const counts = { given: 0, uncertain: 0, withheld: 0, missed: 0, unknown: 0 }
    for (const { kind } of run) if (isCounted(kind)) counts[kind] += 1
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return [{ from: first.slot.opensAt, to: last.slot.closesAt, counts, total }]
  })
}
