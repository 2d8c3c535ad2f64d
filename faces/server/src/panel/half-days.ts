// The half-days that a panel counts doses in: those of a local day and of the thirteen days before, the same for all of a zone.
import { statedSlot } from '@stature/civil-time'
import type { CivilDate } from '@stature/label'
import type { Policy, Slot } from '@stature/protocol'
import { lru } from '../courses/lru.js'

const DAYS = 14
const DAY_MS = 86_400_000
const HALVES = ['morning', 'evening'] as const

const dayBefore = (today: CivilDate, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)

function made(policy: Policy, zone: string, today: CivilDate): readonly Slot[] {
  const days = Array.from({ length: DAYS }, (_, index) => dayBefore(today, DAYS - 1 - index))
  // A country that crosses the date line skips a day.
  return days.flatMap((day) => HALVES.flatMap((half) => statedSlot(policy, zone, `${day}/${half}`) ?? []))
}

export type HalfDays = (policy: Policy, zone: string, today: CivilDate) => readonly Slot[]

/** Remembers them by zone and day, as long as the policy stays. */
export function halfDays(): HalfDays {
  const known = lru<{ readonly policy: Policy; readonly slots: readonly Slot[] }>({
    ...{ most: 100, heaviest: Infinity, weightOf: () => 1 },
  })
  return (policy, zone, today) => {
    const key = `${zone} ${today}`
    const before = known.get(key)
    if (before?.policy === policy) return before.slots
    const slots = made(policy, zone, today)
    known.set(key, { policy, slots })
    return slots
  }
}
