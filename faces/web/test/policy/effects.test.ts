// Every field of a policy has an example in which two of its values lead to different answers, each as decided.
import { POLICY_FIELDS, readCatalogue, type Json } from '@stature/protocol'
import en from '@stature/protocol/catalogues/en.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { effectsOf, isSame } from '../../src/policy/effects.js'
import { SCENARIOS } from '../../src/policy/scenarios.js'
import words from '../../src/policy/words.en.json' with { type: 'json' }

const read = readCatalogue(en)
if (!read.ok) throw new Error('the English catalogue cannot be read')
const catalogue = read.value

/** Two values of each field, and the beginning of what is said with each. */
const ROWS: readonly (readonly [path: string, one: Json, said: string, other: Json, otherwise: string])[] = [
  ['wellTolerated.hypoglycemiaFreeDays', 3, 'May increase', 7, 'Keep'],
  ['wellTolerated.leastInjectionsGiven', 21, 'May increase', 22, 'Keep'],
  ['lastStepToMaximum', true, 'May increase', false, 'Keep'],
  ['riseAfterReductionDays', 14, 'May increase, up to 0.08', null, 'May increase, up to 0.079'],
  ['restartLevel', 'up-to-last-level', 'Proposal accepted', 'starting-range', 'Proposal refused'],
  ['pauseDaysBeforeRestart', 14, 'Give', 7, 'Do not inject'],
  [
    'reduction',
    'previous-tolerated-dose',
    'Reduce the dose; suggested: 0.04',
    'one-step-less',
    'Reduce the dose; suggested: 0.06',
  ],
  ['pendingReduction', 'advise', 'Give', 'block', 'Do not inject'],
  ['frequentSymptoms.count', 3, 'Give', 2, 'Cannot decide'],
  ['frequentSymptoms.withinDays', 1, 'Give', 7, 'Cannot decide'],
  ['afterHypoglycemia.hours', 2, 'Give', 4, 'Withhold'],
  ['afterHypoglycemia.severe', 'advise', 'Give', 'block-until-prescriber', 'Withhold'],
  [
    'intracranialSigns.interrupt',
    ['papilledema', 'visual-change'],
    'Interrupt',
    ['papilledema'],
    'May increase',
  ],
  ['intracranialSigns.alert', ['headache'], 'May increase', [], 'May increase'],
  [
    'withholdBelowGlucose',
    { value: '60', unit: 'mg/dL' },
    'Give',
    { value: '70', unit: 'mg/dL' },
    'Withhold',
  ],
  ['glucoseGate', 'advised', 'Give', 'required', 'Cannot decide'],
  ['glucoseValidMinutes', 60, 'Give', 30, 'Cannot decide'],
  ['glucoseMethods', ['meter', 'cgm'], 'Give', ['meter'], 'Cannot decide'],
  ['glucoseNotPossible', 'proceed-and-alert', 'Give', 'withhold', 'Withhold'],
  ['slots.morning', ['05:00', '13:00'], 'Give', ['05:00', '12:00'], 'Wait'],
  ['slots.evening', ['15:00', '23:00'], 'Give', ['16:00', '23:00'], 'Wait'],
  ['leastHoursBetweenInjections', 9, 'Give', 10, 'Wait'],
  ['withheldSlot', 'reopen-with-meal', 'Give', 'closed', 'Withhold'],
  ['mealEnd', 'from-end', 'Give', 'from-start', 'Wait'],
  ['mealLongestMinutes', 60, 'Give', 30, 'Wait'],
  ['rounding', 'nearest-under-maximum', 'Proposal accepted', 'down', 'Proposal accepted'],
  ['leastMeasurableMarks', 10, 'Proposal accepted', 2, 'Proposal accepted'],
  ['syringes', ['u100-1ml'], 'Proposal accepted', ['u100-0.3ml-half'], 'Proposal accepted'],
  [
    'weightValidDays',
    [{ underYears: 120, days: 60 }],
    'May increase',
    [{ underYears: 120, days: 5 }],
    'Cannot',
  ],
  ['weightDrift.blockAbovePercent', 5, 'Give', 2, 'Do not inject'],
  ['weightDrift.reviewBelowPercent', 10, 'May increase', 5, 'May increase'],
  ['siteDiffersBy', 'region-or-side', 'Give', 'region', 'Give'],
  ['siteRestHours', 24, 'Give', 48, 'Give'],
]

describe('an example', () => {
  it('is there for every field but the names', () => {
    const named = ['id', 'version', 'edition']
    const paths = POLICY_FIELDS.map(({ path }) => path).filter((path) => !named.includes(path))
    expect(Object.keys(SCENARIOS)).toEqual(paths)
    expect(Object.keys(words).filter((id) => id.startsWith('scene.'))).toEqual(
      paths.map((path) => `scene.${path}`),
    )
  })

  it.each(ROWS)('of %s: %j leads to "%s", %j to "%s"', (path, one, said, other, otherwise) => {
    const effects = effectsOf(path, [one, other], catalogue)
    expect(effects[0]?.headline.slice(0, said.length)).toBe(said)
    expect(effects[1]?.headline.slice(0, otherwise.length)).toBe(otherwise)
    expect(isSame(effects)).toBe(false)
  })
})
