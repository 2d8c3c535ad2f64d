// The half-days of one local day as instants; days whose clock changes lose no slot and double none.
import { instant, type Instant } from '@stature/label'
import type { Policy, Slot } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'

/** The half-days of a policy, in order of time. */
export const HALVES = ['morning', 'evening'] as const
export type Half = (typeof HALVES)[number]

type Edge = 'opens' | 'closes'

/**
 * The instant of a local time. A time the clock skips becomes the first instant that exists after it; of a time that
 * comes twice, opening takes the first and closing the second, so the slot holds every instant that reads as inside it.
 */
function edge(date: Temporal.PlainDate, time: string, zone: string, which: Edge): Instant {
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time))
  const early = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const late = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  const skipped = !late.toPlainDateTime().equals(wall)
  if (skipped) {
    const change = early.getTimeZoneTransition('next')
    return instant((change ?? late).epochMilliseconds)
  }
  return instant((which === 'opens' ? early : late).epochMilliseconds)
}

/** One half-day of a local day. Both edges are inclusive. */
export function slotOf(policy: Policy, date: Temporal.PlainDate, half: Half, zone: string): Slot {
  const [opens, closes] = policy.slots[half]
  return {
    id: `${date.toString()}/${half}`,
    opensAt: edge(date, opens, zone, 'opens'),
    closesAt: edge(date, closes, zone, 'closes'),
  }
}

/** Both half-days of a local day. */
export const slotsOf = (policy: Policy, date: Temporal.PlainDate, zone: string): readonly Slot[] =>
  HALVES.map((half) => slotOf(policy, date, half, zone))

/** True where the local day exists in the zone; a country that crosses the date line skips one. */
export function dayExists(date: Temporal.PlainDate, zone: string): boolean {
  return date.toZonedDateTime(zone).toPlainDate().equals(date)
}
