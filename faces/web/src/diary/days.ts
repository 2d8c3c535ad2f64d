// Days as a calendar needs them: `YYYY-MM-DD` text counted in whole days, with no clock and no time zone.
import { civilDate, daysInMonth } from '@stature/label'

/** A local calendar day, `2026-03-02`. */
export type Day = string

const DAY_MS = 86_400_000
const DAYS_A_WEEK = 7
const MONTHS_A_YEAR = 12

const stamp = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const dayPlus = (day: Day, days: number): Day =>
  new Date(stamp(day) + days * DAY_MS).toISOString().slice(0, 10)

/** 0 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(stamp(day)).getUTCDay()

/** `2026-03`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

const two = (value: number): string => String(value).padStart(2, '0')

/** The same day so many months on, or the last of a shorter month. */
export function monthPlus(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(count / MONTHS_A_YEAR)
  const month = (count % MONTHS_A_YEAR) + 1
  const last = Math.min(Number(day.slice(8)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(last)}`
}

export const isDay = (text: string): boolean => civilDate(text) !== null

export const clampDay = (day: Day, first: Day, last: Day): Day =>
  day < first ? first : day > last ? last : day

/** From the first to the last, in order. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = dayPlus(day, 1)) days.push(day)
  return days
}

/** The days of the month of a day. */
export function daysOfMonth(day: Day): readonly Day[] {
  const first = `${monthOf(day)}-01`
  return daysFrom(first, dayPlus(monthPlus(first, 1), -1))
}

/** How far into its week a day is, 0 to 6, where weeks begin on `firstWeekday` (0 for Sunday). */
export const inWeek = (day: Day, firstWeekday: number): number =>
  (weekdayOf(day) - firstWeekday + DAYS_A_WEEK) % DAYS_A_WEEK

/** The weeks of a month, seven places each; null outside the month. */
export function weeksOf(day: Day, firstWeekday: number): readonly (readonly (Day | null)[])[] {
  const days = daysOfMonth(day)
  const before = inWeek(days[0] ?? day, firstWeekday)
  const places: readonly (Day | null)[] = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Math.ceil(places.length / DAYS_A_WEEK)
  return Array.from({ length: weeks }, (_week, row) =>
    Array.from({ length: DAYS_A_WEEK }, (_day, column) => places[row * DAYS_A_WEEK + column] ?? null),
  )
}

/** Where the week begins on Sunday, of the regions whose languages the app speaks (Unicode CLDR, week data). */
const SUNDAY_FIRST = new Set(
  'AS BR BS BW BZ CA CO DM DO GT GU HK HN IL IN JM JP KE KR MH MO MT MX MZ NI PA PE PH PK PR PT PY SG SV TT TW UM US VE VI WS ZA ZW'.split(
    ' ',
  ),
)

/** 0 for Sunday, 1 for Monday. */
export const firstWeekdayOf = (locale: string): number =>
  SUNDAY_FIRST.has(new Intl.Locale(locale).maximize().region ?? '') ? 0 : 1

export type Move = 'day' | 'week' | 'month' | 'year' | 'week-start' | 'week-end'

/** The day a key of the grid goes to; `step` is 1 or -1. */
export function moved(day: Day, move: Move, step: number, firstWeekday: number): Day {
  switch (move) {
    case 'day':
      return dayPlus(day, step)
    case 'week':
      return dayPlus(day, step * DAYS_A_WEEK)
    case 'month':
      return monthPlus(day, step)
    case 'year':
      return monthPlus(day, step * MONTHS_A_YEAR)
    case 'week-start':
      return dayPlus(day, -inWeek(day, firstWeekday))
    case 'week-end':
      return dayPlus(day, DAYS_A_WEEK - 1 - inWeek(day, firstWeekday))
  }
}
