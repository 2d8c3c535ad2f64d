// Moments and days of the time zone data. Its functions are named one by one, so that an app carries only those it calls.
import { civilDate } from '@stature/label'
import * as Moment from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import type * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** A day without a zone. */
export type Day = PlainDate.Record

/** A moment on the clock of a zone. */
export type Local = ZonedDateTime.Record

/** `Z` is a zone too. */
export const zoneId = (zone: string): string => (zone === 'Z' ? 'UTC' : zone)

/** Throws RangeError on an unknown zone. */
export const localAt = (at: number, zone: string): Local =>
  Moment.toZonedDateTimeISO(Moment.fromEpochMilliseconds(at), zoneId(zone))

/** The day of `2026-03-02`. Throws RangeError where the text is no day. */
export function dayFrom(text: string): Day {
  if (civilDate(text) === null) throw new RangeError(`not a day: ${text}`)
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split('-').map(Number)
  return PlainDate.create(year, month, day)
}
