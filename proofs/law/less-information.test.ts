// The law: taking a fact away never gives a larger dose or a laxer answer. Each exception is named and left out by name.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grams, microgramsPerKg } from '@stature/label'
import { decideDose, decideInjection, FACT_NAMES, judgeProposal } from '@stature/protocol'
import type { FactName, Facts, Policy, Proposal } from '@stature/protocol'
import { anyFacts, anyPolicy } from './arbitrary.js'
import { dosePermits, injectionPermits, proposalPermits, without } from './permission.js'

const factName = fc.constantFrom(...FACT_NAMES)

const proposal: fc.Arbitrary<Proposal> = fc.record({
  order: fc
    .integer({ min: 1, max: 500 })
    .map(
      (level) =>
        ({ by: 'level', microgramsPerKg: microgramsPerKg(level), enteredInMilligrams: true }) as const,
    ),
  weightGrams: fc.option(fc.integer({ min: 12_000, max: 16_000 }).map(grams)),
  timesPerDay: fc.constantFrom(null, 1, 2, 3),
  route: fc.constantFrom(null, 'subcutaneous', 'intravenous'),
  syringe: fc.constantFrom(null, 'u100-0.5ml'),
})

/** What only a clinician can answer never blocks an injection under a standing prescription. */
const CLINICIAN_ONLY: readonly FactName[] = [
  'birthDate',
  'epiphyses',
  'malignancy',
  'hypersensitivity',
  'foodIntake',
  'weight',
]

/** A reading that no due check asked for may lower the answer, and taking it away lifts that again. */
const glucoseIsOptional = (facts: Facts, policy: Policy): boolean =>
  policy.glucoseGate === 'advised' ||
  facts.slot.glucoseNotPossible ||
  !decideInjection(facts, policy).states.monitoring.due

const exempt = (name: FactName, facts: Facts, policy: Policy): boolean =>
  CLINICIAN_ONLY.includes(name) || (name === 'glucose' && glucoseIsOptional(facts, policy))

describe('taking a fact away', () => {
  test('never makes a dose decision laxer', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, factName, (facts, policy, name) => {
        const known = dosePermits(decideDose(facts, policy).outcome)
        const unknown = dosePermits(decideDose(without(name, facts), policy).outcome)
        expect(unknown).toBeLessThanOrEqual(known)
      }),
      { numRuns: 3000 },
    )
  })

  test('never makes an injection decision laxer, the named exceptions apart', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, factName, (facts, policy, name) => {
        fc.pre(!exempt(name, facts, policy))
        const known = injectionPermits(decideInjection(facts, policy).outcome)
        const unknown = injectionPermits(decideInjection(without(name, facts), policy).outcome)
        expect(unknown).toBeLessThanOrEqual(known)
      }),
      { numRuns: 3000 },
    )
  })

  test('never makes a judgement laxer; a weight stated with the proposal stands in for the recorded one', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, proposal, factName, (facts, policy, proposed, name) => {
        fc.pre(!(name === 'weight' && proposed.weightGrams !== null))
        const known = proposalPermits(judgeProposal(facts, policy, proposed).outcome)
        const unknown = proposalPermits(judgeProposal(without(name, facts), policy, proposed).outcome)
        expect(unknown).toBeLessThanOrEqual(known)
      }),
      { numRuns: 3000 },
    )
  })
})
