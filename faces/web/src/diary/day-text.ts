// Days in words of the reader's locale.
import type { Day } from './days.js'

const inUtc =
  (options: Intl.DateTimeFormatOptions) =>
  (day: Day, locale: string): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** `Thursday, March 12`, with the year. */
export const longDay = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** `March 2026`. */
export const monthName = inUtc({ month: 'long', year: 'numeric' })
export const weekdayName = inUtc({ weekday: 'long' })
export const weekdayShort = inUtc({ weekday: 'short' })
