// Frequency, route and syringe of a proposal, one change a row.
import { describe, test } from 'vitest'
import { facts, policy } from './facts.js'
import {
  accept,
  expectJudgement,
  level,
  newest,
  onLevel,
  propose,
  refuse,
  type Row,
} from './proposal-rows.js'
import { named } from '../named.js'

const FORM: readonly Row[] = [
  ['twice a day', facts({}), propose(level(60), { timesPerDay: 2 }), accept('9'), 'dose.individualize'],
  [
    'three times a day',
    facts({}),
    propose(level(60), { timesPerDay: 3 }),
    refuse('dose.start'),
    'dose.start',
  ],
  ['once a day', facts({}), propose(level(60), { timesPerDay: 1 }), accept('9'), 'dose.individualize'],
  [
    'under the skin',
    facts({}),
    propose(level(60), { route: 'subcutaneous' }),
    accept('9'),
    'dose.individualize',
  ],
  [
    'into a muscle',
    facts({}),
    propose(level(60), { route: 'intramuscular' }),
    refuse('route.subcutaneous'),
    'route.subcutaneous',
  ],
  [
    'into a vein',
    facts({}),
    propose(level(60), { route: 'intravenous' }),
    refuse('route.subcutaneous', 'route.never-intravenous'),
    'route.subcutaneous',
  ],
  [
    'a stocked syringe, coarser',
    facts({}),
    propose(level(60), { syringe: 'u100-0.5ml' }),
    accept('9'),
    'dose.individualize',
  ],
  [
    'a syringe that is not stocked',
    facts({}),
    propose(level(60), { syringe: 'u100-0.3ml' }),
    refuse('syringe.small-volume'),
    'syringe.small-volume',
  ],
  [
    'no stocked syringe holds it',
    onLevel(80, { weight: newest(20) }),
    propose(level(100)),
    refuse('syringe.small-volume'),
    'syringe.small-volume',
    policy({ syringes: [] }),
  ],
  [
    'too little to draw',
    facts({}),
    propose(level(3)),
    refuse('syringe.small-volume', 'gap.rounding'),
    'syringe.small-volume',
  ],
  ['a half mark is something', facts({}), propose(level(4)), accept('0.5'), 'dose.individualize'],
]

describe('frequency, route, syringe', () => {
  test.each(named(FORM))('%s', (_name, row) => {
    expectJudgement(row)
  })
})
