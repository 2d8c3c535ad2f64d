// FHIR date, dateTime and instant as an instant with its zone; a missing hour or offset is never made up.
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'
import { parseInstant } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'
import type { TextElement } from '../element/element.js'
import type { Report } from '../issue/report.js'
import { zoneOfOffset } from './zone.js'

/** How much was written: a full time, or only a day, month or year (then the instant is its first). */
export type Precision = 'time' | 'day' | 'month' | 'year'

/** A point in time as read. */
export interface Moment {
  readonly precision: Precision
  /** ISO 8601 with offset. */
  readonly text: string
  readonly at: Instant
  readonly zone: string
  /** Local calendar day and minute of that day. */
  readonly date: CivilDate
  readonly minute: number
  readonly from: TextElement
}

const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?)?)?$/

const bad = (from: TextElement, report: Report): undefined =>
  report.error('value', from, 'is no date or time that exists: write it as 2026-03-02T07:30:00-05:00')

const noZone = (from: TextElement, report: Report): undefined =>
  report.error('incomplete', from, 'names no time zone: give the zone in which it was written (--zone)')

/** The moment of a zoned time; the offset is written, the zone's name is not. */
function momentOf(
  local: Temporal.ZonedDateTime,
  precision: Precision,
  from: TextElement,
): Moment | undefined {
  const date = civilDate(local.toPlainDate().toString())
  if (date === null) return undefined
  return {
    precision,
    text: local.toString({ timeZoneName: 'never' }),
    at: instant(local.epochMilliseconds),
    zone: local.timeZoneId,
    date,
    minute: local.hour * 60 + local.minute,
    from,
  }
}

/** A time with its offset, in the zone given or in that of the offset. */
function offsetTime(
  from: TextElement,
  offset: string,
  zone: string | null,
  report: Report,
): Moment | undefined {
  const at = parseInstant(from.value)
  if (at === null) return bad(from, report)
  const named = zone ?? zoneOfOffset(offset)
  if (named === null) {
    return report.error(
      'incomplete',
      from,
      `has the offset ${offset}, which no zone has by name: give --zone`,
    )
  }
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(named)
  const moment = momentOf(local, 'time', from)
  return moment === undefined ? bad(from, report) : { ...moment, text: from.value }
}

/** A time without offset; FHIR forbids it, and one that the clock skips or shows twice stays unknown. */
function localTime(from: TextElement, zone: string, report: Report): Moment | undefined {
  if (parseInstant(`${from.value}Z`) === null) return bad(from, report)
  try {
    const wall = Temporal.PlainDateTime.from(from.value)
    const moment = momentOf(wall.toZonedDateTime(zone, { disambiguation: 'reject' }), 'time', from)
    if (moment === undefined) return bad(from, report)
    report.warn('value', from, `has no offset, which FHIR asks for: read as a time in ${zone}`)
    return moment
  } catch {
    return report.error('value', from, `does not exist or comes twice in ${zone}: write its offset`)
  }
}

/** The first instant of a day, month or year. */
function firstInstant(
  from: TextElement,
  precision: Precision,
  zone: string,
  report: Report,
): Moment | undefined {
  const day = civilDate(`${from.value}-01-01`.slice(0, 10))
  if (day === null) return bad(from, report)
  return momentOf(Temporal.PlainDate.from(day).toZonedDateTime(zone), precision, from) ?? bad(from, report)
}

/** Reads a date, dateTime or instant; undefined after an issue. `zone` is needed where no offset is written. */
export function readMoment(from: TextElement, zone: string | null, report: Report): Moment | undefined {
  const match = FORM.exec(from.value)
  if (match === null) return bad(from, report)
  const [, , month, day, time, offset] = match
  if (offset !== undefined) return offsetTime(from, offset, zone, report)
  if (zone === null) return noZone(from, report)
  if (time !== undefined) return localTime(from, zone, report)
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  return firstInstant(from, precision, zone, report)
}

/** The first instant after a moment that names a whole day; any other moment itself. */
export function afterDay(moment: Moment): Moment {
  if (moment.precision !== 'day') return moment
  const next = Temporal.PlainDate.from(moment.date).add({ days: 1 }).toZonedDateTime(moment.zone)
  return momentOf(next, 'day', moment.from) ?? moment
}
