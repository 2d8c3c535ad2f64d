// Which named time zone an event carries: the caller's, else the fixed zone of the offset that was written.
import { Temporal } from 'temporal-polyfill'

/** `UTC` for `Z`, `Etc/GMT+5` for `-05:00`; null where no named zone has that offset (half hours, beyond -12:00). */
export function zoneOfOffset(offset: string): string | null {
  if (offset === 'Z' || offset.endsWith('00:00')) return 'UTC'
  if (!offset.endsWith(':00')) return null
  const hours = Number(offset.slice(1, 3))
  // The signs of these names are those of POSIX: west is plus.
  if (offset.startsWith('-')) return hours <= 12 ? `Etc/GMT+${String(hours)}` : null
  return hours <= 14 ? `Etc/GMT-${String(hours)}` : null
}

/** The zone as events carry it: a name the time zone data knows, or an offset that has a name; null for neither. */
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
