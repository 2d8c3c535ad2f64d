// The one place of the app that reads the clock, the zone of this phone and random bytes.
import { knownZone, withOffset } from '@stature/civil-time'
import { instant, type Instant } from '@stature/label'

export const now = (): Instant => instant(Date.now())

/** Asking for the zone costs a slow phone a twentieth of a second, and one drawing asks several times. */
const ZONE_LASTS_MS = 1_000

let zoneRead: { readonly zone: string | null; readonly at: number } | null = null

/** The zone of this phone as the time zone data spells it, read at most a second ago; null where it is unknown. */
export function deviceZone(): string | null {
  const at = performance.now()
  if (zoneRead === null || at - zoneRead.at >= ZONE_LASTS_MS)
    zoneRead = { zone: knownZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), at }
  return zoneRead.zone
}

/** ISO 8601 with the offset of a zone, to the millisecond. */
export const written = (at: Instant, zone: string): string => withOffset(new Date(at).toISOString(), zone)

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A UUIDv7: its first 48 bits are the time, the rest is random. */
export function newId(at: Instant): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setUint32(0, Math.floor(at / 65_536))
  new DataView(bytes.buffer).setUint16(4, at % 65_536)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const text = hex(bytes)
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}
