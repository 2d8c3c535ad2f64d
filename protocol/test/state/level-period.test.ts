// The level period: which prescriptions make one unbroken run.
import { describe, expect, test } from 'vitest'
import { halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import type { Instant } from '@stature/label'
import { levelPeriod } from '@stature/protocol'
import type { PrescriptionFacts } from '@stature/protocol'
import { at, CAUTIOUS, PRESCRIBED } from '../decide/facts.js'
import { named } from '../named.js'
import { next } from './next.js'

type Row = readonly [
  name: string,
  second: PrescriptionFacts,
  firstGivenAt: Instant | null,
  givenCount: number,
  before?: Partial<PrescriptionFacts>,
]

describe('a level period', () => {
  const FIRST = PRESCRIBED.firstGivenAt
  const OWN = at('2026-03-08T18:00:00Z')
  const ROWS: readonly Row[] = [
    ['a reweigh continues it', next({}), FIRST, 26],
    [
      'a reweigh that draws exactly 10 % more',
      next({ halfMarks: halfMarks(22) }),
      FIRST,
      26,
      { halfMarks: halfMarks(20) },
    ],
    ['one half mark beyond 10 %', next({ halfMarks: halfMarks(23) }), OWN, 4, { halfMarks: halfMarks(20) }],
    ['a reweigh named so at another level', next({ doseMicrogramsPerKg: microgramsPerKg(41) }), FIRST, 26],
    ['an increase at the same level ordered', next({ reason: 'increase' }), FIRST, 26],
    [
      'an increase to another level',
      next({ reason: 'increase', doseMicrogramsPerKg: microgramsPerKg(41) }),
      OWN,
      4,
    ],
    ['the same level ordered as a mass', next({ reason: 'increase', doseMicrogramsPerKg: null }), FIRST, 26],
    [
      'another level ordered as a mass',
      next({ reason: 'increase', doseMicrogramsPerKg: null, massNanograms: nanograms(600_001) }),
      OWN,
      4,
    ],
    [
      'the same level, ordered as a mass before',
      next({ reason: 'increase' }),
      FIRST,
      26,
      { doseMicrogramsPerKg: null },
    ],
    [
      'another level, ordered as a mass before',
      next({ reason: 'increase' }),
      OWN,
      4,
      { doseMicrogramsPerKg: null, massNanograms: nanograms(599_999) },
    ],
    ['nothing given under the one before', next({}), OWN, 4, { firstGivenAt: null, givenCount: 0 }],
    ['how long nothing was given is not known', next({ daysUnused: null }), OWN, 4],
    ['a start begins anew', next({ reason: 'start' }), OWN, 4],
    ['a resumption begins anew', next({ reason: 'resume' }), OWN, 4],
    ['a pause of fourteen days continues it', next({ daysUnused: 14 }), FIRST, 26],
    ['fifteen days restart it', next({ daysUnused: 15 }), OWN, 4],
  ]
  test.each(named(ROWS))('%s', (_name, [, second, firstGivenAt, givenCount, before = {}]) => {
    const one = { ...PRESCRIBED, ...before }
    const period = levelPeriod([one, second], CAUTIOUS)
    expect(period).toMatchObject({ firstGivenAt, givenCount })
  })

  test('nothing given under the newest: the earlier first injection counts', () => {
    const period = levelPeriod([PRESCRIBED, next({ firstGivenAt: null, givenCount: 0 })], CAUTIOUS)
    expect(period).toEqual({ start: 0, firstGivenAt: FIRST, givenCount: 22 })
  })

  test('three prescriptions: the run begins where the level did', () => {
    const start = next({ reason: 'start' })
    const third = next({ id: 'p3', firstGivenAt: at('2026-03-10T18:00:00Z'), givenCount: 5 })
    expect(levelPeriod([PRESCRIBED, start, third], CAUTIOUS)).toEqual({
      start: 1,
      firstGivenAt: OWN,
      givenCount: 9,
    })
    expect(levelPeriod([PRESCRIBED, next({}), third], CAUTIOUS)).toEqual({
      start: 0,
      firstGivenAt: FIRST,
      givenCount: 31,
    })
  })

  test('without a prescription there is none', () => {
    expect(levelPeriod([], CAUTIOUS)).toBeNull()
  })
})
