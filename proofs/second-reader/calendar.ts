// A calendar that knows only UTC, for both readers alike.
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'
import type { Calendar, Policy, Slot } from '@stature/protocol'
import { DAY, dayOf, MINUTE } from './list.js'

export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The local day of an instant; UTC whatever the zone. */
export function localDay(at: Instant): CivilDate {
  const day = civilDate(dateOf(at))
  if (day === null) throw new RangeError('no such day')
  return day
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function slotsOf(day: number, policy: Policy): readonly Slot[] {
  return (['morning', 'evening'] as const).map((half) => {
    const [opens, closes] = policy.slots[half]
    return {
      id: `${dateOf(day * DAY)}/${half}`,
      opensAt: instant(day * DAY + minutes(opens) * MINUTE),
      closesAt: instant(day * DAY + minutes(closes) * MINUTE),
    }
  })
}

/** The calendar at an instant; the slot asked about is the one named, else the open one, else the next. */
export function calendarAt(asOf: number, policy: Policy, slot: string | null): Calendar {
  const today = dayOf(asOf)
  const slots = [today - 1, today, today + 1].flatMap((day) => slotsOf(day, policy))
  const next = slots.find((each) => each.opensAt > asOf)
  const open = slots.find((each) => each.opensAt <= asOf && asOf <= each.closesAt)
  const asked = slot === null ? (open ?? next) : slots.find((each) => each.id === slot)
  if (next === undefined || asked === undefined) throw new RangeError('no such slot')
  return { today: localDay(instant(asOf)), asked, next, slots }
}
