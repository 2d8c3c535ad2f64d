// Local times of a scenario as instants; a time the clock skips or shows twice needs its offset written.
import { instant, type Instant } from '@stature/label'
import { parseInstant } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'

/** An instant, or what is wrong with the text. */
export type Moment = { readonly at: Instant } | { readonly wrong: string }

/** Reads `2026-03-02T07:15` in the zone, or a text with its own offset. */
export function momentOf(text: string, zone: string): Moment {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const at = parseInstant(text)
    return at === null ? { wrong: 'there is no such time' } : { at }
  }
  try {
    const wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return { at: instant(wall.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds) }
  } catch {
    return { wrong: 'this local time does not exist, or comes twice: write its offset' }
  }
}

const zoned = (at: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** ISO 8601 with the zone's offset, as events carry it. */
export const isoIn = (at: Instant, zone: string): string =>
  zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** Local day and clock. */
export function dayAndClock(at: Instant, zone: string): { readonly day: string; readonly clock: string } {
  const local = zoned(at, zone)
  return {
    day: local.toPlainDate().toString(),
    clock: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** Every day from one to the other, both included. */
export function daysFrom(from: string, through: string): readonly string[] {
  const days: string[] = []
  const last = Temporal.PlainDate.from(through)
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString())
  }
  return days
}
