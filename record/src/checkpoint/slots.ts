// Which slots the entries before a horizon spoke of: a question about one of them needs those entries themselves.
import { civilDate, dayNumber, type Instant } from '@stature/label'
import type { Calendar, SlotId } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { NEAR_MS } from '../fold/slot.js'

const DAY_MS = 86_400_000

/** Slots of older days are not kept, and not answered: a slot that opens after a horizon is never so old in any zone. */
const KEPT_DAYS = 2

const firstDay = (horizon: Instant): number => Math.floor(horizon / DAY_MS) - KEPT_DAYS

/** Whether the day of a slot is one of those kept. */
function isKept(slot: SlotId, horizon: Instant): boolean {
  const day = civilDate(slot.slice(0, 10))
  return day !== null && dayNumber(day) >= firstDay(horizon)
}

/** The slots spoken of, each once, in order; `standing` is what the entries say now. */
export function slotsKept(
  before: readonly SlotId[],
  standing: readonly Entry[],
  horizon: Instant,
): readonly SlotId[] {
  const spoken = standing.flatMap(({ event }) => ('slot' in event ? [event.slot] : []))
  return [...new Set([...before, ...spoken])].filter((slot) => isKept(slot, horizon)).sort()
}

/**
 * Whether nothing before the horizon can have touched the slot asked about: nobody spoke of it, and it is too far
 * away for an injection with an impossible clock to lock it.
 */
export function isUntouched(
  slots: readonly SlotId[],
  { asked, slots: near }: Pick<Calendar, 'asked' | 'slots'>,
  horizon: Instant,
): boolean {
  if (!isKept(asked.id, horizon) || slots.includes(asked.id)) return false
  return near.every(({ id, opensAt }) => id !== asked.id || opensAt - horizon >= NEAR_MS)
}
