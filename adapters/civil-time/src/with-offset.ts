// An instant on the clock of a reader: the same instant, written with the offset of a zone.
import { Temporal } from 'temporal-polyfill'

/** ISO 8601 to the millisecond, such as `2026-03-02T07:30:00-05:00`. Throws RangeError on an unknown zone. */
export const withOffset = (iso: string, zone: string): string =>
  Temporal.Instant.from(iso)
    .toZonedDateTimeISO(zone === 'Z' ? 'UTC' : zone)
    .toString({ timeZoneName: 'never' })
