// Times as a reader says them: the clock of the course's zone, 12 or 24 hours as their language has it.
import type { Instant } from '@stature/label'
import { wallTime } from '@stature/civil-time'

/** The reader's own variety of the language shown, such as `en-GB`, so that its clock is theirs. */
export const localeOf = (language: string, preferred: readonly string[]): string =>
  preferred.find((each) => each === language || each.startsWith(`${language}-`)) ?? language

/** A reader has one locale and two ways to write; a format is slow to make, and a long list writes many times. */
const formats = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATS = 32

const CLOCK = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const
const DAY = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const

function formatOf(locale: string, options: Readonly<Intl.DateTimeFormatOptions>): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, options)
  if (formats.size >= MOST_FORMATS) formats.clear()
  formats.set(key, made)
  return made
}

const MIDNIGHT_UTC = 'T00:00:00Z'

/** `21:10` or `9:10 PM`. The zone's wall clock is asked of the time zone data and only written in the locale. */
export function clockText(at: Instant, zone: string, locale: string): string {
  const { day, time } = wallTime(at, zone)
  const wall = new Date(`${day}T${time}:00Z`)
  return formatOf(locale, CLOCK).format(wall)
}

/** The clock alone on the same day as `now`, else with the day: `Mon 7:00`. */
export function momentText(at: Instant, now: Instant, zone: string, locale: string): string {
  const clock = clockText(at, zone, locale)
  const { day } = wallTime(at, zone)
  if (day === wallTime(now, zone).day) return clock
  const named = formatOf(locale, DAY).format(new Date(`${day}${MIDNIGHT_UTC}`))
  return `${named}, ${clock}`
}
