// What the rows of the injection decision are made of.
import { expect } from 'vitest'
import { grams, instant } from '@stature/label'
import { decideInjection } from '@stature/protocol'
import type { Facts, GlucoseFacts, MealFacts, Policy, SlotFacts, VialFacts } from '@stature/protocol'
import { CAUTIOUS, day, INJECTIONS, LAST, MEAL, NOW, PRESCRIBED, READING, SLOT } from './facts.js'

/** A child and what the injection decision says; the policy is `cautious` unless named. */
export type Row = readonly [name: string, child: Facts, outcome: object, decidedBy: string, site?: Policy]

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** So many milliseconds before the instant asked about. */
export const ago = (ms: number) => instant(NOW - ms)
/** The standing dose, 0.6 mg at the 6 mark. */
export const GIVE = { kind: 'give', halfMarks: 12, massMg: '0.6' }
export const block = (...why: string[]) => ({ kind: 'do-not-inject', why })
export const withhold = (...why: string[]) => ({ kind: 'withhold', why })
export const ask = (...missing: string[]) => ({ kind: 'cannot-decide', missing })

/** The slot with what a test changes. */
export const slot = (changes: Partial<SlotFacts>): Partial<Facts> => ({ slot: { ...SLOT, ...changes } })
/** A vial seen clear two minutes ago, with what a test changes. */
export const vial = (changes: Partial<VialFacts>): Partial<Facts> => ({
  vial: {
    id: 'v1',
    openedOn: day('2026-03-01'),
    expires: '2026-12',
    appearance: 'clear',
    inspectedAt: ago(2 * MINUTE),
    ...changes,
  },
})
/** The last injection so many milliseconds ago. */
export const givenAt = (ms: number, where: string = LAST.slot) => ({
  injections: { ...INJECTIONS, last: { ...LAST, at: ago(ms), slot: where }, lastPossibleAt: ago(ms) },
})
/** The one reading with what a test changes. */
export const reading = (changes: Partial<GlucoseFacts>): Partial<Facts> => ({
  glucose: [{ ...READING, ...changes }],
})
/** One meal, its start and end in milliseconds from now. */
export const meal = (
  startsAt: number,
  changes: Partial<MealFacts> = {},
  endedAt: number | null = null,
): Partial<Facts> => ({
  meal: {
    ...MEAL,
    meals: [
      {
        startsAt: instant(NOW + startsAt),
        begun: startsAt <= 0,
        endedAt: endedAt === null ? null : instant(NOW + endedAt),
      },
    ],
    ...changes,
  },
})
/** A confirmed weight in kilograms. */
export const weight = (kg: number): Partial<Facts> => ({
  weight: { confirmed: { grams: grams(kg * 1000), at: PRESCRIBED.at, on: PRESCRIBED.on }, doubted: null },
})

/** The outcome and what decided it are those of the row. */
export function expectInjection([, child, outcome, decidedBy, site = CAUTIOUS]: Row): void {
  const decision = decideInjection(child, site)
  expect(decision.outcome).toMatchObject(outcome)
  expect(decision.decidedBy).toBe(decidedBy)
}
