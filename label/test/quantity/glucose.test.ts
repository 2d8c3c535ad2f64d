import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GLUCOSE_UNITS, MOST_GLUCOSE, glucoseFrom, glucoseText } from '../../src/quantity/glucose.js'
import { otherGlucoseUnit, parseGlucose } from '../../src/quantity/glucose.js'
import { glucoseAmount } from '../../src/quantity/quantity.js'

describe('glucose in either unit', () => {
  it.each([
    ['mg/dL', '82mg/dL', '82', 'mg/dL', 8_200_000],
    ['mg/dL to three decimals', '81.072mg/dL', '81.072', 'mg/dL', 8_107_200],
    // 4.5 × 18.016 = 81.072
    ['mmol/L', '4.5mmol/L', '4.5', 'mmol/L', 8_107_200],
    ['mmol/L to two decimals', '0.01mmol/L', '0.01', 'mmol/L', 18_016],
    ['the unit in small letters', '82mg/dl', '82', 'mg/dL', 8_200_000],
    ['the smallest', '0.001mg/dL', '0.001', 'mg/dL', 100],
    ['the largest', '2000mg/dL', '2000', 'mg/dL', 200_000_000],
  ])('%s', (_name, text, value, unit, amount) => {
    expect(parseGlucose(text)).toEqual({ ok: true, value: { value, unit, amount } })
    expect(glucoseFrom(value, unit)).toEqual({ ok: true, value: { value, unit, amount } })
  })

  it.each([
    ['a fourth decimal of mg/dL', '82.0001mg/dL', 'too-many-decimals'],
    ['a third decimal of mmol/L', '4.555mmol/L', 'too-many-decimals'],
    ['zero', '0mg/dL', 'out-of-range'],
    ['past the largest', '2000.001mg/dL', 'out-of-range'],
    // 111.02 × 18.016 = 2000.13632
    ['past the largest in mmol/L', '111.02mmol/L', 'out-of-range'],
    ['no unit', '82', 'missing-unit'],
    ['another unit', '82mg/L', 'unknown-unit'],
    ['a comma', '4,5mmol/L', 'comma'],
    ['a word', 'low', 'not-a-number'],
  ])('%s is refused', (_name, text, code) => {
    expect(parseGlucose(text)).toMatchObject({ ok: false, code })
  })

  it('says what to write instead', () => {
    expect(glucoseFrom('82', 'g/L')).toMatchObject({
      message: 'the unit is not one of mg/dL, mmol/L: write for example 82mg/dL or 4.5mmol/L',
    })
    expect(glucoseFrom('0', 'mg/dL')).toMatchObject({ message: expect.stringContaining('above 0') })
    expect(parseGlucose('')).toMatchObject({ message: expect.stringContaining('82mg/dL or 4.5mmol/L') })
  })

  it('reads up to 2000 mg/dL, 111.01 mmol/L', () => {
    expect(MOST_GLUCOSE).toBe(200_000_000)
    expect(parseGlucose('111.01mmol/L').ok).toBe(true)
  })
})

describe('glucose shown in a unit', () => {
  it.each([
    ['mg/dL as entered', 8_200_000, 'mg/dL', 0, '82'],
    // 70 / 18.016 = 3.8854…
    ['70 mg/dL in mmol/L', 7_000_000, 'mmol/L', 1, '3.9'],
    ['70 mg/dL in mmol/L to two decimals', 7_000_000, 'mmol/L', 2, '3.89'],
    ['4.5 mmol/L in mg/dL', 8_107_200, 'mg/dL', 0, '81'],
    ['an exact half goes up', 8_150_000, 'mg/dL', 0, '82'],
    ['no trailing zero', 1_801_600, 'mmol/L', 1, '1'],
  ] as const)('%s', (_name, amount, unit, decimals, expected) => {
    expect(glucoseText(glucoseAmount(amount), unit, decimals)).toBe(expected)
  })

  it('names the other unit', () => {
    expect(GLUCOSE_UNITS.map(otherGlucoseUnit)).toEqual(['mmol/L', 'mg/dL'])
  })

  it('comes back from mmol/L unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11_101 }), (hundredths) => {
        const amount = glucoseAmount(hundredths * 18_016)
        expect(glucoseFrom(glucoseText(amount, 'mmol/L', 2), 'mmol/L')).toMatchObject({ value: { amount } })
      }),
    )
  })
})
