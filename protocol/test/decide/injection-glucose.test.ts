// Glucose before an injection, one change a row.
import { describe, test } from 'vitest'
import { glucoseAmount, instant } from '@stature/label'
import { facts, NOW, policy, READING } from './facts.js'
import {
  ago,
  ask,
  expectInjection,
  GIVE,
  HOUR,
  MINUTE,
  reading,
  type Row,
  slot,
  withhold,
} from './injection-rows.js'
import { named } from '../named.js'

const low = glucoseAmount(6_999_999)

const GLUCOSE: readonly Row[] = [
  [
    'just under the policy’s value',
    facts(reading({ amount: low })),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  ['at the value', facts(reading({ amount: glucoseAmount(7_000_000) })), GIVE, 'meal.window'],
  [
    'low, by a method that does not count',
    facts(reading({ amount: low, method: 'cgm' })),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
    policy({ glucoseMethods: ['meter'] }),
  ],
  [
    'low, no value in the policy',
    facts(reading({ amount: low })),
    GIVE,
    'meal.window',
    policy({ withholdBelowGlucose: null }),
  ],
  ['30 minutes old', facts(reading({ at: ago(30 * MINUTE) })), GIVE, 'meal.window'],
  [
    'older by a millisecond',
    facts(reading({ at: ago(30 * MINUTE + 1) })),
    ask('glucose'),
    'gap.glucose-gate',
  ],
  ['not preprandial', facts(reading({ relation: 'other' })), ask('glucose'), 'gap.glucose-gate'],
  [
    'a method that does not count',
    facts(reading({ method: 'cgm' })),
    ask('glucose'),
    'gap.glucose-gate',
    policy({ glucoseMethods: ['meter'] }),
  ],
  ['missing, only advised', facts({ glucose: [] }), GIVE, 'meal.window', policy({ glucoseGate: 'advised' })],
  ['missing, not due', facts({ glucose: [], monitoringEndedAt: ago(HOUR) }), GIVE, 'meal.window'],
  [
    'not possible: proceed',
    facts({ glucose: [], ...slot({ glucoseNotPossible: true }) }),
    GIVE,
    'meal.window',
  ],
  [
    'not possible: withhold',
    facts({ glucose: [], ...slot({ glucoseNotPossible: true }) }),
    withhold('glucose.at-start', 'gap.glucose-gate'),
    'gap.glucose-gate',
    policy({ glucoseNotPossible: 'withhold' }),
  ],
  [
    'the newest of two decides: low',
    facts({
      glucose: [
        { ...READING, relation: 'other', at: ago(10 * MINUTE) },
        { ...READING, amount: low },
      ],
    }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'the newest of two decides: safe',
    facts({ glucose: [{ ...READING, relation: 'other', amount: low, at: ago(10 * MINUTE) }, READING] }),
    GIVE,
    'meal.window',
  ],
  [
    'two at one instant: the lower',
    facts({ glucose: [{ ...READING, relation: 'other', amount: low }, READING] }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'two at one instant, the lower recorded last',
    facts({ glucose: [READING, { ...READING, relation: 'other', amount: low }] }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'an older one recorded last: low',
    facts({ glucose: [READING, { ...READING, relation: 'other', amount: low, at: ago(10 * MINUTE) }] }),
    GIVE,
    'meal.window',
  ],
  [
    'an older one recorded last: safe',
    facts({
      glucose: [
        { ...READING, amount: low },
        { ...READING, relation: 'other', at: ago(10 * MINUTE) },
      ],
    }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'a reading after the instant counts nowhere',
    facts(reading({ at: instant(NOW + 1) })),
    ask('glucose'),
    'gap.glucose-gate',
  ],
]

describe('glucose', () => {
  test.each(named(GLUCOSE))('%s', (_name, row) => {
    expectInjection(row)
  })
})
