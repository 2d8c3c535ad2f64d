// Wall clocks: what a clock in a zone shows at an instant, and the instant at which it shows a time on a day.
import { instant, type Instant } from '@stature/label'
import { Temporal } from 'temporal-polyfill'

/** What a clock shows: `2026-03-02` and `18:30`. */
export interface WallTime {
  readonly day: string
  readonly time: string
}

const zoneId = (zone: string): string => (zone === 'Z' ? 'UTC' : zone)

/** Throws RangeError on an unknown zone. */
export function wallTime(at: Instant, zone: string): WallTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneId(zone))
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/**
 * The instant at which a clock shows `time` (`HH:MM`) on `day` moved by `plusDays`. A time that comes twice is its first; of
 * a time that the clock skips it is as long after midnight as on any other day. Throws RangeError.
 */
export function wallInstant(day: string, plusDays: number, time: string, zone: string): Instant {
  const date = Temporal.PlainDate.from(day).add({ days: plusDays })
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time))
  return instant(wall.toZonedDateTime(zoneId(zone), { disambiguation: 'compatible' }).epochMilliseconds)
}
