// When the dose may rise, how far, and when it is too much by weight, one change a row.
import { describe, test } from 'vitest'
import { halfMarks, instant } from '@stature/label'
import { at, day, EPISODE, facts, NOW, policy, PRESCRIBED, TOLERATED } from './facts.js'
import { expectDose, KEEP, level, type Row, upTo, weighed } from './dose-rows.js'
import { named } from '../named.js'

const firstGiven = (ago: number) => [{ ...PRESCRIBED, firstGivenAt: instant(NOW - ago) }]
const WEEK = 7 * 24 * 3_600_000
const assessedNow = [{ ...TOLERATED, at: NOW, on: day('2026-03-12') }]

const RISES: readonly Row[] = [
  ['one step', facts({}), upTo(80), 'dose.increase'],
  [
    'exactly a week',
    facts({ prescriptions: firstGiven(WEEK), assessments: assessedNow }),
    upTo(80),
    'dose.increase',
  ],
  [
    'a week less a millisecond',
    facts({ prescriptions: firstGiven(WEEK - 1), assessments: assessedNow }),
    KEEP,
    'dose.increase',
  ],
  ['never given', facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: null }] }), KEEP, 'dose.increase'],
  ['not assessed', facts({ assessments: [] }), KEEP, 'dose.increase'],
  ['not tolerated', facts({ assessments: [{ ...TOLERATED, tolerated: false }] }), KEEP, 'dose.increase'],
  [
    'assessed before the week was over',
    facts({ assessments: [{ ...TOLERATED, at: at('2026-03-08T17:59:59Z') }] }),
    KEEP,
    'dose.increase',
  ],
  [
    'assessed as the week ended',
    facts({ assessments: [{ ...TOLERATED, at: at('2026-03-08T18:00:00Z') }] }),
    upTo(80),
    'dose.increase',
  ],
  [
    'the newest assessment counts',
    facts({ assessments: [TOLERATED, { ...TOLERATED, at: NOW, tolerated: false }] }),
    KEEP,
    'dose.increase',
  ],
  [
    'nine injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 9 }] }),
    KEEP,
    'gap.well-tolerated',
  ],
  [
    'ten injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 10 }] }),
    upTo(80),
    'dose.increase',
  ],
  [
    'hypoglycemia six days ago, without enough food',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate', on: day('2026-03-06') }] }),
    KEEP,
    'gap.well-tolerated',
  ],
  [
    'hypoglycemia seven days ago, without enough food',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate' }] }),
    upTo(80),
    'dose.increase',
  ],
]

const ROOM: readonly Row[] = [
  ['80 goes to 120', facts({ prescriptions: [level(80)] }), upTo(120), 'dose.increase'],
  [
    '100 ends at 120 where the policy lets it',
    facts({ prescriptions: [level(100)] }),
    upTo(120),
    'dose.increase',
  ],
  [
    '100 is kept where the policy does not',
    facts({ prescriptions: [level(100)] }),
    KEEP,
    'gap.partial-step',
    policy({ lastStepToMaximum: false }),
  ],
  [
    '80 is a whole step whatever the policy',
    facts({ prescriptions: [level(80)] }),
    upTo(120),
    'dose.increase',
    policy({ lastStepToMaximum: false }),
  ],
  ['at 120 nothing rises', facts({ prescriptions: [level(120)] }), KEEP, 'dose.increase'],
  [
    'a step is measured from the mass, at the newest weight',
    facts({ prescriptions: [level(40)], weight: weighed(16) }),
    upTo(77),
    'dose.increase',
  ],
]

const OVER: readonly Row[] = [
  [
    'drawn 5 % over the maximum by the newest weight',
    facts({ prescriptions: [{ ...level(105), halfMarks: halfMarks(63) }], weight: weighed(25) }),
    upTo(103),
    'dose.increase',
  ],
  [
    'at exactly the policy’s percentage',
    facts({
      prescriptions: [{ ...level(126), halfMarks: halfMarks(63) }],
      weight: weighed(25),
      assessments: [],
    }),
    KEEP,
    'dose.increase',
  ],
  [
    'one half mark beyond it',
    facts({ prescriptions: [{ ...level(126), halfMarks: halfMarks(38) }], assessments: [] }),
    { kind: 'reduce' },
    'dose.increase',
  ],
]

describe('a rise', () => {
  test.each(named(RISES))('%s', (_name, row) => {
    expectDose(row)
  })
})

describe('room for a rise', () => {
  test.each(named(ROOM))('%s', (_name, row) => {
    expectDose(row)
  })
})

describe('drawn over the maximum by weight', () => {
  test.each(named(OVER))('%s', (_name, row) => {
    expectDose(row)
  })
})
