// Civil dates as `YYYY-MM-DD` text, compared and counted with integers only; no clock and no time zone.

declare const civil: unique symbol

/** A local calendar day, `YYYY-MM-DD`. Text order is date order. */
export type CivilDate = string & { readonly [civil]: 'date' }

const PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Two or four digits of a date as a number. */
const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
const yearOf = (text: string): number => two(text, 0) * 100 + two(text, 2)

/** Days before each month of a year counted from March, March first. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const

/** The day's number, counted from 1970-01-01 in the proleptic Gregorian calendar; years run from March, integers only. */
export function dayNumber(date: CivilDate): number {
  const month = two(date, 5)
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date)
  const century = (year / 100) | 0
  const leapDays = (year >> 2) - century + (century >> 2)
  return year * 365 + leapDays + (BEFORE_MONTH[month - 1] ?? 0) + two(date, 8) - 719_469
}

/** Whole local calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month, 1 to 12; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

/** Reads `YYYY-MM-DD` as a day that exists; null otherwise (29 February of a common year, month 13, other text). */
export function civilDate(text: string): CivilDate | null {
  if (!PATTERN.test(text)) return null
  const day = digits(text, 8, 10)
  const last = daysInMonth(digits(text, 0, 4), digits(text, 5, 7))
  return day >= 1 && day <= last ? (text as CivilDate) : null
}

/** Completed years from birth to `on`; a 29 February birthday completes on 1 March of common years. */
export function completedYears(birth: CivilDate, on: CivilDate): number {
  const years = yearOf(on) - yearOf(birth)
  const since = (two(on, 5) - two(birth, 5)) * 32 + two(on, 8) - two(birth, 8)
  return since < 0 ? years - 1 : years
}

/** Completed months from birth to `on`. */
export function completedMonths(birth: CivilDate, on: CivilDate): number {
  const months = (digits(on, 0, 4) - digits(birth, 0, 4)) * 12 + digits(on, 5, 7) - digits(birth, 5, 7)
  return digits(on, 8, 10) < digits(birth, 8, 10) ? months - 1 : months
}
