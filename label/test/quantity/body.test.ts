import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_HEIGHT, LEAST_WEIGHT, MOST_HEIGHT, MOST_WEIGHT } from '../../src/quantity/body.js'
import { measuredHeight, measuredWeight, parseWeight } from '../../src/quantity/body.js'

describe('a weight as typed', () => {
  it.each([
    ['kilograms', '22.5kg', 22_500],
    ['kilograms to the gram', '12.345kg', 12_345],
    ['grams', '22500g', 22_500],
    // 49.6 × 453.59237 = 22498.181552
    ['pounds, rounded to the gram', '49.6lb', 22_498],
    // 50 × 453.59237 = 22679.6185
    ['whole pounds', '50lb', 22_680],
    ['the lightest', '1kg', 1_000],
    ['the heaviest', '300kg', 300_000],
  ])('%s', (_name, text, expected) => {
    expect(parseWeight(text)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['under the lightest', '0.999kg', 'out-of-range'],
    ['over the heaviest', '300001g', 'out-of-range'],
    ['grams said to be kilograms', '22500kg', 'out-of-range'],
    ['light in pounds', '2lb', 'out-of-range'],
    ['zero', '0kg', 'out-of-range'],
    ['finer than a gram', '22.5001kg', 'too-many-decimals'],
    ['a part of a gram', '22500.5g', 'too-many-decimals'],
    ['no unit', '22.5', 'missing-unit'],
    ['another unit', '22.5st', 'unknown-unit'],
    ['a dose', '0.12mg/kg', 'unknown-unit'],
    ['other letters', '22.5KG', 'unknown-unit'],
    ['nothing', '', 'empty'],
    ['a unit alone', 'kg', 'not-a-number'],
    ['NaN', 'NaNkg', 'not-a-number'],
    ['a comma', '12,5kg', 'comma'],
    ['no leading digit', '.5kg', 'missing-leading-digit'],
    ['an exponent', '1e3kg', 'exponent'],
    ['an exponent with a sign', '1e+3g', 'exponent'],
    ['a negative weight', '-22.5kg', 'sign'],
    ['a space before the unit', '22.5 kg', 'white-space'],
    ['a line break', '22.5kg\n', 'white-space'],
    ['too many pounds to count', `${'9'.repeat(39)}lb`, 'too-large'],
    ['a comma in pounds', '49,6lb', 'comma'],
    ['too many digits', '1000000000000000g', 'too-large'],
  ])('%s is refused', (_name, text, code) => {
    expect(parseWeight(text)).toMatchObject({ ok: false, code })
  })

  it('says what to write instead', () => {
    expect(parseWeight('22.5st')).toMatchObject({
      message: 'the unit is not one of kg, g, lb: write for example 22.5kg',
    })
    expect(parseWeight('22.5')).toMatchObject({ message: 'the number has no unit: write for example 22.5kg' })
    expect(parseWeight('')).toMatchObject({ message: 'no amount is given: write for example 22.5kg' })
    expect(parseWeight('22.5 kg')).toMatchObject({
      message: 'remove the white space and write for example 22.5kg',
    })
    expect(parseWeight('kg')).toMatchObject({
      message: 'the amount does not start with a number: write for example 22.5kg',
    })
    expect(parseWeight('301kg')).toMatchObject({
      message: 'a body weight is 1 kg to 300 kg: check the number and its unit',
    })
  })

  it('has a range in grams', () => {
    expect([LEAST_WEIGHT, MOST_WEIGHT]).toEqual([1_000, 300_000])
  })
})

describe('a weight from another system', () => {
  it.each([
    ['six decimals of a kilogram', '22.500123', 'kg', 22_500],
    ['an exact half goes to the even gram', '22.5005', 'kg', 22_500],
    ['an exact half of an odd gram goes up', '22.5015', 'kg', 22_502],
    ['just over a half', '22.50050000000000001', 'kg', 22_501],
    ['part of a gram', '22500.6', 'g', 22_501],
    ['pounds', '49.6', 'lb', 22_498],
    ['pounds to the tenth decimal', '22.0462262185', 'lb', 10_000],
  ])('%s', (_name, number, unit, expected) => {
    expect(measuredWeight(number, unit)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['another unit', '22.5', 'oz', 'unknown-unit'],
    ['an inherited name', '22.5', 'constructor', 'unknown-unit'],
    ['an exponent', '2.25e1', 'kg', 'exponent'],
    ['out of range', '0.9994', 'kg', 'out-of-range'],
    ['past every exact number', '9'.repeat(20), 'g', 'too-large'],
  ])('%s is refused', (_name, number, unit, code) => {
    expect(measuredWeight(number, unit)).toMatchObject({ ok: false, code })
  })

  it('reaches the range by rounding', () => {
    expect(measuredWeight('0.9995', 'kg')).toEqual({ ok: true, value: 1_000 })
    expect(measuredWeight('9007199254740991', 'g')).toMatchObject({ code: 'out-of-range' })
    expect(measuredWeight('9007199254740992', 'g')).toEqual({
      ok: false,
      code: 'too-large',
      message: 'the number is too large: check its digits',
    })
    expect(measuredWeight('22.5', 'oz')).toMatchObject({ message: expect.stringContaining('kg, g, lb') })
  })

  it('is as typed wherever typing holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 300_000 }), (whole) => {
        const kg = `${String(Math.floor(whole / 1_000))}.${String(whole % 1_000).padStart(3, '0')}`
        expect(parseWeight(`${kg}kg`)).toEqual({ ok: true, value: whole })
        expect(measuredWeight(kg, 'kg')).toEqual({ ok: true, value: whole })
        expect(measuredWeight(String(whole), 'g')).toEqual({ ok: true, value: whole })
      }),
    )
  })
})

describe('a height from another system', () => {
  it.each([
    ['centimetres', '104.5', 'cm', 1_045],
    ['a half to the even millimetre', '104.45', 'cm', 1_044],
    ['metres', '1.045', 'm', 1_045],
    ['millimetres', '1045', 'mm', 1_045],
    ['inches', '41.5', 'in', 1_054],
    ['the shortest', '20', 'cm', 200],
    ['the tallest', '2.6', 'm', 2_600],
  ])('%s', (_name, number, unit, expected) => {
    expect(measuredHeight(number, unit)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['under the shortest', '199', 'mm', 'out-of-range', '20 cm to 260 cm'],
    ['over the tallest', '2601', 'mm', 'out-of-range', '20 cm to 260 cm'],
    ['another unit', '4', 'ft', 'unknown-unit', 'cm, mm, m, in: write for example 104.5cm'],
    ['a comma', '104,5', 'cm', 'comma', 'a point'],
  ])('%s is refused', (_name, number, unit, code, says) => {
    expect(measuredHeight(number, unit)).toMatchObject({
      ok: false,
      code,
      message: expect.stringContaining(says),
    })
  })

  it('has a range in millimetres', () => {
    expect([LEAST_HEIGHT, MOST_HEIGHT]).toEqual([200, 2_600])
  })
})
