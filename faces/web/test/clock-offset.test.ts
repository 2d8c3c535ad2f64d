// How far a phone's clock is off, by the Date of an answer.
import { expect, it } from 'vitest'
import { clockAhead } from '../src/sync/clock-offset.js'

const NOON = 'Sun, 06 Nov 1994 12:00:00 GMT'
const NOON_MS = 784_123_200_000
const MINUTE_MS = 60_000

it.each([
  ['agrees', NOON, NOON_MS, NOON_MS + 800, null],
  ['a slow answer is no wrong clock', NOON, NOON_MS - 100_000, NOON_MS + 100_000, null],
  ['two minutes are let pass', NOON, NOON_MS + 2 * MINUTE_MS + 500, NOON_MS + 2 * MINUTE_MS + 500, null],
  ['a millisecond more is said', NOON, NOON_MS + 2 * MINUTE_MS + 501, NOON_MS + 2 * MINUTE_MS + 501, 120_001],
  ['behind', NOON, NOON_MS - 180 * MINUTE_MS, NOON_MS - 180 * MINUTE_MS, -10_800_500],
  ['no header', null, NOON_MS, NOON_MS, null],
  ['a header that is no date', 'noon', NOON_MS, NOON_MS, null],
])('%s', (_name, date, askedAt, answeredAt, ahead) => {
  expect(clockAhead(date, askedAt, answeredAt)).toBe(ahead)
})
