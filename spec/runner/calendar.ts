// A calendar for these tests only: the half-days of yesterday, today and tomorrow in the zone of a row.
import { civilDate, instant, type CivilDate } from '@stature/label'
import type { Calendar, Policy, Slot } from '@stature/protocol'
import { dayAfter, localOf, readSlot, stampOf, stampOfLocal, type Stamp } from './when.js'

/** A local day as rules compare it. */
export function civil(day: string): CivilDate {
  const date = civilDate(day)
  if (date === null) throw new Error(`${day} is no day`)
  return date
}

/** The local day of an instant. */
export const localDay = (ms: number, zone: string): CivilDate => civil(stampOf(ms, zone).day)

function slotOf(day: string, half: 'morning' | 'evening', policy: Policy, zone: string): Slot {
  const [opens, closes] = policy.slots[half]
  return {
    id: `${day}/${half}`,
    opensAt: instant(stampOfLocal(localOf(day, opens), zone).ms),
    closesAt: instant(stampOfLocal(localOf(day, closes), zone).ms),
  }
}

const halvesOf = (day: string, policy: Policy, zone: string): readonly Slot[] => [
  slotOf(day, 'morning', policy, zone),
  slotOf(day, 'evening', policy, zone),
]

/** The half-days of the local day of an instant and of the days before it, `days` days together. */
export const slotsBack = (now: Stamp, zone: string, policy: Policy, days: number): readonly Slot[] =>
  Array.from({ length: days }, (_, index) =>
    halvesOf(dayAfter(now.day, index + 1 - days), policy, zone),
  ).flat()

/** The calendar at an instant; `stated` is a slot cell such as `2 Mar evening`. */
export function calendarAt(now: Stamp, zone: string, policy: Policy, stated: string | undefined): Calendar {
  const slots = [-1, 0, 1].flatMap((days) => halvesOf(dayAfter(now.day, days), policy, zone))
  const next = slots.find(({ opensAt }) => opensAt > now.ms)
  const open = slots.find(({ opensAt, closesAt }) => opensAt <= now.ms && now.ms <= closesAt)
  const named = stated === undefined || stated === '—' ? undefined : readSlot(stated)
  const asked = named === undefined ? (open ?? next) : slots.find(({ id }) => id === named)
  if (next === undefined || asked === undefined) throw new Error(`no slot for ${now.iso}`)
  return { today: civil(now.day), asked, next, slots }
}
