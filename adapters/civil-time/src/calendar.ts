// What civil time means at an instant: today, the slot asked about, and the slots around it.
import { civilDate, type Instant } from '@stature/label'
import type { Calendar, Policy, Slot } from '@stature/protocol'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { civil } from './local-day.js'
import { dayFrom, localAt, type Day, type Local } from './moment.js'
import { dayExists, HALVES, slotOf, slotsOf } from './slots.js'

/** A slot as typed or recorded: `2026-03-02/evening`. Null where it is malformed or its day does not exist in the zone. */
export function statedSlot(policy: Policy, zone: string, text: string): Slot | null {
  const [day = '', typed = '', ...rest] = text.split('/')
  const half = HALVES.find((known) => known === typed)
  if (rest.length > 0 || half === undefined || civilDate(day) === null) return null
  const date = dayFrom(day)
  return dayExists(date, zone) ? slotOf(policy, date, half, zone) : null
}

/** Yesterday, today and tomorrow as the zone counts them: a day that never was is passed over. */
function threeDays(local: Local): readonly Day[] {
  const today = ZonedDateTime.toPlainDate(local)
  const zone = local.timeZoneId
  const before = PlainDate.addDays(today, -1)
  const after = PlainDate.addDays(today, 1)
  return [
    dayExists(before, zone) ? before : PlainDate.addDays(before, -1),
    today,
    dayExists(after, zone) ? after : PlainDate.addDays(after, 1),
  ]
}

/**
 * The calendar at an instant. `stated` is the slot named by the user, or null: then it is the slot open at the
 * instant, else the next to open. Throws RangeError on an unknown zone.
 */
export function calendarFor(policy: Policy, zone: string, at: Instant, stated: Slot | null): Calendar {
  const local = localAt(at, zone)
  const slots = threeDays(local).flatMap((date) => slotsOf(policy, date, local.timeZoneId))
  const next = slots.find((slot) => slot.opensAt > at)
  if (next === undefined) throw new RangeError('no slot opens within a day')
  const open = slots.find((slot) => slot.opensAt <= at && at <= slot.closesAt)
  return { today: civil(ZonedDateTime.toPlainDate(local)), asked: stated ?? open ?? next, next, slots }
}
