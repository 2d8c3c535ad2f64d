// Hypoglycemia and the dose: what calls for a reduction, what ends it, what is suggested, and the way back up.
import { describe, expect, test } from 'vitest'
import { grams, halfMarks, instant, microgramsPerKg, nanograms } from '@stature/label'
import { decideDose, decideInjection } from '@stature/protocol'
import type { DoseOutcome, EpisodeFacts, Facts, Policy, PrescriptionFacts } from '@stature/protocol'
import {
  at,
  CAUTIOUS,
  day,
  EPISODE,
  facts,
  INJECTIONS,
  LAST,
  NOW,
  policy,
  PRESCRIBED,
  TOLERATED,
} from './facts.js'
import { named } from '../named.js'

type Row = readonly [name: string, child: Facts, outcome: DoseOutcome, site?: Policy]

const reduce = (suggested?: number): DoseOutcome =>
  suggested === undefined
    ? { kind: 'reduce' }
    : { kind: 'reduce', suggestedMicrogramsPerKg: microgramsPerKg(suggested) }
const KEEP: DoseOutcome = { kind: 'keep' }
const upTo = (level: number): DoseOutcome => ({
  kind: 'may-increase',
  upToMicrogramsPerKg: microgramsPerKg(level),
})

/** A prescription at a level for 15 kg from an ISO time on. */
const level = (
  micrograms: number,
  from: string,
  changes: Partial<PrescriptionFacts> = {},
): PrescriptionFacts => ({
  ...PRESCRIBED,
  id: `p${String(micrograms)}`,
  at: at(`${from}T12:00:00Z`),
  on: day(from),
  doseMicrogramsPerKg: microgramsPerKg(micrograms),
  massNanograms: nanograms(micrograms * 15_000),
  halfMarks: halfMarks(Math.floor((micrograms * 15_000) / 50_000)),
  firstGivenAt: at(`${from}T18:00:00Z`),
  daysUnused: 0,
  reason: 'increase',
  ...changes,
})

const at40 = level(40, '2026-02-10', { reason: 'start', daysUnused: null })
const at80 = level(80, '2026-02-20')
const back40 = level(40, '2026-03-02', { id: 'back', reason: 'reduce' })

/** An episode on 80 µg/kg with enough food, on 1 March. */
const on80: EpisodeFacts = {
  ...EPISODE,
  at: at('2026-03-01T15:00:00Z'),
  on: day('2026-03-01'),
  givenHalfMarks: at80.halfMarks,
  level: { massNanograms: at80.massNanograms, dosingWeightGrams: grams(15_000) },
}
const episodes = (changes: Partial<EpisodeFacts>) => [{ ...on80, ...changes }]
const tolerated40 = { ...TOLERATED, at: at('2026-02-18T10:00:00Z'), on: day('2026-02-18') }
const course = (changes: Partial<Facts>): Facts =>
  facts({ prescriptions: [at40, at80], assessments: [tolerated40], episodes: [on80], ...changes })

const weight = (measured: number): Facts['weight'] => ({
  confirmed: { grams: grams(measured), at: NOW, on: day('2026-03-12') },
  doubted: null,
})
const longPause = {
  ...INJECTIONS,
  last: { ...LAST, at: at('2026-02-24T07:00:00Z'), on: day('2026-02-24') },
}

const DUE: readonly Row[] = [
  ['adequate food: the previous tolerated dose is suggested', course({}), reduce(40)],
  ['nothing tolerated before: nothing suggested', course({ assessments: [] }), reduce()],
  [
    'an assessment that did not tolerate suggests nothing',
    course({ assessments: [{ ...tolerated40, tolerated: false }] }),
    reduce(),
  ],
  [
    'the newest of two lower levels that were tolerated',
    course({
      prescriptions: [level(30, '2026-02-01'), at40, at80],
      assessments: [{ ...tolerated40, at: at('2026-02-08T10:00:00Z') }, tolerated40],
    }),
    reduce(40),
  ],
  [
    'the level of the episode was tolerated too: the lower one is suggested',
    course({ assessments: [tolerated40, { ...TOLERATED, at: at('2026-02-28T10:00:00Z') }] }),
    reduce(40),
  ],
  [
    'an assessment before anything was prescribed suggests nothing',
    course({ assessments: [{ ...tolerated40, at: at('2026-02-01T10:00:00Z') }] }),
    reduce(),
  ],
  [
    'without a confirmed weight it is reckoned at the dosing weight',
    course({ weight: { confirmed: null, doubted: null } }),
    reduce(40),
  ],
  [
    'by a newer weight it draws just less than at the episode',
    course({ weight: weight(29_999) }),
    reduce(40),
  ],
  ['by a newer weight it draws as much: nothing suggested', course({ weight: weight(30_000) }), reduce()],
  [
    'it draws as much as was given at the episode: nothing suggested',
    course({ episodes: episodes({ givenHalfMarks: at40.halfMarks }) }),
    reduce(),
  ],
  [
    'no stocked syringe holds it: nothing suggested',
    course({}),
    reduce(),
    policy({ reduction: 'previous-tolerated-dose', syringes: [] }),
  ],
  [
    'after a long pause nothing is suggested',
    course({ prescriptions: [at40, { ...at80, lastGivenAt: null }], injections: longPause }),
    reduce(),
  ],
  [
    'one microgram per kilogram is a dose where it can be drawn',
    facts({
      weight: weight(60_000),
      prescriptions: [
        level(41, '2026-03-01', {
          massNanograms: nanograms(41 * 60_000),
          halfMarks: halfMarks(49),
          dosingWeightGrams: grams(60_000),
        }),
      ],
      episodes: [{ ...EPISODE, givenHalfMarks: halfMarks(49) }],
    }),
    reduce(1),
    policy({ reduction: 'one-step-less' }),
  ],
  ['one step less', course({}), reduce(40), policy({ reduction: 'one-step-less' })],
  ['no suggestion by policy', course({}), reduce(), policy({ reduction: 'none' })],
  [
    'one step less than 40 is no dose',
    facts({ episodes: [EPISODE] }),
    reduce(),
    policy({ reduction: 'one-step-less' }),
  ],
  [
    'one step less than 41 is a dose, but draws nothing',
    facts({ prescriptions: [level(41, '2026-03-01')], episodes: [EPISODE] }),
    reduce(),
    policy({ reduction: 'one-step-less' }),
  ],
  ['inadequate food calls for nothing', course({ episodes: episodes({ foodIntake: 'inadequate' }) }), KEEP],
  [
    'a prescriber concluded that it must come down',
    course({ episodes: episodes({ foodIntake: 'inadequate', conclusion: 'reduce' }) }),
    reduce(40),
  ],
  [
    'a prescriber concluded that it need not',
    course({ episodes: episodes({ conclusion: 'no-reduction' }) }),
    KEEP,
  ],
  [
    'no dose of the label was given at it',
    course({ episodes: episodes({ givenHalfMarks: null, level: null }) }),
    KEEP,
  ],
  [
    'unknown food asks',
    course({ episodes: episodes({ foodIntake: 'unknown' }) }),
    { kind: 'cannot-decide', missing: ['foodIntake'] },
  ],
  [
    'the same mass again does not end it',
    course({ prescriptions: [at40, at80, { ...at80, at: back40.at }] }),
    reduce(40),
  ],
  ['a smaller drawn mass ends it', course({ prescriptions: [at40, at80, back40] }), KEEP],
  [
    'a smaller mass prescribed before the episode does not',
    course({ prescriptions: [at40, at80, { ...back40, at: instant(on80.at - 1) }] }),
    reduce(),
  ],
  [
    'one prescribed at the same instant does not either',
    course({ prescriptions: [at40, at80, { ...back40, at: on80.at }] }),
    reduce(),
  ],
]

const settled40 = { ...back40, firstGivenAt: at('2026-03-02T18:00:00Z'), givenCount: 18 }
const after = { prescriptions: [at40, at80, settled40], assessments: [tolerated40, TOLERATED] }
const attested = { ...TOLERATED, mayReturnToReducedLevel: true }

const RETURN: readonly Row[] = [
  ['a rise stops below the level that caused it', course(after), upTo(79)],
  ['a prescriber attests the return', course({ ...after, assessments: [attested] }), upTo(80)],
  [
    'an attestation before the reduction is none',
    course({ ...after, assessments: [{ ...attested, at: at('2026-03-02T11:59:59Z') }, TOLERATED] }),
    upTo(79),
  ],
  ['the policy’s days have passed', course(after), upTo(80), policy({ riseAfterReductionDays: 10 })],
  ['one day is missing', course(after), upTo(79), policy({ riseAfterReductionDays: 11 })],
  [
    'food unknown: the ceiling holds all the same',
    course({ ...after, episodes: episodes({ foodIntake: 'unknown' }) }),
    upTo(79),
  ],
  [
    'of two ceilings the lower holds',
    course({
      ...after,
      episodes: [
        on80,
        {
          ...on80,
          foodIntake: 'unknown',
          level: { massNanograms: nanograms(900_000), dosingWeightGrams: grams(15_000) },
        },
      ],
    }),
    upTo(59),
  ],
  [
    'of two certain ceilings the lower holds, whichever came first',
    course({
      ...after,
      episodes: [
        { ...on80, level: { massNanograms: nanograms(900_000), dosingWeightGrams: grams(15_000) } },
        on80,
      ],
    }),
    upTo(59),
  ],
  [
    'a level that was no whole number: the highest whole one below it',
    course({
      ...after,
      episodes: [
        { ...on80, level: { massNanograms: nanograms(1_000_000), dosingWeightGrams: grams(15_000) } },
      ],
    }),
    upTo(66),
  ],
  [
    'no room under the ceiling: kept',
    course({
      ...after,
      episodes: [{ ...on80, level: { massNanograms: nanograms(600_001), dosingWeightGrams: grams(15_000) } }],
    }),
    KEEP,
  ],
]

describe.each([
  ['a reduction that is due', DUE],
  ['the way back up', RETURN],
] as const)('%s', (_table, rows) => {
  test.each(named(rows))('%s', (_name, [, child, outcome, site = CAUTIOUS]) => {
    expect(decideDose(child, site).outcome).toEqual(outcome)
  })
})

describe('injections while a reduction is due', () => {
  test('are blocked where the policy blocks, naming clause and gap', () => {
    const { outcome, decidedBy } = decideInjection(facts({ episodes: [EPISODE] }), CAUTIOUS)
    expect(outcome).toMatchObject({
      kind: 'do-not-inject',
      why: ['hypoglycemia.reduce', 'gap.pending-reduction'],
    })
    expect(decidedBy).toBe('hypoglycemia.reduce')
  })

  test('go ahead with advice where the policy advises', () => {
    const decision = decideInjection(facts({ episodes: [EPISODE] }), policy({ pendingReduction: 'advise' }))
    expect(decision.outcome.kind).toBe('give')
    expect(decision.advice.map((each) => each.id)).toContain('reduction-pending')
  })

  test('are not blocked by a reduction that is only possible', () => {
    const child = facts({ episodes: [{ ...EPISODE, foodIntake: 'unknown' }] })
    expect(decideInjection(child, CAUTIOUS).outcome).toMatchObject({ kind: 'give', open: ['foodIntake'] })
  })
})
