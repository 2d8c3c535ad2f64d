// A policy that was read is written again as it stood, and two of them are told apart field by field.
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../src/policy/read-policy.js'
import { policyDifferences, valueAt, writtenPolicy } from '../../src/policy/write-policy.js'
import { cautiousJson, withValue } from './example.js'

const LIMITS = [
  ['mg/dL', { value: '70', unit: 'mg/dL' }],
  ['mmol/L with two decimals', { value: '3.90', unit: 'mmol/L' }],
  ['no value', null],
] as const

describe('a written policy', () => {
  test.each(LIMITS)('is the file again, with a limit in %s', (_name, limit) => {
    const file = withValue('withholdBelowGlucose', limit)
    const got = readPolicy(file)
    expect(got.ok).toBe(true)
    if (!got.ok) return
    expect(writtenPolicy(got.value)).toEqual(file)
    expect(readPolicy(writtenPolicy(got.value))).toEqual(got)
  })
})

describe('differences', () => {
  test('of a policy to itself are none', () => {
    expect(policyDifferences(cautiousJson(), cautiousJson())).toEqual([])
  })
  test('name each field that was written differently, in the order of the file', () => {
    const other = withValue('weightDrift.blockAbovePercent', 10)
    const found = policyDifferences(
      { ...Object(cautiousJson()), syringes: ['u100-1ml'], mealEnd: 'from-end' },
      other,
    )
    expect(found).toEqual([
      { path: 'mealEnd', before: 'from-end', after: 'from-start' },
      { path: 'syringes', before: ['u100-1ml'], after: ['u100-0.3ml-half', 'u100-0.5ml', 'u100-1ml'] },
      { path: 'weightDrift.blockAbovePercent', before: 5, after: 10 },
    ])
  })
  test('see one item of a list, a band, a unit, and null beside a value', () => {
    const paths = (path: string, value: Parameters<typeof withValue>[1]) =>
      policyDifferences(cautiousJson(), withValue(path, value)).map((each) => each.path)
    expect(paths('slots.morning', ['05:00', '12:01'])).toEqual(['slots.morning'])
    expect(paths('weightValidDays', [{ underYears: 6, days: 60 }])).toEqual(['weightValidDays'])
    expect(paths('withholdBelowGlucose', { value: '70', unit: 'mmol/L' })).toEqual(['withholdBelowGlucose'])
    expect(paths('withholdBelowGlucose', null)).toEqual(['withholdBelowGlucose'])
    expect(paths('riseAfterReductionDays', 0)).toEqual(['riseAfterReductionDays'])
  })
  test('take a field that a draft leaves out as different', () => {
    expect(policyDifferences({}, cautiousJson())).toHaveLength(36)
    expect(valueAt({}, 'slots.morning')).toBeUndefined()
    expect(valueAt(cautiousJson(), 'slots.morning')).toEqual(['05:00', '12:00'])
  })
})
