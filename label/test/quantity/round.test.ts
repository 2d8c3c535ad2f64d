import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfAwayFromZero, divideHalfEven } from '../../src/quantity/round.js'

describe('half away from zero', () => {
  it.each([
    ['exact', 6, 3, 2],
    ['under a half', 149, 100, 1],
    ['a half', 150, 100, 2],
    ['a half of an even quotient', 250, 100, 3],
    ['over a half', 151, 100, 2],
    ['a negative half', -150, 100, -2],
    ['negative, under a half', -149, 100, -1],
    ['negative to zero, without a sign', -49, 100, 0],
    ['zero', 0, 7, 0],
    ['a third', 1, 3, 0],
    ['two thirds', 2, 3, 1],
    ['the largest', Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
  ])('%s', (_name, numerator, denominator, expected) => {
    expect(divideHalfAwayFromZero(numerator, denominator)).toBe(expected)
  })

  it.each([
    ['nothing', 1, 0],
    ['less than nothing', 1, -1],
    ['a fraction', 1, 1.5],
    ['a numerator that is no whole number', 1.5, 1],
    ['a numerator that is not exact', 2 ** 53, 1],
  ])('refuses to divide by %s', (_name, numerator, denominator) => {
    expect(() => divideHalfAwayFromZero(numerator, denominator)).toThrow(
      new RangeError(`cannot divide ${String(numerator)} by ${String(denominator)}`),
    )
  })
})

describe('half even', () => {
  it.each([
    ['exact', 6n, 3n, 2n],
    ['a half of an odd quotient goes up', 150n, 100n, 2n],
    ['a half of an even quotient stays', 250n, 100n, 2n],
    ['under a half', 349n, 100n, 3n],
    ['over a half of an even quotient', 251n, 100n, 3n],
    ['a half of zero', 1n, 2n, 0n],
    ['zero', 0n, 5n, 0n],
  ])('%s', (_name, numerator, denominator, expected) => {
    expect(divideHalfEven(numerator, denominator)).toBe(expected)
  })

  it('refuses negative numbers and a zero denominator', () => {
    expect(() => divideHalfEven(-1n, 2n)).toThrow(new RangeError('cannot divide -1 by 2'))
    expect(() => divideHalfEven(1n, 0n)).toThrow(new RangeError('cannot divide 1 by 0'))
    expect(divideHalfEven(1n, 1n)).toBe(1n)
  })

  it('never differs by more than a half, and an exact half is even', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
        const quotient = divideHalfEven(numerator, denominator)
        const twice = 2n * (numerator - quotient * denominator)
        expect(twice <= denominator && twice >= -denominator).toBe(true)
        if (twice === denominator || twice === -denominator) expect(quotient % 2n).toBe(0n)
      }),
    )
  })
})
