// Instants typed as flags: ISO 8601 with an offset, never guessed from a clock.
import type { Instant } from '@stature/label'
import { parseInstant } from '@stature/protocol'
import type { Call, Flag } from '../commands/command.js'
import { usage } from '../usage/failure.js'

export const atFlag: Flag = {
  name: 'at',
  value: 'T',
  help: 'the instant asked about, ISO 8601 with offset, such as 2026-03-02T07:30-05:00',
  required: true,
}

export const asKnownAtFlag: Flag = {
  name: 'as-known-at',
  value: 'K',
  help: 'leave out what was recorded after K (ISO 8601 with offset)',
}

export const zoneFlag: Flag = {
  name: 'zone',
  value: 'Z',
  help: 'time zone of days and slots, such as America/New_York; else the latest event’s',
}

const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/

/** Reads an instant; throws a `Failure` (exit 2) that says what is missing. */
export function instantOf(flag: string, typed: string): Instant {
  const read = parseInstant(typed)
  if (read !== null) return read
  const text = WITHOUT_OFFSET.test(typed)
    ? 'this time has no offset'
    : `cannot read ${JSON.stringify(typed)} as a time`
  throw usage('bad-time', `--${flag}`, text, 'Write ISO 8601 with offset, such as 2026-03-02T07:30-05:00')
}

/** The instant of `--at`. */
export const atOf = (call: Call): Instant => instantOf('at', call.flag('at') ?? '')

/** The instant of `--as-known-at`, or null. */
export function asKnownAtOf(call: Call): Instant | null {
  const typed = call.flag('as-known-at')
  return typed === undefined ? null : instantOf('as-known-at', typed)
}
