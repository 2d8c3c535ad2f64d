// What became of the doses of some recent half-days, counted from what was recorded of late beside the facts of the whole course.
import { instant, type Instant } from '@stature/label'
import type { Facts, Slot } from '@stature/protocol'
import { dueAfter, type Treated } from '../diary/due.js'
import { standingsIn, type SlotStanding, type SlotStandingKind } from '../diary/slot-standing.js'
import type { Entry } from '../entry/entry.js'
import { amend } from '../fold/amend.js'
import { isMeta } from '../fold/may-amend.js'
import { ordered } from '../fold/order.js'
import { settle } from '../fold/prepare.js'
import { standingOf } from '../fold/standing.js'
import { mayRecord } from '../rights/rights.js'

/** Half-days that are over and in which a dose was due, and what is recorded of them. */
export interface RecentDoses {
  readonly due: number
  readonly given: number
  readonly withheld: number
  /** Somebody recorded that nobody can vouch for it. */
  readonly uncertain: number
  /** Nothing is recorded; by the record's word it did not happen. */
  readonly missed: number
  /** When the oldest one missed or uncertain was over; null where there is none. */
  readonly since: Instant | null
}

/** What of the record is counted; entries of other kinds may be left out. */
const COUNTED: ReadonlySet<string> = new Set([
  'injection-given',
  'injection-uncertain',
  'injection-withheld',
  'dose-prescribed',
  'treatment-interrupted',
  'treatment-resumed',
  'treatment-stopped',
  'course-closed',
  'entry-corrected',
  'entry-voided',
])

export const countsForDoses = ({ event }: Entry): boolean => COUNTED.has(event.kind)

/** An interruption that began before what is at hand holds until the resumption that is. */
function pausedBefore({ interruptedAt }: Facts, standing: readonly Entry[]): Instant | null {
  const first = standing.find(({ event: { kind, by } }) =>
    kind === 'treatment-resumed' ? mayRecord(kind, by.role) : kind === 'treatment-interrupted',
  )
  if (first === undefined) return interruptedAt
  return first.event.kind === 'treatment-resumed' ? instant(0) : null
}

const treatedBefore = (facts: Facts, standing: readonly Entry[]): Treated => ({
  prescribedAt: facts.prescriptions[0]?.at ?? null,
  stoppedAt: facts.stoppedAt,
  pausedAt: pausedBefore(facts, standing),
})

const isOver = ({ slot }: SlotStanding, at: Instant): boolean => slot.closesAt < at

/**
 * `entries` is everything recorded since the first of `slots` opened, and may be more; `facts` are of the whole course at that
 * time. A correction of an entry from before cannot be seen here.
 */
export function recentDoses(facts: Facts, entries: readonly Entry[], slots: readonly Slot[]): RecentDoses {
  const byTime = ordered(entries)
  const prepared = settle(byTime, amend(byTime, byTime.filter(isMeta)), facts)
  const standing = standingOf(prepared, facts.asOf)
  const isDue = dueAfter(treatedBefore(facts, standing), standing)
  const looked = { prepared, standing, isDue }
  const ask = { slots, at: facts.asOf, heardAt: facts.asOf }
  // What was given although none was due is no dose of these.
  const over = standingsIn(looked, ask).filter((each) => isOver(each, facts.asOf) && isDue(each.slot))
  const count = (kind: SlotStandingKind): number => over.filter((each) => each.kind === kind).length
  const [oldest] = over.filter(({ kind }) => kind === 'missed' || kind === 'uncertain')
  return {
    due: over.length,
    given: count('given'),
    withheld: count('withheld'),
    uncertain: count('uncertain'),
    missed: count('missed'),
    since: oldest?.slot.closesAt ?? null,
  }
}
