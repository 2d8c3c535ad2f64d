// Which named time zone an event carries: the caller's, else the fixed zone of the offset that was written.
import { Temporal } from 'temporal-polyfill'

const FURTHEST_HOURS = 14

/** `UTC` for `Z`, else the offset itself as a fixed zone; null beyond any zone's offset. */
export function zoneOfOffset(offset: string): string | null {
  if (offset === 'Z' || offset.endsWith('00:00')) return 'UTC'
  return Number(offset.slice(1, 3)) <= FURTHEST_HOURS ? offset : null
}

/** The zone as events carry it: a name the time zone data knows, or an offset; null for neither. */
export function knownZone(zone: string): string | null {
  if (/^(?:Z|[+-]\d{2}:\d{2})$/.test(zone)) return zoneOfOffset(zone)
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    return null
  }
}

/** The caller's zone by its proper name; null where none was given, undefined where it is not known. */
export const statedZone = (zone: string | null): string | null | undefined =>
  zone === null ? null : (knownZone(zone) ?? undefined)
