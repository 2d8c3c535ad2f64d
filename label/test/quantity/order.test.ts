import { describe, expect, it } from 'vitest'
import { parseLevel, parseMarks, parseMass, parseOrder, parseVolume } from '../../src/quantity/order.js'

describe('a dose level', () => {
  it.each([
    ['milligrams per kilogram', '0.12mg/kg', 120],
    ['micrograms per kilogram', '120ug/kg', 120],
    ['mcg', '120mcg/kg', 120],
    ['the micro sign', '120\u00b5g/kg', 120],
    ['the Greek mu', '120\u03bcg/kg', 120],
    ['the smallest', '0.001mg/kg', 1],
    ['a slip of the unit is read, to be judged', '120mg/kg', 120_000],
    ['the largest', '1000mg/kg', 1_000_000],
  ])('%s', (_name, text, expected) => {
    expect(parseLevel(text)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['a part of a microgram', '0.1205mg/kg', 'too-many-decimals'],
    ['a part of a microgram in ug', '120.5ug/kg', 'too-many-decimals'],
    ['zero', '0mg/kg', 'out-of-range'],
    ['past the largest', '1000001ug/kg', 'out-of-range'],
    ['no weight in the unit', '0.12mg', 'unknown-unit'],
    ['per day', '0.24mg/kg/day', 'unknown-unit'],
    ['grams', '0.12g/kg', 'unknown-unit'],
    ['a comma', '0,12mg/kg', 'comma'],
    ['no leading digit', '.12mg/kg', 'missing-leading-digit'],
    ['no unit', '0.12', 'missing-unit'],
    ['an exponent', '12e-2mg/kg', 'exponent'],
    ['a space', '0.12 mg/kg', 'white-space'],
  ])('%s is refused', (_name, text, code) => {
    expect(parseLevel(text)).toMatchObject({ ok: false, code })
  })

  it('says which units it knows', () => {
    expect(parseLevel('1g/kg')).toMatchObject({
      message: 'the unit is not one of mg/kg, ug/kg: write for example 0.12mg/kg',
    })
    expect(parseLevel('0ug/kg')).toMatchObject({
      message: 'the amount is zero or far too large: check the number and its unit',
    })
  })
})

describe('mass, volume and marks', () => {
  it.each([
    ['milligrams', parseMass('1.4mg'), 1_400_000],
    ['micrograms', parseMass('1400ug'), 1_400_000],
    ['micrograms with a Greek mu', parseMass('1400\u03bcg'), 1_400_000],
    ['one nanogram in mg', parseMass('0.000001mg'), 1],
    ['one nanogram in ug', parseMass('0.001mcg'), 1],
    ['the largest mass', parseMass('1000000mg'), 1_000_000_000_000],
    ['millilitres as the mass they hold', parseVolume('0.14mL'), 1_400_000],
    ['millilitres in small letters', parseVolume('0.14ml'), 1_400_000],
    ['one nanogram in mL', parseVolume('0.0000001mL'), 1],
    ['marks', parseMarks('14marks'), 28],
    ['half marks', parseMarks('14.5marks'), 29],
    ['one mark', parseMarks('1mark'), 2],
    ['half a mark', parseMarks('0.5marks'), 1],
    ['the most marks', parseMarks('10000marks'), 20_000],
  ])('%s', (_name, got, expected) => {
    expect(got).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['a part of a nanogram in mg', parseMass('0.0000001mg'), 'too-many-decimals', 'at most 6'],
    ['a part of a nanogram in ug', parseMass('0.0001ug'), 'too-many-decimals', 'at most 3'],
    ['a mass too large', parseMass('1000000.000001mg'), 'out-of-range', 'far too large'],
    ['a mass too large to hold', parseVolume('99999999mL'), 'out-of-range', 'far too large'],
    ['zero mass', parseMass('0mg'), 'out-of-range', 'zero'],
    ['a level for a mass', parseMass('0.12mg/kg'), 'unknown-unit', 'mg, ug: write for example 1.4mg'],
    ['a part of a nanogram in mL', parseVolume('0.00000001mL'), 'too-many-decimals', 'at most 7'],
    [
      'a unit of mass for a volume',
      parseVolume('0.14mg'),
      'unknown-unit',
      'mL, ml: write for example 0.14mL',
    ],
    ['a third of a mark', parseMarks('14.3marks'), 'not-a-half-mark', 'whole or half marks'],
    ['a quarter of a mark', parseMarks('14.25marks'), 'not-a-half-mark', 'whole or half marks'],
    ['too many marks', parseMarks('10000.5marks'), 'out-of-range', 'far too large'],
    ['no marks', parseMarks('0marks'), 'out-of-range', 'zero'],
    [
      'units, which are no marks',
      parseMarks('14units'),
      'unknown-unit',
      'marks, mark: write for example 14marks',
    ],
    ['nothing', parseMarks(''), 'empty', '14marks'],
  ])('%s is refused', (_name, got, code, says) => {
    expect(got).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
  })
})

describe('an order', () => {
  it.each([
    ['a level', '0.08mg/kg', { kind: 'level', microgramsPerKg: 80 }],
    ['a level in micrograms', '80\u00b5g/kg', { kind: 'level', microgramsPerKg: 80 }],
    ['a mass', '1.4mg', { kind: 'mass', massNanograms: 1_400_000 }],
    ['a mass in micrograms', '1400mcg', { kind: 'mass', massNanograms: 1_400_000 }],
    ['a volume', '0.14mL', { kind: 'mass', massNanograms: 1_400_000 }],
    ['marks', '14.5marks', { kind: 'mass', massNanograms: 1_450_000 }],
  ])('%s', (_name, text, value) => {
    expect(parseOrder(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['an insulin unit', '14U', 'unknown-unit', 'mg/kg, ug/kg, mg, ug, mL, marks'],
    ['no unit', '14', 'missing-unit', '0.08mg/kg or 1.4mg'],
    ['a level too fine', '0.0805mg/kg', 'too-many-decimals', 'at most 3'],
    ['a mass too fine', '1.4000001mg', 'too-many-decimals', 'at most 6'],
    ['a volume too fine', '0.14000001mL', 'too-many-decimals', 'at most 7'],
    ['marks too fine', '14.2marks', 'not-a-half-mark', 'half marks'],
  ])('%s is refused', (_name, text, code, says) => {
    expect(parseOrder(text)).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
  })
})
