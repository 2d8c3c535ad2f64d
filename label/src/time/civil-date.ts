// Civil dates as `YYYY-MM-DD` text, compared and counted with integers only; no clock and no time zone.

declare const civil: unique symbol

/** A local calendar day, `YYYY-MM-DD`. Text order is date order. */
export type CivilDate = string & { readonly [civil]: 'date' }

const PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's days_from_civil, integers only). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** The day's number, counted from 1970-01-01. */
export const dayNumber = (date: CivilDate): number =>
  daysFromCivil(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10))

/** Whole local calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

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
  const years = digits(on, 0, 4) - digits(birth, 0, 4)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Completed months from birth to `on`. */
export function completedMonths(birth: CivilDate, on: CivilDate): number {
  const months = (digits(on, 0, 4) - digits(birth, 0, 4)) * 12 + digits(on, 5, 7) - digits(birth, 5, 7)
  return digits(on, 8, 10) < digits(birth, 8, 10) ? months - 1 : months
}
