// Several episodes of hypoglycemia at once: the least amount and the lowest level hold, whichever came first.
import { describe, expect, test } from 'vitest'
import { grams, halfMarks, instant, microgramsPerKg, nanograms } from '@stature/label'
import { decideDose } from '@stature/protocol'
import type { EpisodeFacts, Facts } from '@stature/protocol'
import { at, CAUTIOUS, day, EPISODE, facts, PRESCRIBED, TOLERATED } from './facts.js'
import { named } from '../named.js'
import {
  accept,
  ask,
  expectJudgement,
  level,
  prescribed,
  propose,
  refuse,
  type Row,
} from './proposal-rows.js'

const UNKNOWN = { foodIntake: 'unknown' } as const
/** An episode after so many half marks, drawn from so many µg/kg for 15 kg. */
const after = (marks: number, changes: Partial<EpisodeFacts> = {}): EpisodeFacts => ({
  ...EPISODE,
  givenHalfMarks: halfMarks(marks),
  level: { massNanograms: nanograms(marks * 50_000), dosingWeightGrams: grams(15_000) },
  ...changes,
})
/** 80 µg/kg, drawn as 24 half marks, and what happened on it. */
const on80 = (...episodes: readonly EpisodeFacts[]): Facts =>
  facts({ prescriptions: [prescribed(80)], episodes })

const half = (marks: number) => propose({ by: 'mass', massNanograms: nanograms(marks * 50_000) })
const DUE = 'hypoglycemia.reduce'

const PENDING: readonly Row[] = [
  ['the lower amount, later', on80(after(24), after(12)), half(12), refuse(DUE), DUE],
  ['the lower amount, earlier', on80(after(12), after(24)), half(12), refuse(DUE), DUE],
  ['less than both', on80(after(24), after(12)), half(11), accept('5.5'), 'dose.individualize'],
  [
    'less than both, the other way',
    on80(after(12), after(24)),
    half(11),
    accept('5.5'),
    'dose.individualize',
  ],
  [
    'food unknown at both, the lower later',
    on80(after(24, UNKNOWN), after(12, UNKNOWN)),
    half(12),
    ask('foodIntake'),
    DUE,
  ],
  [
    'food unknown at both, the lower earlier',
    on80(after(12, UNKNOWN), after(24, UNKNOWN)),
    half(12),
    ask('foodIntake'),
    DUE,
  ],
  [
    'food unknown at both, less than both',
    on80(after(12, UNKNOWN), after(24, UNKNOWN)),
    half(11),
    accept('5.5'),
    'dose.individualize',
  ],
  [
    'one certain and, at a lower amount, one possible',
    on80(after(24), after(12, UNKNOWN)),
    half(12),
    ask('foodIntake'),
    DUE,
  ],
  ['the certain one refuses first', on80(after(24), after(12, UNKNOWN)), half(24), refuse(DUE), DUE],
  [
    'too little food, but a prescriber concluded a reduction',
    on80(after(24, { foodIntake: 'inadequate', conclusion: 'reduce' })),
    half(24),
    refuse(DUE),
    DUE,
  ],
  [
    'food unknown, and a prescriber concluded a reduction',
    on80(after(24, { ...UNKNOWN, conclusion: 'reduce' })),
    half(24),
    refuse(DUE),
    DUE,
  ],
  [
    'food unknown, and a prescriber concluded none',
    on80(after(24, { ...UNKNOWN, conclusion: 'no-reduction' })),
    half(24),
    accept('12'),
    'dose.individualize',
  ],
]

describe('reductions that are due', () => {
  test.each(named(PENDING))('%s', (_name, row) => {
    expectJudgement(row)
  })

  test('a certain and a possible one: the dose comes down, and the question could not stop it', () => {
    expect(decideDose(on80(after(24), after(12, UNKNOWN)), CAUTIOUS).outcome).toEqual({ kind: 'reduce' })
  })
})

const FELT = { at: at('2026-02-25T15:00:00Z'), on: day('2026-02-25') }
/** Reduced to 40 µg/kg on 1 March after what happened in February; `cautious` lets nobody return by days alone. */
const reduced = (...episodes: readonly EpisodeFacts[]): Facts =>
  facts({
    prescriptions: [
      prescribed(80, { at: at('2026-02-20T12:00:00Z'), on: day('2026-02-20') }),
      { ...PRESCRIBED, reason: 'reduce', daysUnused: 0 },
    ],
    episodes,
  })
const upTo = (micrograms: number) => ({
  kind: 'may-increase',
  upToMicrogramsPerKg: microgramsPerKg(micrograms),
})

describe('levels that caused a reduction', () => {
  // 24 half marks of 15 kg are 80 µg/kg, 18 are 60; the highest whole level below 60 is 59.
  test.each<readonly [string, Facts]>([
    ['the lower later', reduced(after(24, FELT), after(18, FELT))],
    ['the lower earlier', reduced(after(18, FELT), after(24, FELT))],
    [
      'both possible, the lower later',
      reduced(after(24, { ...FELT, ...UNKNOWN }), after(18, { ...FELT, ...UNKNOWN })),
    ],
    [
      'both possible, the lower earlier',
      reduced(after(18, { ...FELT, ...UNKNOWN }), after(24, { ...FELT, ...UNKNOWN })),
    ],
    ['a later one at no known level', reduced(after(18, FELT), after(24, { ...FELT, level: null }))],
    ['an earlier one at no known level', reduced(after(24, { ...FELT, level: null }), after(18, FELT))],
    [
      'the lower one at twice the weight and a larger mass',
      reduced(
        after(24, FELT),
        after(24, {
          ...FELT,
          level: { massNanograms: nanograms(1_800_000), dosingWeightGrams: grams(30_000) },
        }),
      ),
    ],
  ])('%s', (_name, child) => {
    expect(decideDose(child, CAUTIOUS).outcome).toEqual(upTo(59))
  })

  test('an attestation as the reduction is prescribed lets the level return, a millisecond before does not', () => {
    const attested = (ms: number) => ({
      ...TOLERATED,
      mayReturnToReducedLevel: true,
      at: instant(PRESCRIBED.at + ms),
    })
    const child = (ms: number) => ({ ...reduced(after(24, FELT)), assessments: [attested(ms), TOLERATED] })
    expect(decideDose(child(0), CAUTIOUS).outcome).toEqual(upTo(80))
    expect(decideDose(child(-1), CAUTIOUS).outcome).toEqual(upTo(79))
  })

  test('a proposal at the lower of two such levels is refused', () => {
    expectJudgement([
      'at 60',
      reduced(after(24, FELT), after(18, FELT)),
      propose(level(60)),
      refuse('hypoglycemia.reduce', 'gap.rise-after-reduction'),
      'hypoglycemia.reduce',
    ])
  })
})
