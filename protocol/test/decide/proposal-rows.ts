// What the rows of the judgement of a proposal are made of, on the settled child (40 µg/kg for 15 kg, tolerated).
import { expect } from 'vitest'
import { grams, halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { judgeProposal } from '@stature/protocol'
import type { Facts, Order, Policy, Proposal, WeightDoubt } from '@stature/protocol'
import { at, CAUTIOUS, day, facts, NOW, PRESCRIBED } from './facts.js'

/** An order in µg/kg, entered in mg/kg unless named. */
export const level = (micrograms: number, enteredInMilligrams = true): Order => ({
  by: 'level',
  microgramsPerKg: microgramsPerKg(micrograms),
  enteredInMilligrams,
})
/** An order of micrograms. */
export const mass = (micrograms: number): Order => ({
  by: 'mass',
  massNanograms: nanograms(micrograms * 1000),
})
/** An order with nothing else said, but for what a test changes. */
export const propose = (order: Order, changes: Partial<Proposal> = {}): Proposal => ({
  order,
  weightGrams: null,
  timesPerDay: null,
  route: null,
  syringe: null,
  ...changes,
})
/** A weight in kilograms stated with the proposal. */
export const weighing = (kilograms: number) => ({ weightGrams: grams(kilograms * 1000) })
export const refuse = (...why: string[]) => ({ kind: 'refuse', why })
export const accept = (marks: string) => ({ kind: 'accept', marks })
export const ask = (...missing: string[]) => ({ kind: 'cannot-decide', missing })

/** A prescription at a level for 15 kg, drawn down to whole half marks. */
export const prescribed = (micrograms: number, changes: Partial<typeof PRESCRIBED> = {}) => ({
  ...PRESCRIBED,
  doseMicrogramsPerKg: microgramsPerKg(micrograms),
  massNanograms: nanograms(micrograms * 15_000),
  halfMarks: halfMarks(Math.floor((micrograms * 15_000) / 50_000)),
  ...changes,
})
/** The settled child at another level. */
export const onLevel = (micrograms: number, changes: Partial<Facts> = {}): Facts =>
  facts({ prescriptions: [prescribed(micrograms)], ...changes })
/** A child without a prescription. */
export const NEW = facts({ prescriptions: [], assessments: [] })
/** A confirmed weight in kilograms, of a day. */
export const newest = (kilograms: number, on = '2026-03-01'): Facts['weight'] => ({
  confirmed: { grams: grams(kilograms * 1000), at: at(`${on}T09:00:00Z`), on: day(on) },
  doubted: null,
})

/** A first weight of 15 kg that waits for confirmation, beside a confirmed one where one is named. */
export const heldBack = (
  doubt: WeightDoubt,
  confirmed: Facts['weight']['confirmed'] = null,
): Facts['weight'] => ({
  confirmed,
  doubted: { grams: grams(15_000), at: NOW, on: day('2026-03-12'), doubt },
})
/** The settled child without any weight. */
export const unweighed = (changes: Partial<Facts> = {}): Facts =>
  facts({ weight: { confirmed: null, doubted: null }, ...changes })

/** A child, what is proposed and how it is judged; the policy is `cautious` unless named. */
export type Row = readonly [
  name: string,
  child: Facts,
  proposed: Proposal,
  outcome: object,
  decidedBy: string,
  site?: Policy,
]

/** The outcome and what decided it are those of the row. */
export function expectJudgement([, child, proposed, outcome, decidedBy, site = CAUTIOUS]: Row): void {
  const decision = judgeProposal(child, site, proposed)
  expect(decision.outcome).toMatchObject(outcome)
  expect(decision.decidedBy).toBe(decidedBy)
}
