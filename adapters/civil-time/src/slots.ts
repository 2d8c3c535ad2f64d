// The half-days of one local day as instants; days whose clock changes lose no slot and double none.
import { instant, type Instant } from '@stature/label'
import type { Policy, Slot } from '@stature/protocol'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as PlainTime from 'temporal-polyfill/fns/PlainTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import type { Day } from './moment.js'

/** The half-days of a policy, in order of time. */
export const HALVES = ['morning', 'evening'] as const
export type Half = (typeof HALVES)[number]

type Edge = 'opens' | 'closes'

/**
 * The instant of a local time. A time the clock skips becomes the first instant that exists after it; of a time that
 * comes twice, opening takes the first and closing the second, so the slot holds every instant that reads as inside it.
 */
function edge(date: Day, time: string, zone: string, which: Edge): Instant {
  const wall = PlainDate.toPlainDateTime(date, PlainTime.fromString(time))
  const early = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' })
  const late = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'later' })
  const skipped = !PlainDateTime.equals(ZonedDateTime.toPlainDateTime(late), wall)
  if (skipped) {
    const change = ZonedDateTime.getTimeZoneTransition(early, 'next')
    return instant((change ?? late).epochMilliseconds)
  }
  return instant((which === 'opens' ? early : late).epochMilliseconds)
}

/** One half-day of a local day. Both edges are inclusive. */
export function slotOf(policy: Policy, date: Day, half: Half, zone: string): Slot {
  const [opens, closes] = policy.slots[half]
  return {
    id: `${PlainDate.toString(date)}/${half}`,
    opensAt: edge(date, opens, zone, 'opens'),
    closesAt: edge(date, closes, zone, 'closes'),
  }
}

/** Both half-days of a local day. */
export const slotsOf = (policy: Policy, date: Day, zone: string): readonly Slot[] =>
  HALVES.map((half) => slotOf(policy, date, half, zone))

/** True where the local day exists in the zone; a country that crosses the date line skips one. */
export function dayExists(date: Day, zone: string): boolean {
  return PlainDate.equals(ZonedDateTime.toPlainDate(PlainDate.toZonedDateTime(date, zone)), date)
}
