// An instant on the clock of a reader: the same instant, written with the offset of a zone.
import * as Moment from 'temporal-polyfill/fns/Instant'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { zoneId } from './moment.js'

/** ISO 8601 to the millisecond, such as `2026-03-02T07:30:00-05:00`. Throws RangeError on an unknown zone. */
export const withOffset = (iso: string, zone: string): string =>
  ZonedDateTime.toString(Moment.toZonedDateTimeISO(Moment.fromString(iso), zoneId(zone)), {
    timeZoneName: 'never',
  })
