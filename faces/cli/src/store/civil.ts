// A policy's calendar from the time zone data, as acceptance asks for it.
import { calendarFor, statedSlot } from '@stature/civil-time'
import type { Policy } from '@stature/protocol'
import type { CalendarOf } from '@stature/record'

/** Null where the stated slot does not exist; zones were checked when the events were read. */
export const calendarOf =
  (policy: Policy): CalendarOf =>
  (at, zone, slot) => {
    if (slot === null) return calendarFor(policy, zone, at, null)
    const stated = statedSlot(policy, zone, slot)
    return stated === null ? null : calendarFor(policy, zone, at, stated)
  }
