// The door of the adapter to the time zone data: local days, half-days as instants, and the calendar rules ask for.
export { calendarFor, statedSlot } from './calendar.js'
export { civil, knownZone, localDay } from './local-day.js'
export { dayExists, HALVES, slotOf, slotsOf, type Half } from './slots.js'
export { wallInstant, wallTime, type WallTime } from './wall-time.js'
export { withOffset } from './with-offset.js'
