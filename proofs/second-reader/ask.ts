// Random questions: when, what is stated, and which dose is proposed.
import fc from 'fast-check'
import { glucoseFrom, grams, instant, microgramsPerKg, nanograms } from '@stature/label'
import type { GlucoseFacts, Json, Proposal, Stated } from '@stature/protocol'
import { calendarAt } from './calendar.js'
import { courseOf, type Draft } from './draft.js'
import { course, policyChanges } from './generate.js'
import { risingCourse } from './generate-rise.js'
import { MINUTE } from './list.js'
import { policyWith } from './policies.js'
import { readAll } from './product.js'
import type { Question } from './question.js'

const at = (clock: string): number => Date.parse(`2026-03-12T${clock}Z`)
const asked = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(at('07:30:00'), at('08:00:00'), at('19:00:00')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      at('04:59:59.999'),
      at('05:00:00'),
      at('12:00:00'),
      at('12:00:00.001'),
      at('16:00:00'),
      at('23:00:00'),
      at('23:00:00.001'),
    ),
  },
)

function reading(asOf: number, value: string, agoMs: number): GlucoseFacts {
  const got = glucoseFrom(value, 'mg/dL')
  if (!got.ok) throw new RangeError('no glucose value')
  return { ...got.value, at: instant(asOf - agoMs), relation: 'preprandial', method: 'meter' }
}

const stated = (asOf: number): fc.Arbitrary<Stated> =>
  fc.record({
    eating: fc.constantFrom(null, null, 'yes', 'yes', 'no', 'unknown'),
    mealAt: fc
      .constantFrom(null, null, 0, 0, 20, -20, 30, -30, -40, -60)
      .chain((n) =>
        fc.constantFrom(0, 0, 1, -1).map((off) => (n === null ? null : instant(asOf + n * MINUTE + off))),
      ),
    glucose: fc.option(
      fc
        .tuple(
          fc.constantFrom('69.999', '70', '72.064', '90', '90'),
          fc.constantFrom(0, 0, 15 * MINUTE, 30 * MINUTE, 30 * MINUTE + 1),
        )
        .map(([value, ago]) => reading(asOf, value, ago)),
      { nil: null },
    ),
    vialClear: fc.constantFrom(null, true, true, true, true, false),
  })

const proposal: fc.Arbitrary<Proposal> = fc.record({
  order: fc.oneof(
    fc.record({
      by: fc.constant('level' as const),
      microgramsPerKg: fc
        .constantFrom(1, 30, 40, 60, 80, 81, 100, 120, 121, 240, 241, 400, 800, 1200, 1201, 40_000, 120_000)
        .map(microgramsPerKg),
      enteredInMilligrams: fc.boolean(),
    }),
    fc.record({
      by: fc.constant('mass' as const),
      massNanograms: fc
        .constantFrom(600_000, 899_999, 1_200_000, 1_500_000, 1_800_000, 1_800_001)
        .map(nanograms),
    }),
  ),
  weightGrams: fc
    .constantFrom(null, null, null, 15_000, 15_300, 16_000)
    .map((n) => (n === null ? null : grams(n))),
  timesPerDay: fc.constantFrom(null, null, null, 1, 2, 2, 3),
  route: fc.constantFrom(null, null, null, 'subcutaneous', 'subcutaneous', 'intramuscular', 'intravenous'),
  syringe: fc.constantFrom(null, null, null, 'u100-1ml', 'u100-0.3ml'),
})

/** A question with the JSON it came from, so that a disagreement can be shown. */
export interface Asked {
  readonly changes: { readonly [field: string]: Json }
  readonly json: readonly Json[]
  readonly question: Question
}

export const askedOf = (
  asOf: number,
  changes: { readonly [field: string]: Json },
  drafts: readonly Draft[],
  said: Stated,
  proposed: Proposal,
): Asked => {
  const policy = policyWith(changes)
  const json = courseOf(drafts, asOf)
  const calendar = calendarAt(asOf, policy, null)
  return {
    changes,
    json,
    question: { events: readAll(json), asOf, policy, calendar, stated: said, vial: null, proposal: proposed },
  }
}

const courseAt = (asOf: number): fc.Arbitrary<readonly Draft[]> =>
  fc.oneof({ weight: 2, arbitrary: course(asOf) }, { weight: 1, arbitrary: risingCourse(asOf) })

export const question: fc.Arbitrary<Asked> = asked.chain((asOf) =>
  fc
    .tuple(policyChanges, courseAt(asOf), stated(asOf), proposal)
    .map(([changes, drafts, said, proposed]) => askedOf(asOf, changes, drafts, said, proposed)),
)
