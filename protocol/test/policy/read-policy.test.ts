// A policy file is read whole, or refused with every error named at its path.
import { describe, expect, test } from 'vitest'
import { policyIsExample, readPolicy } from '../../src/policy/read-policy.js'
import type { Json } from '../../src/shape/shape.js'
import { cautiousJson, withValue } from './example.js'

const issuesOf = (json: Json) => {
  const got = readPolicy(json)
  return got.ok ? [] : got.issues.map(({ code, path }) => `${code} ${path}`)
}
const messageOf = (json: Json) => {
  const got = readPolicy(json)
  return got.ok ? '' : got.issues.map(({ message }) => message).join('\n')
}

describe('the shipped example', () => {
  const got = readPolicy(cautiousJson())

  test('is read field by field as it stands, with the exact glucose amount beside', () => {
    expect(got).toEqual({
      ok: true,
      value: { ...cautiousJson(), withholdBelowGlucose: { value: '70', unit: 'mg/dL', amount: 7_000_000 } },
    })
  })
  test('is known as the example by its name, and no other policy is', () => {
    const own = readPolicy(withValue('id', 'our-clinic'))
    expect(got.ok && policyIsExample(got.value)).toBe(true)
    expect(own.ok && policyIsExample(own.value)).toBe(false)
  })
})

const leaves = (json: Json, path: string): readonly string[] =>
  json !== null && typeof json === 'object' && !Array.isArray(json)
    ? Object.entries(json).flatMap(([name, value]) => [`${path}${name}`, ...leaves(value, `${path}${name}.`)])
    : []

describe('every field is required', () => {
  for (const path of leaves(cautiousJson(), '')) {
    test(`${path} missing`, () => {
      expect(issuesOf(withValue(path, undefined))).toEqual([`missing-field ${path}`])
    })
    test(`${path} of the wrong type`, () => {
      const issues = issuesOf(withValue(path, { other: 1 }))
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) expect(issue.split(' ')[1]).toMatch(new RegExp(`^${path}(\\.|$)`))
    })
  }
  test('all are named at once', () => {
    expect(issuesOf({})).toEqual(Object.keys(cautiousJson()).map((name) => `missing-field ${name}`))
  })
})

const ACCEPTED: readonly (readonly [string, string, Json])[] = [
  ['another edition', 'edition', 'eu-2020'],
  ['days after a reduction', 'riseAfterReductionDays', 0],
  ['no glucose value', 'withholdBelowGlucose', null],
  ['glucose at the lower bound', 'withholdBelowGlucose', { value: '20', unit: 'mg/dL' }],
  ['glucose at the upper bound', 'withholdBelowGlucose', { value: '200.000', unit: 'mg/dL' }],
  ['glucose in mmol/L at the lower bound', 'withholdBelowGlucose', { value: '1.12', unit: 'mmol/L' }],
  ['glucose in mmol/L at the upper bound', 'withholdBelowGlucose', { value: '11.10', unit: 'mmol/L' }],
  ['no sign interrupts', 'intracranialSigns', { interrupt: [], alert: [] }],
  ['all signs interrupt', 'intracranialSigns.interrupt', ['papilledema', 'visual-change']],
  ['slots a minute apart', 'slots', { morning: ['00:00', '11:59'], evening: ['12:00', '23:59'] }],
  ['a slot of one minute', 'slots.morning', ['05:00', '05:01']],
  ['percent 0', 'weightDrift.blockAbovePercent', 0],
  ['percent 100', 'weightDrift.reviewBelowPercent', 100],
  ['one band that covers adults', 'weightValidDays', [{ underYears: 19, days: 1 }]],
  ['one method', 'glucoseMethods', ['cgm']],
  ['one syringe', 'syringes', ['u100-1ml-by-2']],
  ['no tolerated days', 'wellTolerated.hypoglycemiaFreeDays', 0],
  ['no least injections', 'wellTolerated.leastInjectionsGiven', 0],
  ['one day of pause', 'pauseDaysBeforeRestart', 1],
  ['one symptom', 'frequentSymptoms', { count: 1, withinDays: 1 }],
  ['no hours after an episode', 'afterHypoglycemia.hours', 0],
  ['a reading of one minute', 'glucoseValidMinutes', 1],
  ['no least hours', 'leastHoursBetweenInjections', 0],
  ['no rest', 'siteRestHours', 0],
  ['a false last step', 'lastStepToMaximum', false],
]

describe('accepted', () => {
  test.each(ACCEPTED)('%s', (_name, path, value) => {
    expect(issuesOf(withValue(path, value))).toEqual([])
  })
})

const REFUSED: readonly (readonly [string, string, Json, string])[] = [
  ['an unknown edition', 'edition', 'us-2020', 'not-a-choice edition'],
  ['an empty id', 'id', '', 'bad-text id'],
  ['an empty version', 'version', '', 'bad-text version'],
  ['a word for a number', 'pauseDaysBeforeRestart', '14', 'wrong-type pauseDaysBeforeRestart'],
  ['half a day', 'pauseDaysBeforeRestart', 1.5, 'bad-number pauseDaysBeforeRestart'],
  ['a pause of no day', 'pauseDaysBeforeRestart', 0, 'out-of-range pauseDaysBeforeRestart'],
  ['negative days', 'riseAfterReductionDays', -1, 'out-of-range riseAfterReductionDays'],
  ['no symptom', 'frequentSymptoms.count', 0, 'out-of-range frequentSymptoms.count'],
  ['no day', 'frequentSymptoms.withinDays', 0, 'out-of-range frequentSymptoms.withinDays'],
  ['a reading of no minute', 'glucoseValidMinutes', 0, 'out-of-range glucoseValidMinutes'],
  ['25 hours', 'leastHoursBetweenInjections', 25, 'out-of-range leastHoursBetweenInjections'],
  ['percent 101', 'weightDrift.blockAbovePercent', 101, 'out-of-range weightDrift.blockAbovePercent'],
  ['percent −1', 'weightDrift.reviewBelowPercent', -1, 'out-of-range weightDrift.reviewBelowPercent'],
  ['a glucose number', 'withholdBelowGlucose', 70, 'wrong-type withholdBelowGlucose'],
  ['glucose 19.999', 'withholdBelowGlucose.value', '19.999', 'out-of-range withholdBelowGlucose.value'],
  ['glucose 200.001', 'withholdBelowGlucose.value', '200.001', 'out-of-range withholdBelowGlucose.value'],
  ['glucose 70,5', 'withholdBelowGlucose.value', '70,5', 'bad-number withholdBelowGlucose.value'],
  ['an unknown unit', 'withholdBelowGlucose.unit', 'mg', 'not-a-choice withholdBelowGlucose.unit'],
  ['no method', 'glucoseMethods', [], 'out-of-range glucoseMethods'],
  ['a method twice', 'glucoseMethods', ['cgm', 'meter', 'cgm'], 'bad-combination glucoseMethods.2'],
  ['no syringe', 'syringes', [], 'out-of-range syringes'],
  ['an unknown syringe', 'syringes', ['u100-2ml'], 'not-a-choice syringes.0'],
  ['a syringe twice', 'syringes', ['u100-1ml', 'u100-1ml'], 'bad-combination syringes.1'],
  ['hour 24', 'slots.evening', ['16:00', '24:00'], 'bad-time slots.evening.1'],
  ['minute 60', 'slots.evening', ['16:60', '23:00'], 'bad-time slots.evening.0'],
  ['one digit', 'slots.morning', ['5:00', '12:00'], 'bad-time slots.morning.0'],
  ['one time', 'slots.morning', ['05:00'], 'wrong-type slots.morning'],
  ['three times', 'slots.morning', ['05:00', '06:00', '07:00'], 'wrong-type slots.morning'],
  ['no list', 'slots.morning', '05:00-12:00', 'wrong-type slots.morning'],
  ['closing as it opens', 'slots.morning', ['05:00', '05:00'], 'bad-combination slots.morning'],
  ['closing before it opens', 'slots.morning', ['12:00', '05:00'], 'bad-combination slots.morning'],
  ['slots that meet', 'slots.morning', ['05:00', '16:00'], 'bad-combination slots'],
  ['slots that overlap', 'slots.morning', ['05:00', '16:30'], 'bad-combination slots'],
  ['a sign of another kind', 'intracranialSigns.alert', ['rash'], 'not-a-choice intracranialSigns.alert.0'],
  [
    'a sign in both lists',
    'intracranialSigns.alert',
    ['headache', 'papilledema'],
    'bad-combination intracranialSigns.alert.1',
  ],
  [
    'a sign twice',
    'intracranialSigns.alert',
    ['headache', 'headache'],
    'bad-combination intracranialSigns.alert.1',
  ],
  ['no band', 'weightValidDays', [], 'out-of-range weightValidDays'],
  [
    'bands that do not ascend',
    'weightValidDays',
    [
      { underYears: 6, days: 60 },
      { underYears: 6, days: 90 },
      { underYears: 120, days: 120 },
    ],
    'bad-combination weightValidDays.1.underYears',
  ],
  [
    'bands that leave adults out',
    'weightValidDays',
    [
      { underYears: 6, days: 60 },
      { underYears: 18, days: 90 },
    ],
    'bad-combination weightValidDays.1.underYears',
  ],
  [
    'a band of no day',
    'weightValidDays',
    [{ underYears: 120, days: 0 }],
    'out-of-range weightValidDays.0.days',
  ],
]

describe('refused', () => {
  test.each(REFUSED)('%s', (_name, path, value, issue) => {
    expect(issuesOf(withValue(path, value))).toEqual([issue])
  })
  test('what is no object', () => {
    expect(issuesOf(['cautious'])).toEqual(['wrong-type '])
  })
  test('several errors in fields that are compared, and elsewhere, all at once', () => {
    const json = {
      ...cautiousJson(),
      slots: { morning: ['12:00', '05:00'], evening: ['16:00', '15:00'] },
      weightValidDays: [{ underYears: 3, days: 60 }],
      rounding: 'up',
    }
    expect(issuesOf(json)).toEqual([
      'bad-combination slots.morning',
      'bad-combination slots.evening',
      'not-a-choice rounding',
      'bad-combination weightValidDays.0.underYears',
    ])
  })
})

describe('messages say what to do', () => {
  test('a misspelt field names the nearest one, and the missing one says what to write', () => {
    const { glucoseGate, ...rest } = cautiousJson()
    const message = messageOf({ ...rest, glucosGate: glucoseGate ?? null })
    expect(message).toContain('field "glucoseGate" is required (write "required" or "advised")')
    expect(message).toContain('field "glucosGate" is not known here; did you mean "glucoseGate"?')
    expect(message.split('\n')[1]).not.toContain('write')
  })
  test('a misspelt word names the nearest one', () => {
    expect(messageOf(withValue('rounding', 'dawn'))).toContain('did you mean "down"?')
  })
  test('a missing object tells of each field below it', () => {
    const message = messageOf(withValue('weightDrift', undefined))
    expect(message).toBe(
      'field "weightDrift" is required (write blockAbovePercent: whole percent from 0 to 100, such as 5; ' +
        'reviewBelowPercent: whole percent from 0 to 100, such as 10)',
    )
  })
  test('an error in a list item repeats what the list holds', () => {
    expect(messageOf(withValue('syringes', ['u100-2ml']))).toContain('(write a list of syringe ids')
  })
  test('what is no object is told nothing more', () => {
    expect(messageOf([])).toBe('must be an object; found a list')
  })
  test.each([
    ['slots.morning', ['12:00', '05:00'], 'must open before it closes; opens 12:00, closes 05:00'],
    [
      'slots.morning',
      ['05:00', '16:30'],
      'the evening must open after the morning closes; they meet at 16:00 and 16:30',
    ],
    ['slots.morning', ['5:00', '12:00'], 'must be a local time HH:MM from 00:00 to 23:59; found "5:00"'],
    ['slots.morning', 'noon', 'must be a list of two times, opening and closing; found "noon"'],
    ['syringes', ['u100-1ml', 'u100-1ml'], '"u100-1ml" stands here twice; write each one once'],
    [
      'intracranialSigns.alert',
      ['papilledema'],
      '"papilledema" also stands under interrupt; leave it in one list only',
    ],
    ['withholdBelowGlucose.value', '7', 'must be 20 to 200 mg/dL (1.12 to 11.1 mmol/L); found 7 mg/dL'],
    [
      'weightValidDays',
      [
        { underYears: 9, days: 9 },
        { underYears: 8, days: 9 },
      ],
      'must be more than the 9 of the band before; write the youngest first',
    ],
    [
      'weightValidDays',
      [{ underYears: 9, days: 9 }],
      'the last band must cover adults; write a high age there, such as 120',
    ],
  ] as const)('%s %j', (path, value, message) => {
    expect(messageOf(withValue(path, value))).toContain(message)
  })
  test('a value with too many decimals for its unit', () => {
    expect(issuesOf(withValue('withholdBelowGlucose', { value: '3.905', unit: 'mmol/L' }))).toEqual([
      'bad-number withholdBelowGlucose.value',
    ])
  })
})
