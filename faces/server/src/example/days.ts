// Days around the one on which the example was made, on the clock of the clinic’s wall.
import { wallInstant, wallTime } from '@stature/civil-time'
import { instant, type Instant } from '@stature/label'

export interface Days {
  /** The instant at `time` (`HH:MM`), so many days from the first one. */
  at(day: number, time: string): Instant
  /** The local day, `2026-03-02`. */
  on(day: number): string
  readonly now: number
}

export function daysFrom(now: number, zone: string): Days {
  const { day: today } = wallTime(instant(now), zone)
  const at = (day: number, time: string): Instant => wallInstant(today, day, time, zone)
  return { at, now, on: (day) => wallTime(at(day, '12:00'), zone).day }
}
