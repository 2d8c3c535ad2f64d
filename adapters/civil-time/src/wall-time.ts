// Wall clocks: what a clock in a zone shows at an instant, and the instant at which it shows a time on a day.
import { instant, type Instant } from '@stature/label'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as PlainTime from 'temporal-polyfill/fns/PlainTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { dayFrom, localAt, zoneId } from './moment.js'

/** What a clock shows: `2026-03-02` and `18:30`. */
export interface WallTime {
  readonly day: string
  readonly time: string
}

/** Throws RangeError on an unknown zone. */
export function wallTime(at: Instant, zone: string): WallTime {
  const local = localAt(at, zone)
  return {
    day: PlainDate.toString(ZonedDateTime.toPlainDate(local)),
    time: PlainTime.toString(ZonedDateTime.toPlainTime(local), { smallestUnit: 'minute' }),
  }
}

/**
 * The instant at which a clock shows `time` (`HH:MM`) on `day` moved by `plusDays`. A time that comes twice is its first; of
 * a time that the clock skips it is as long after midnight as on any other day. Throws RangeError.
 */
export function wallInstant(day: string, plusDays: number, time: string, zone: string): Instant {
  const date = PlainDate.addDays(dayFrom(day), plusDays)
  const wall = PlainDate.toPlainDateTime(date, PlainTime.fromString(time))
  const local = PlainDateTime.toZonedDateTime(wall, zoneId(zone), { disambiguation: 'compatible' })
  return instant(local.epochMilliseconds)
}
