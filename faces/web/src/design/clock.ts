// Times as a reader says them: the clock of the course's zone, 12 or 24 hours as their language has it.
import type { Instant } from '@stature/label'
import { wallTime } from '@stature/civil-time'

/** The reader's own variety of the language shown, such as `en-GB`, so that its clock is theirs. */
export const localeOf = (language: string, preferred: readonly string[]): string =>
  preferred.find((each) => each === language || each.startsWith(`${language}-`)) ?? language

const MIDNIGHT_UTC = 'T00:00:00Z'

/** `21:10` or `9:10 PM`. The zone's wall clock is asked of the time zone data and only written in the locale. */
export function clockText(at: Instant, zone: string, locale: string): string {
  const { day, time } = wallTime(at, zone)
  const wall = new Date(`${day}T${time}:00Z`)
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(wall)
}

/** The clock alone on the same day as `now`, else with the day: `Mon 7:00`. */
export function momentText(at: Instant, now: Instant, zone: string, locale: string): string {
  const clock = clockText(at, zone, locale)
  const { day } = wallTime(at, zone)
  if (day === wallTime(now, zone).day) return clock
  const named = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}${MIDNIGHT_UTC}`))
  return `${named}, ${clock}`
}
