// Never above the maximum, never permitted while something is unknown, and a certain restriction is never hidden.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grams, instant, microgramsPerKg, nanograms, numbersOf } from '@stature/label'
import { decideDose, decideInjection, judgeProposal } from '@stature/protocol'
import type { DoseOutcome, Facts, Order } from '@stature/protocol'
import { SLOT } from '../../protocol/test/decide/facts.js'
import { anyFacts, anyPolicy } from './arbitrary.js'
import { dosePermits, injectionPermits, proposalPermits } from './permission.js'

const RUNS = { numRuns: 3000 }
const HALF_MARK_NANOGRAMS = 50_000
const { maximum } = numbersOf('us-2019-12')

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.integer({ min: 1, max: 2_000 }).map((level) => ({
    by: 'level' as const,
    microgramsPerKg: microgramsPerKg(level),
    enteredInMilligrams: true,
  })),
  fc.integer({ min: 1, max: 12_000 }).map((micrograms) => ({
    by: 'mass' as const,
    massNanograms: nanograms(micrograms * 1_000),
  })),
)

const proposalOf = (proposed: Order, weightGrams: number | null) => ({
  order: proposed,
  weightGrams: weightGrams === null ? null : grams(weightGrams),
  timesPerDay: null,
  route: null,
  syringe: null,
})

describe('the sample', () => {
  test('permits often enough for the laws to say something', () => {
    const sample = fc.sample(fc.tuple(anyFacts, anyPolicy), { numRuns: 2000, seed: 7 })
    const share = (permits: (facts: Facts, at: number) => number): number =>
      sample.filter(([facts], at) => permits(facts, at) > 0).length / sample.length
    const policyAt = (at: number) => sample[at]?.[1] ?? fc.sample(anyPolicy, 1)[0]
    const dose = share((facts, at) => {
      const policy = policyAt(at)
      return policy === undefined ? 0 : dosePermits(decideDose(facts, policy).outcome)
    })
    const injection = share((facts, at) => {
      const policy = policyAt(at)
      return policy === undefined ? 0 : injectionPermits(decideInjection(facts, policy).outcome)
    })
    expect(dose).toBeGreaterThan(0.2)
    expect(injection).toBeGreaterThan(0.1)
  })
})

describe('the maximum', () => {
  test('no dose decision lets a level above it be chosen', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const { outcome } = decideDose(facts, policy)
        if (outcome.kind === 'may-increase') expect(outcome.upToMicrogramsPerKg).toBeLessThanOrEqual(maximum)
        if (outcome.kind === 'may-start') expect(outcome.toMicrogramsPerKg).toBeLessThanOrEqual(maximum)
        expect(outcome.kind).toBeTypeOf('string')
      }),
      RUNS,
    )
  })

  test('nothing accepted is above it by the dosing weight, exact or drawn', () => {
    const weight = fc.option(fc.integer({ min: 9_000, max: 20_000 }))
    fc.assert(
      fc.property(anyFacts, anyPolicy, order, weight, (facts, policy, proposed, stated) => {
        const { outcome } = judgeProposal(facts, policy, proposalOf(proposed, stated))
        const dosingWeight = stated ?? facts.weight.confirmed?.grams ?? 0
        const drawn = outcome.kind === 'accept' ? (outcome.massNanograms ?? 0) : 0
        expect(drawn).toBeLessThanOrEqual(maximum * dosingWeight)
      }),
      RUNS,
    )
  })

  test('nothing given is above it by more than the policy lets a weight drift', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const { outcome } = decideInjection(facts, policy)
        const weight = facts.weight.confirmed
        fc.pre(outcome.kind === 'give' && weight !== null)
        const limit = maximum * weight.grams * (100 + policy.weightDrift.blockAbovePercent)
        expect(outcome.massNanograms * 100).toBeLessThanOrEqual(limit)
      }),
      RUNS,
    )
  })
})

/** Highest level a dose decision lets be newly chosen; keeping chooses nothing. */
const riseOf = (outcome: DoseOutcome): number => (outcome.kind === 'keep' ? 0 : dosePermits(outcome))

describe('what is given', () => {
  test('is the drawn mass prescribed, whatever was missed, withheld or uncertain before', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, fc.nat(60), (facts, policy, missed) => {
        const { outcome } = decideInjection(facts, policy)
        const fewer = { ...facts.injections, givenCount: Math.max(0, facts.injections.givenCount - missed) }
        const after = decideInjection({ ...facts, injections: fewer }, policy).outcome
        expect(injectionPermits(after)).toBe(injectionPermits(outcome))
        const prescribed = facts.prescriptions.at(-1)?.halfMarks ?? 0
        expect([0, prescribed * HALF_MARK_NANOGRAMS]).toContain(injectionPermits(outcome))
      }),
      RUNS,
    )
  })

  test('a missed week never raises what may be prescribed', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const fewer = facts.prescriptions.map((each) => ({ ...each, givenCount: 0, firstGivenAt: null }))
        const missed = riseOf(decideDose({ ...facts, prescriptions: fewer }, policy).outcome)
        expect(missed).toBeLessThanOrEqual(riseOf(decideDose(facts, policy).outcome))
      }),
      RUNS,
    )
  })
})

/** Each turns one certain restriction on; whatever else is known or unknown, nothing is permitted. */
const STOPS: readonly (readonly [string, (facts: Facts) => Facts])[] = [
  ['closed epiphyses', (facts) => ({ ...facts, screening: { ...facts.screening, epiphyses: 'closed' } })],
  [
    'suspected malignancy',
    (facts) => ({ ...facts, screening: { ...facts.screening, malignancy: 'suspected' } }),
  ],
  [
    'hypersensitivity',
    (facts) => ({ ...facts, screening: { ...facts.screening, hypersensitivity: 'known' } }),
  ],
  ['stopped', (facts) => ({ ...facts, stoppedAt: facts.asOf })],
  ['interrupted', (facts) => ({ ...facts, interruptedAt: facts.asOf })],
]

const BLOCKS: typeof STOPS = [
  ['given before', (facts) => ({ ...facts, slot: { ...facts.slot, givenCount: 1 } })],
  ['uncertain', (facts) => ({ ...facts, slot: { ...facts.slot, uncertain: true } })],
  ['not eating', (facts) => ({ ...facts, meal: { ...facts.meal, eating: 'no' } })],
  ['slot not open', (facts) => ({ ...facts, slot: { ...SLOT, opensAt: instant(facts.asOf + 1) } })],
]

describe('a certain restriction is never hidden', () => {
  test.each(STOPS)('%s permits no dose, no proposal, no injection', (_name, restrict) => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, order, (facts, policy, proposed) => {
        const restricted = restrict(facts)
        expect(dosePermits(decideDose(restricted, policy).outcome)).toBe(0)
        expect(injectionPermits(decideInjection(restricted, policy).outcome)).toBe(0)
        const judged = judgeProposal(restricted, policy, proposalOf(proposed, null)).outcome
        expect(proposalPermits(judged)).toBe(0)
        expect(judged.kind).toBe('refuse')
      }),
      { numRuns: 600 },
    )
  })

  test.each(BLOCKS)('%s permits no injection', (_name, restrict) => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        expect(injectionPermits(decideInjection(restrict(facts), policy).outcome)).toBe(0)
      }),
      { numRuns: 600 },
    )
  })
})

describe('the same input', () => {
  test('gives the same bytes', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const once = JSON.stringify(decideInjection(facts, policy))
        expect(JSON.stringify(decideInjection(facts, policy))).toBe(once)
      }),
      { numRuns: 300 },
    )
  })
})
