// Proposals smaller than the present dose, and those a reduction calls for, one change a row.
import { describe, test } from 'vitest'
import { at, day, EPISODE, facts, PRESCRIBED, TOLERATED } from './facts.js'
import {
  accept,
  ask,
  expectJudgement,
  level,
  mass,
  newest,
  onLevel,
  prescribed,
  propose,
  refuse,
  type Row,
} from './proposal-rows.js'
import { named } from '../named.js'

const SMALLER: readonly Row[] = [
  [
    'an old weight',
    onLevel(80, { weight: newest(15, '2025-01-01') }),
    propose(level(79)),
    accept('11.5'),
    'dose.individualize',
  ],
  [
    'the same drawn mass needs a weight',
    onLevel(80, { weight: newest(15, '2025-01-01') }),
    propose(level(80)),
    ask('weight'),
    'dose.individualize',
  ],
  [
    'neither week nor assessment',
    onLevel(80, { assessments: [] }),
    propose(level(40)),
    accept('6'),
    'dose.individualize',
  ],
  [
    'contraindication still refuses',
    onLevel(80, { screening: { epiphyses: 'closed', malignancy: 'none', hypersensitivity: 'none' } }),
    propose(level(40)),
    refuse('contraindication'),
    'contraindication',
  ],
  [
    'screening unknown is asked',
    onLevel(80, { screening: { epiphyses: 'unknown', malignancy: 'none', hypersensitivity: 'none' } }),
    propose(level(40)),
    ask('epiphyses'),
    'contraindication',
  ],
  [
    'interruption still refuses',
    onLevel(80, { interruptedAt: TOLERATED.at }),
    propose(level(40)),
    refuse('supervision'),
    'supervision',
  ],
  [
    'no weight at all is asked for',
    onLevel(80, { weight: { confirmed: null, doubted: null } }),
    propose(mass(600)),
    ask('weight'),
    'dose.increase',
  ],
]

const reduction = facts({ episodes: [EPISODE] })
const possibly = facts({ episodes: [{ ...EPISODE, foodIntake: 'unknown' }] })
const reducedCourse = (changes: object) => {
  const at80 = prescribed(80, { at: at('2026-02-20T12:00:00Z'), on: day('2026-02-20'), daysUnused: null })
  const on80 = {
    ...EPISODE,
    at: at('2026-02-25T15:00:00Z'),
    on: day('2026-02-25'),
    givenHalfMarks: at80.halfMarks,
    level: { massNanograms: at80.massNanograms, dosingWeightGrams: at80.dosingWeightGrams },
    ...changes,
  }
  return facts({
    prescriptions: [at80, { ...PRESCRIBED, reason: 'reduce', daysUnused: 0 }],
    episodes: [on80],
  })
}

const REDUCTION: readonly Row[] = [
  [
    'the same drawn mass',
    reduction,
    propose(level(40)),
    refuse('hypoglycemia.reduce'),
    'hypoglycemia.reduce',
  ],
  ['half a mark less', reduction, propose(level(39)), accept('5.5'), 'dose.individualize'],
  ['food unknown, the same mass', possibly, propose(level(40)), ask('foodIntake'), 'hypoglycemia.reduce'],
  ['food unknown, half a mark less', possibly, propose(level(39)), accept('5.5'), 'dose.individualize'],
  [
    'the level that caused it',
    reducedCourse({}),
    propose(level(80)),
    refuse('hypoglycemia.reduce', 'gap.rise-after-reduction'),
    'hypoglycemia.reduce',
  ],
  ['just below it', reducedCourse({}), propose(level(79)), accept('11.5'), 'dose.individualize'],
  [
    'the level that may have caused it',
    reducedCourse({ foodIntake: 'unknown' }),
    propose(level(80)),
    ask('foodIntake'),
    'hypoglycemia.reduce',
  ],
  [
    'just below that',
    reducedCourse({ foodIntake: 'unknown' }),
    propose(level(79)),
    accept('11.5'),
    'dose.individualize',
  ],
]

describe('smaller than now', () => {
  test.each(named(SMALLER))('%s', (_name, row) => {
    expectJudgement(row)
  })
})

describe('a reduction', () => {
  test.each(named(REDUCTION))('%s', (_name, row) => {
    expectJudgement(row)
  })
})
