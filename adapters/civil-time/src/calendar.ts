// What civil time means at an instant: today, the slot asked about, and the slots around it.
import { civilDate, type Instant } from '@stature/label'
import type { Calendar, Policy, Slot } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'
import { civil } from './local-day.js'
import { dayExists, HALVES, slotOf, slotsOf } from './slots.js'

/** A slot as typed or recorded: `2026-03-02/evening`. Null where it is malformed or its day does not exist in the zone. */
export function statedSlot(policy: Policy, zone: string, text: string): Slot | null {
  const [day = '', typed = '', ...rest] = text.split('/')
  const half = HALVES.find((known) => known === typed)
  if (rest.length > 0 || half === undefined || civilDate(day) === null) return null
  const date = Temporal.PlainDate.from(day)
  return dayExists(date, zone) ? slotOf(policy, date, half, zone) : null
}

/** Yesterday, today and tomorrow as the zone counts them: a day that never was is passed over. */
function threeDays(local: Temporal.ZonedDateTime): readonly Temporal.PlainDate[] {
  const today = local.toPlainDate()
  const zone = local.timeZoneId
  const before = today.subtract({ days: 1 })
  const after = today.add({ days: 1 })
  return [
    dayExists(before, zone) ? before : before.subtract({ days: 1 }),
    today,
    dayExists(after, zone) ? after : after.add({ days: 1 }),
  ]
}

/**
 * The calendar at an instant. `stated` is the slot named by the user, or null: then it is the slot open at the
 * instant, else the next to open. Throws RangeError on an unknown zone.
 */
export function calendarFor(policy: Policy, zone: string, at: Instant, stated: Slot | null): Calendar {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone === 'Z' ? 'UTC' : zone)
  const slots = threeDays(local).flatMap((date) => slotsOf(policy, date, local.timeZoneId))
  const next = slots.find((slot) => slot.opensAt > at)
  if (next === undefined) throw new RangeError('no slot opens within a day')
  const open = slots.find((slot) => slot.opensAt <= at && at <= slot.closesAt)
  return { today: civil(local.toPlainDate()), asked: stated ?? open ?? next, next, slots }
}
