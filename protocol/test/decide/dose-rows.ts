// What the rows of the dose decision are made of.
import { expect } from 'vitest'
import { grams, halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { decideDose } from '@stature/protocol'
import type { DoseOutcome, Facts, Policy } from '@stature/protocol'
import { at, CAUTIOUS, day, facts, PRESCRIBED } from './facts.js'

/** A child and what the dose decision says; the policy is `cautious` unless named. */
export type Row = readonly [
  name: string,
  child: Facts,
  outcome: DoseOutcome,
  decidedBy: string,
  site?: Policy,
]

/** May be raised up to a level (µg/kg). */
export const upTo = (level: number): DoseOutcome => ({
  kind: 'may-increase',
  upToMicrogramsPerKg: microgramsPerKg(level),
})
/** The present dose goes on. */
export const KEEP: DoseOutcome = { kind: 'keep' }

/** Screening all clear but for what a test changes. */
export const screened = (changes: Partial<Facts['screening']>): Facts =>
  facts({ screening: { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none', ...changes } })

/** A confirmed weight in kilograms, of a day. */
export const weighed = (kilograms: number, on = '2026-03-01'): Facts['weight'] => ({
  confirmed: { grams: grams(kilograms * 1000), at: at(`${on}T09:00:00Z`), on: day(on) },
  doubted: null,
})

/** A prescription at a level for 15 kg, drawn down to whole half marks. */
export const level = (micrograms: number) => ({
  ...PRESCRIBED,
  doseMicrogramsPerKg: microgramsPerKg(micrograms),
  massNanograms: nanograms(micrograms * 15_000),
  halfMarks: halfMarks(Math.floor((micrograms * 15_000) / 50_000)),
})

/** The outcome and what decided it are those of the row. */
export function expectDose([, child, outcome, decidedBy, site = CAUTIOUS]: Row): void {
  const decision = decideDose(child, site)
  expect(decision.outcome).toEqual(outcome)
  expect(decision.decidedBy).toBe(decidedBy)
}
