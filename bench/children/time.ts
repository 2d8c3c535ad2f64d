// Instants and days around the moment every synthetic child is asked about: 1 March to 30 April 2026, UTC.
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The UTC day of an instant. */
export function dayOf(at: number): CivilDate {
  const day = civilDate(new Date(at).toISOString().slice(0, 10))
  if (day === null) throw new RangeError(`no day at ${at}`)
  return day
}

/** Midnight of 1 March 2026. */
export const BASE = Date.UTC(2026, 2, 1)

export const before = (asOf: Instant, milliseconds: number): Instant => instant(asOf - milliseconds)
