// Amounts in a sentence: the same amount in any unit and any words is the same key.
import { describe, expect, it } from 'vitest'
import { measureOf, measuresIn } from '../../src/check/measures.js'
import type { NumberUnit } from '../../src/clause/clause.js'

const of = (...amounts: readonly (readonly [number, NumberUnit])[]): readonly string[] =>
  amounts.map(([value, unit]) => measureOf(value, unit)).sort()
const found = (sentence: string): readonly string[] => [...measuresIn(sentence)].sort()

describe('amounts that a sentence states', () => {
  it.each<[string, string, readonly (readonly [number, NumberUnit])[]]>([
    ['a level in mg/kg', 'give 0.04 mg/kg', [[40, 'ug/kg']]],
    ['without a space', 'give 0.04mg/kg', [[40, 'ug/kg']]],
    ['in words', 'give 0.04 milligrams per kilogram', [[40, 'ug/kg']]],
    ['in micrograms', 'give 40 micrograms/kg', [[40, 'ug/kg']]],
    ['in mcg', 'give 40 mcg per kg', [[40, 'ug/kg']]],
    ['with the micro sign', 'give 40 \u00b5g/kg', [[40, 'ug/kg']]],
    ['with the Greek mu', 'give 40 \u03bcg/kg', [[40, 'ug/kg']]],
    ['both units of one level are one amount', '0.04 mg/kg (40 micrograms/kg)', [[40, 'ug/kg']]],
    [
      'a range',
      '0.04 to 0.08 mg/kg',
      [
        [40, 'ug/kg'],
        [80, 'ug/kg'],
      ],
    ],
    [
      'a range with a dash',
      '40–80 mcg/kg',
      [
        [40, 'ug/kg'],
        [80, 'ug/kg'],
      ],
    ],
    [
      'a range with a hyphen',
      '40-80 mcg/kg',
      [
        [40, 'ug/kg'],
        [80, 'ug/kg'],
      ],
    ],
    [
      'a range with and',
      'between 40 and 80 mcg/kg',
      [
        [40, 'ug/kg'],
        [80, 'ug/kg'],
      ],
    ],
    [
      'a choice',
      '40 or 80 mcg/kg',
      [
        [40, 'ug/kg'],
        [80, 'ug/kg'],
      ],
    ],
    ['twice daily', 'twice daily', [[2, 'per-day']]],
    ['twice a day', 'twice a day', [[2, 'per-day']]],
    ['two times a day', 'two times a day', [[2, 'per-day']]],
    ['two times per day', '2 times per day', [[2, 'per-day']]],
    ['once each day', 'once each day', [[1, 'per-day']]],
    ['three times every day', 'three times every day', [[3, 'per-day']]],
    ['a week in words', 'for at least one week', [[7, 'days']]],
    ['a week in days', 'for 7 days', [[7, 'days']]],
    ['a week in hours', 'for 168 hours', [[7, 'days']]],
    ['minutes', '± 20 minutes', [[20, 'minutes']]],
    ['minutes, hyphened', 'a 20-minute window', [[20, 'minutes']]],
    ['minutes, short', 'within 20 min of it', [[20, 'minutes']]],
    ['minutes in words', 'within twenty minutes', [[20, 'minutes']]],
    [
      'hours',
      '2 to 3 hours after',
      [
        [2, 'hours'],
        [3, 'hours'],
      ],
    ],
    ['a strength by mass and volume', '40 mg in 4 mL', [[10, 'mg/mL']]],
    ['a strength with a slash', '40mg/4mL', [[10, 'mg/mL']]],
    ['a strength by the mL', '10 mg per mL', [[10, 'mg/mL']]],
    ['a strength upside down', '1 mL/10 mg', [[10, 'mg/mL']]],
    ['a strength in each mL', '10 mg in each milliliter', [[10, 'mg/mL']]],
    ['marks of a syringe', '100 units/1 mL', [[100, 'marks/mL']]],
    ['marks by the mL', '100 marks per mL', [[100, 'marks/mL']]],
    ['marks by mass', '10 units per mg', [[10, 'marks/mg']]],
    ['marks by one mg', '10 marks/1 mg', [[10, 'marks/mg']]],
    ['a mass', '14 mg', [[14, 'mg']]],
    ['a mass in micrograms', '14000 micrograms', [[14, 'mg']]],
    ['a volume', '4 mL', [[4, 'mL']]],
    ['regions, however named', 'the belly, a thigh, the arm or a buttock', [[4, 'regions']]],
    ['three regions', 'abdomen, thighs, buttocks', [[3, 'regions']]],
    ['one region', 'the stomach', [[1, 'regions']]],
    ['numbers without a unit are no amounts', 'see 5.1 and 5.7, one or more, table 2', []],
    ['letters in front of a number', 'U-100 syringes', []],
    ['words that hold a number word', 'someone often none', []],
    ['words that begin like a unit', '4 mltr and 5 minus and 6 mgx', []],
  ])('%s', (_name, sentence, amounts) => {
    expect(found(sentence)).toEqual(of(...amounts))
  })

  it.each([
    ['a decimal comma', '0,04 mg/kg'],
    ['a point without a digit before it', '.04 mg/kg'],
    ['too fine a number', '0.0400001 mg/kg'],
    ['per day', '0.04 mg/kg/day'],
    ['per day in words', '0.04 mg/kg per day'],
    ['a tenth', '0.004 mg/kg'],
    ['the other unit', '40 mg/kg'],
  ])('%s is not the level meant', (_name, sentence) => {
    expect(found(sentence)).not.toContain(measureOf(40, 'ug/kg'))
  })

  it('keeps a level per dose', () => {
    expect(found('0.04 mg/kg per dose')).toEqual(of([40, 'ug/kg']))
  })

  it.each([
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['twelve', 12],
    ['fourteen', 14],
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['sixty', 60],
  ])('%s is %i', (word, value) => {
    expect(found(`${word} days`)).toEqual(of([value, 'days']))
  })

  it('tells amounts apart by kind', () => {
    expect(found('7 marks')).toEqual(['marks:7000000'])
    expect(found('once it was done, 3 times')).toEqual([])
    expect(found('.04 mg/kg')).toEqual(['level:unread .04'])
    expect(found('0.04 to .08 mg/kg')).toEqual(['level:40000000', 'level:unread .08'])
    expect(measureOf(2, 'years')).toBe('years:2000000')
    expect(found('0 mL/10 mg')).toEqual(['mg/mL:unread 10/0'])
    expect(found('40 mg in 3 mL')).toEqual(['mg/mL:40/3'])
    expect(found('1,0 mg/mL')).toEqual(['mg/mL:unread 1,0/1'])
    expect(found('0,5 mL')).toEqual(['mL:unread 0,5'])
  })
})
