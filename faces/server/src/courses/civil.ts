// Civil time for courses: entries with their local day, and calendars remembered while no slot opens or closes.
import { calendarFor, knownZone, localDay, statedSlot } from '@stature/civil-time'
import type { CivilDate, Instant } from '@stature/label'
import type { Calendar, Policy } from '@stature/protocol'
import { entryOf, type CalendarOf, type Entry, type StatureEvent } from '@stature/record'

/** Zones were checked when events were accepted; a record from elsewhere may still name one that we do not know. */
const dayIn = (at: Instant, zone: string): CivilDate => localDay(at, knownZone(zone) ?? 'UTC')

/** An event ready to fold. */
export const entryIn = (event: StatureEvent): Entry => entryOf(event, dayIn)

/** A calendar, and the instants between which every comparison in it comes out the same. */
interface Held {
  readonly from: number
  readonly until: number
  readonly calendar: Calendar
}

const KEPT = 4_096
const HOUR_MS = 3_600_000

function held(calendar: Calendar, at: Instant): Held {
  let from = -Infinity
  let until = Infinity
  for (const { opensAt, closesAt } of [...calendar.slots, calendar.asked, calendar.next]) {
    // A slot closes after its last instant, and opens with its first.
    for (const edge of [opensAt, closesAt + 1]) {
      if (edge <= at) from = Math.max(from, edge)
      else until = Math.min(until, edge)
    }
  }
  return { from, until, calendar }
}

function made(policy: Policy, at: Instant, zone: string, slot: string | null): Calendar | null {
  if (slot === null) return calendarFor(policy, zone, at, null)
  const stated = statedSlot(policy, zone, slot)
  return stated === null ? null : calendarFor(policy, zone, at, stated)
}

/** Calendars of the policy in force; what is remembered of another one is let go of. */
export function calendarsInForce(inForce: () => Policy): CalendarOf {
  let policy = inForce()
  let calendarOf = calendarsOf(policy)
  return (at, zone, slot) => {
    const now = inForce()
    if (now !== policy) {
      policy = now
      calendarOf = calendarsOf(now)
    }
    return calendarOf(at, zone, slot)
  }
}

/** Calendars of a policy. Null where the zone is unknown, or the day of the slot never was. */
export function calendarsOf(policy: Policy): CalendarOf {
  const memory = new Map<string, Held>()
  return (at, zone, slot) => {
    if (knownZone(zone) === null) return null
    const key = `${zone} ${slot ?? ''} ${localDay(at, zone)} ${String(Math.floor(at / HOUR_MS))}`
    const known = memory.get(key)
    if (known !== undefined && known.from <= at && at < known.until) return known.calendar
    const calendar = made(policy, at, zone, slot)
    if (calendar === null) return null
    if (memory.size >= KEPT) memory.clear()
    memory.set(key, held(calendar, at))
    return calendar
  }
}
