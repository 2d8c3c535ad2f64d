// The local calendar day of an instant, remembered per zone so that a long course asks the time zone data rarely.
import { civilDate, type CivilDate, type Instant } from '@stature/label'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { localAt, zoneId, type Day, type Local } from './moment.js'

interface Span {
  readonly from: number
  readonly to: number
  readonly date: CivilDate
}

const DAY_MS = 86_400_000

const zones = new Map<string, string | null>()

function lookUp(zone: string): string | null {
  try {
    return ZonedDateTime.create(0n, zoneId(zone)).timeZoneId
  } catch {
    return null
  }
}

/** A time zone's name as the time zone data spells it, or null where it knows none. `+01:00` and `Z` are zones too. */
export function knownZone(zone: string): string | null {
  const before = zones.get(zone)
  if (before !== undefined) return before
  const known = lookUp(zone)
  zones.set(zone, known)
  return known
}

/** The day of a Temporal date as text that rules compare. */
export function civil(date: Day): CivilDate {
  const text = PlainDate.toString(date)
  const day = civilDate(text.slice(0, 10))
  if (day === null) throw new RangeError(`not a day: ${text}`)
  return day
}

/**
 * The whole local day around an instant, or null on a day whose clock was changed: there one span may hold
 * instants of two days (a clock put back just after midnight).
 */
function plainDay(local: Local, date: CivilDate): Span | null {
  const from = ZonedDateTime.startOfDay(local)
  const next = PlainDate.addDays(ZonedDateTime.toPlainDate(local), 1)
  const to = PlainDate.toZonedDateTime(next, local.timeZoneId)
  if (to.epochMilliseconds - from.epochMilliseconds !== DAY_MS) return null
  if (ZonedDateTime.offsetNanoseconds(from) !== ZonedDateTime.offsetNanoseconds(to)) return null
  return { from: from.epochMilliseconds, to: to.epochMilliseconds, date }
}

/** One zone's memory: spans by the UTC day in which the instant lies. */
type Memory = Map<number, Span>

const memories = new Map<string, Memory>()

function memoryOf(zone: string): Memory {
  const known = memories.get(zone)
  if (known !== undefined) return known
  const made: Memory = new Map()
  memories.set(zone, made)
  return made
}

/** A local day touches two UTC days; each is kept under its own number, early and late halves apart. */
const keyOf = (at: number): number => Math.floor(at / (DAY_MS / 24))

/** The local calendar day of an instant in a zone. Throws RangeError on a zone the time zone data does not know. */
export function localDay(at: Instant, zone: string): CivilDate {
  const memory = memoryOf(zone)
  const key = keyOf(at)
  const span = memory.get(key)
  if (span !== undefined && span.from <= at && at < span.to) return span.date
  const local = localAt(at, zone)
  const date = civil(ZonedDateTime.toPlainDate(local))
  const found = plainDay(local, date)
  if (found !== null) {
    for (let hour = keyOf(found.from); hour <= keyOf(found.to - 1); hour += 1) {
      const held = memory.get(hour)
      if (held === undefined || hour === key) memory.set(hour, found)
    }
  }
  return date
}
