// The small chances that every part of a random course is made of.
import fc from 'fast-check'
import { DAY, HOUR, MINUTE } from './list.js'

export const edge = fc.constantFrom(-1, 0, 0, 1)
/** So long ago, or a millisecond to either side. */
export const about = (...spans: readonly number[]) =>
  fc.tuple(fc.constantFrom(...spans), edge).map(([span, off]) => Math.max(0, span + off))
export const within = (span: number) => fc.integer({ min: 0, max: span / MINUTE }).map((n) => n * MINUTE)
export const role = fc.constantFrom('prescriber', 'prescriber', 'prescriber', 'nurse', 'caregiver')

const REGIONS = ['upper-arm', 'thigh', 'buttock', 'abdomen'] as const
export const place = fc.record({
  region: fc.constantFrom(...REGIONS),
  side: fc.constantFrom('left', 'right'),
})

export const recently = fc.oneof(
  about(15 * MINUTE, 20 * MINUTE, 30 * MINUTE, 40 * MINUTE, 60 * MINUTE, 2 * HOUR, 6 * HOUR),
  within(3 * HOUR),
)
export const lately = fc.oneof(about(3 * DAY, 5 * DAY, 7 * DAY, DAY), within(16 * DAY), recently)
