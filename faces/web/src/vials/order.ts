// How many vials to order: the forecast's count without those that stand closed at home.
import { daysBetween, type CivilDate } from '@stature/label'

/** The longest period a forecast is asked for, days. A technical limit. */
export const MOST_DAYS = 3_660

/** Days from today through `until`; null where that is no period to count. */
export function daysThrough(today: CivilDate, until: CivilDate): number | null {
  const days = daysBetween(today, until) + 1
  return days < 1 || days > MOST_DAYS ? null : days
}

/** A count of closed vials as typed; null where it is none. */
export const countIn = (text: string): number | null => (/^\d{1,3}$/u.test(text.trim()) ? Number(text) : null)

export const toOrder = (newVials: number, atHome: number): number => Math.max(0, newVials - atHome)
