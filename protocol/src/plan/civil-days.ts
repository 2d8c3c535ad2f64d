// Counts forward from a local calendar day, with integers only.
import { civilDate, dayNumber, daysInMonth, type CivilDate } from '@stature/label'

const DAYS_IN_ERA = 146_097

/** The date of a day counted from 1970-01-01 (the inverse of `dayNumber`). Throws RangeError outside years 0 to 9999. */
export function dateOfDay(day: number): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`
  const date = civilDate(text)
  if (date === null) throw new RangeError(`no such day: ${String(day)}`)
  return date
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day `days` after `date`; before it where negative. */
export const plusDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayNumber(date) + days)

/** The later of two days. */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? b : a)

/** Last good day of a printed expiry: the day itself, or the month's end of `YYYY-MM`; null for other text. */
export function lastDayOfExpiry(expires: string): CivilDate | null {
  if (!/^\d{4}-\d{2}$/.test(expires)) return civilDate(expires)
  const last = daysInMonth(Number(expires.slice(0, 4)), Number(expires.slice(5, 7)))
  return civilDate(`${expires}-${padded(last, 2)}`)
}
