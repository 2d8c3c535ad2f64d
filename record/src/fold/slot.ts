// The slot asked about: given, uncertain, withheld, or without a possible check.
import { instant, type Instant } from '@stature/label'
import type { Calendar, Slot, SlotFacts } from '@stature/protocol'

/** What of a calendar tells slots apart. */
export type SlotCalendar = Omit<Calendar, 'today'>

const NO_SLOT: Slot = { id: '', opensAt: instant(0), closesAt: instant(0) }
/** For a fold that nobody asks about a slot. */
export const NO_SLOTS: SlotCalendar = { asked: NO_SLOT, next: NO_SLOT, slots: [] }

/** Changed in place within one fold only. */
export interface SlotState {
  readonly calendar: SlotCalendar
  givenCount: number
  uncertain: boolean
  withheldAt: Instant | null
  glucoseNotPossible: boolean
}

export const newSlot = (calendar: SlotCalendar): SlotState => ({
  calendar,
  givenCount: 0,
  uncertain: false,
  withheldAt: null,
  glucoseNotPossible: false,
})

/** Whether a slot is the one asked about. */
export const isAsked = ({ calendar }: SlotState, slot: string): boolean => slot === calendar.asked.id

/** Farther away than this, a nearer slot exists than those of the calendar. */
export const NEAR_MS = 43_200_000

const distance = ({ opensAt, closesAt }: Slot, at: Instant): number =>
  Math.max(opensAt - at, at - closesAt, 0)

/** The slot nearest to an instant, the earlier of two equally near; null where none of the calendar is near. */
export function nearestSlot(slots: readonly Slot[], at: Instant): Slot | null {
  let best: Slot | null = null
  let least = NEAR_MS + 1
  for (const slot of slots) {
    const far = distance(slot, at)
    if (far < least) {
      best = slot
      least = far
    }
  }
  return best
}

/** An injection with an impossible clock locks its own slot and the one nearest to its recording. */
export function lock(state: SlotState, slot: string, knownAt: Instant): void {
  const nearest = nearestSlot(state.calendar.slots, knownAt)
  if (isAsked(state, slot) || (nearest !== null && isAsked(state, nearest.id))) state.uncertain = true
}

export const slotFacts = (state: SlotState): SlotFacts => ({
  id: state.calendar.asked.id,
  opensAt: state.calendar.asked.opensAt,
  closesAt: state.calendar.asked.closesAt,
  nextOpensAt: state.calendar.next.opensAt,
  givenCount: state.givenCount,
  uncertain: state.uncertain,
  withheldAt: state.withheldAt,
  glucoseNotPossible: state.glucoseNotPossible,
})
