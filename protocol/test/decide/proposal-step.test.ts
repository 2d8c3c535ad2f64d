// Proposals that rise or follow the weight, one change a row.
import { describe, test } from 'vitest'
import { at, day, EPISODE, facts, policy, PRESCRIBED } from './facts.js'
import {
  accept,
  expectJudgement,
  level,
  mass,
  newest,
  onLevel,
  propose,
  refuse,
  type Row,
  weighing,
} from './proposal-rows.js'
import { named } from '../named.js'

const STEP: readonly Row[] = [
  ['one step', facts({}), propose(level(80)), accept('12'), 'dose.individualize'],
  [
    'one more',
    facts({}),
    propose(level(81)),
    refuse('dose.increase', 'gap.reweigh-and-rise'),
    'dose.increase',
  ],
  ['a smaller step', facts({}), propose(level(60)), accept('9'), 'dose.individualize'],
  [
    'a step before the week and without assessment',
    facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: at('2026-03-12T07:00:00Z') }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.week', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'a step soon after hypoglycemia',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate', on: day('2026-03-06') }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'a step after too few injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 9 }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  ['the last, smaller step', onLevel(100), propose(level(120)), accept('18'), 'dose.individualize'],
  [
    'the last, smaller step where the policy refuses it',
    onLevel(100),
    propose(level(120)),
    refuse('dose.increase', 'gap.partial-step'),
    'dose.increase',
    policy({ lastStepToMaximum: false }),
  ],
  [
    'a rise that ends short of the maximum',
    onLevel(100),
    propose(level(119)),
    accept('17.5'),
    'dose.individualize',
    policy({ lastStepToMaximum: false }),
  ],
  [
    'a whole last step whatever the policy',
    onLevel(80),
    propose(level(120)),
    accept('18'),
    'dose.individualize',
    policy({ lastStepToMaximum: false }),
  ],
  ['121', onLevel(100), propose(level(121)), refuse('dose.increase'), 'dose.increase'],
]

const REWEIGH: readonly Row[] = [
  [
    'the same level at a new weight needs no week',
    onLevel(80, { assessments: [], weight: newest(16) }),
    propose(level(80)),
    accept('12.5'),
    'dose.individualize',
  ],
  [
    'one more is a rise',
    onLevel(80, { assessments: [], weight: newest(16) }),
    propose(level(81)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'the same mass at a lower weight is no rise',
    onLevel(80, { assessments: [], weight: newest(14) }),
    propose(mass(1200)),
    accept('12'),
    'dose.individualize',
  ],
  [
    'a stated weight counts as measured now',
    facts({}),
    propose(level(80), weighing(16)),
    refuse('dose.increase', 'gap.reweigh-and-rise'),
    'dose.increase',
  ],
  [
    '77 at 16 kg is one step',
    facts({}),
    propose(level(77), weighing(16)),
    accept('12'),
    'dose.individualize',
  ],
]

describe('a step', () => {
  test.each(named(STEP))('%s', (_name, row) => {
    expectJudgement(row)
  })
})

describe('a reweigh', () => {
  test.each(named(REWEIGH))('%s', (_name, row) => {
    expectJudgement(row)
  })
})
