// What became of each half-day: given, not sure, not given on purpose, nobody recorded it, or not known here.
import type { Instant } from '@stature/label'
import type { Slot } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { prepare, type Prepared } from '../fold/prepare.js'
import { nearestSlot } from '../fold/slot.js'
import { standingEntries } from '../fold/standing.js'
import { dueIn } from './due.js'

/**
 * `uncertain`: somebody recorded that nobody can vouch for it, or its clock is impossible. `missed`: it closed, a dose was due
 * and nothing is recorded; by the record's word it did not happen. `unknown`: the same, but what others recorded until then has
 * not been heard here. `open`, `ahead`: not over or not begun. `not-due`: no dose was due.
 */
export type SlotStandingKind =
  'given' | 'uncertain' | 'withheld' | 'missed' | 'unknown' | 'open' | 'ahead' | 'not-due'

export interface SlotStanding {
  readonly slot: Slot
  readonly kind: SlotStandingKind
  /** What stands recorded of its injection, by time; more than one given is a double injection. */
  readonly entries: readonly Entry[]
}

export interface SlotsAsked {
  readonly slots: readonly Slot[]
  readonly at: Instant
  /** Until when everything recorded elsewhere is known here; null for never. Where the record itself is asked, `at`. */
  readonly heardAt: Instant | null
}

type Spoken = 'injection-given' | 'injection-uncertain' | 'injection-withheld'

const isSpoken = (kind: string): kind is Spoken =>
  kind === 'injection-given' || kind === 'injection-uncertain' || kind === 'injection-withheld'

/** What speaks of an injection, by its slot. */
function bySlot(standing: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of standing) {
    const { event } = entry
    if (!isSpoken(event.kind) || !('slot' in event)) continue
    const list = found.get(event.slot)
    if (list === undefined) found.set(event.slot, [entry])
    else list.push(entry)
  }
  return found
}

/** Slots in doubt because of an injection with an impossible clock: its own, and the one nearest to its recording. */
function doubted(prepared: Prepared, slots: readonly Slot[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of prepared.displaced) {
    const { event, suspect, at } = entry
    if (!suspect || (event.kind !== 'injection-given' && event.kind !== 'injection-uncertain')) continue
    found.set(event.slot, entry)
    const nearest = nearestSlot(slots, at)
    if (nearest !== null) found.set(nearest.id, entry)
  }
  return found
}

function recordedKind(entries: readonly Entry[], isDoubted: boolean): SlotStandingKind | null {
  const has = (kind: Spoken): boolean => entries.some(({ event }) => event.kind === kind)
  if (has('injection-given')) return 'given'
  if (isDoubted || has('injection-uncertain')) return 'uncertain'
  return has('injection-withheld') ? 'withheld' : null
}

function silentKind(slot: Slot, isDue: boolean, { at, heardAt }: SlotsAsked): SlotStandingKind {
  if (!isDue) return 'not-due'
  if (slot.opensAt > at) return 'ahead'
  if (at <= slot.closesAt) return 'open'
  return heardAt === null || heardAt <= slot.closesAt ? 'unknown' : 'missed'
}

/** The half-days asked about, in their order; none where the course is not opened. */
export function slotStandings(recorded: readonly Entry[], ask: SlotsAsked): readonly SlotStanding[] {
  const prepared = prepare(recorded, ask.at, null)
  if (prepared === null) return []
  const standing = standingEntries(recorded, ask.at, null)
  return standingsIn({ prepared, standing, isDue: dueIn(standing) }, ask)
}

/** A record as far as half-days need it. */
export interface Looked {
  readonly prepared: Prepared
  readonly standing: readonly Entry[]
  readonly isDue: (slot: Slot) => boolean
}

/** The half-days asked about, of a record that is looked at already. */
export function standingsIn({ prepared, standing, isDue }: Looked, ask: SlotsAsked): readonly SlotStanding[] {
  const spoken = bySlot(standing)
  const inDoubt = doubted(prepared, ask.slots)
  return ask.slots.map((slot) => {
    const own = spoken.get(slot.id) ?? []
    const doubt = inDoubt.get(slot.id)
    const kind = recordedKind(own, doubt !== undefined) ?? silentKind(slot, isDue(slot), ask)
    return { slot, kind, entries: doubt === undefined ? own : [...own, doubt] }
  })
}
