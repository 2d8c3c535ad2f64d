// The doors by which a plain number becomes a quantity.
import { describe, expect, it } from 'vitest'
import * as quantity from '../../src/quantity/quantity.js'

describe.each([
  ['grams', quantity.grams],
  ['millimeters', quantity.millimeters],
  ['microgramsPerKg', quantity.microgramsPerKg],
  ['nanograms', quantity.nanograms],
  ['halfMarks', quantity.halfMarks],
  ['glucoseAmount', quantity.glucoseAmount],
  ['instant', quantity.instant],
])('%s', (_name, make) => {
  it('takes whole numbers', () => {
    expect([make(0), make(-1), make(Number.MAX_SAFE_INTEGER)]).toEqual([0, -1, Number.MAX_SAFE_INTEGER])
  })
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s', (value) => {
    expect(() => make(value)).toThrow(new RangeError(`not a whole number: ${String(value)}`))
  })
})
