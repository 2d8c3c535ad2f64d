// Random children around the settled one: each part is left as it is, or changed within what folding can give.
import fc from 'fast-check'
import {
  EDITION_IDS,
  glucoseAmount,
  grams,
  halfMarks,
  instant,
  microgramsPerKg,
  nanograms,
} from '@stature/label'
import type {
  EpisodeFacts,
  Facts,
  GlucoseFacts,
  MealFacts,
  Policy,
  PrescriptionFacts,
} from '@stature/protocol'
import {
  CAUTIOUS,
  day,
  EPISODE,
  facts,
  INJECTIONS,
  LAST,
  MEAL,
  NO_MEAL,
  NOW,
  PLACES,
  PRESCRIBED,
  READING,
  SLOT,
  TOLERATED,
} from '../../protocol/test/decide/facts.js'

const HOUR = 3_600_000
const MINUTE = 60_000
const hoursAgo = (from: number, to: number) =>
  fc.integer({ min: from * 60, max: to * 60 }).map((minutes) => instant(NOW - minutes * MINUTE))
const recentDay = fc.integer({ min: 1, max: 12 }).map((n) => day(`2026-03-${String(n).padStart(2, '0')}`))

const weight = fc.record({
  confirmed: fc.option(
    fc.record({
      grams: fc.integer({ min: 9_000, max: 22_000 }).map(grams),
      at: hoursAgo(1, 200),
      on: fc.oneof(recentDay, fc.constant(day('2025-10-01'))),
    }),
  ),
  doubted: fc.constant(null),
})

const prescription: fc.Arbitrary<PrescriptionFacts> = fc
  .record({ marks: fc.integer({ min: 1, max: 60 }), level: fc.integer({ min: 10, max: 125 }) })
  .map(({ marks, level }) => ({
    ...PRESCRIBED,
    halfMarks: halfMarks(marks),
    massNanograms: nanograms(level * 15_000),
    doseMicrogramsPerKg: microgramsPerKg(level),
  }))

const reduced: fc.Arbitrary<PrescriptionFacts> = prescription.map((each) => ({
  ...each,
  id: 'p2',
  at: instant(NOW - 100 * HOUR),
  on: day('2026-03-08'),
  reason: 'reduce',
  daysUnused: 1,
}))

const prescriptions = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: prescription.map((one) => [one]) },
  { weight: 2, arbitrary: fc.tuple(prescription, reduced).map(([one, two]) => [one, two]) },
)

const episode: fc.Arbitrary<EpisodeFacts> = fc
  .record({
    at: hoursAgo(0, 240),
    severity: fc.constantFrom('symptomatic', 'severe'),
    foodIntake: fc.constantFrom('adequate', 'inadequate', 'unknown'),
    conclusion: fc.constantFrom(null, 'reduce', 'no-reduction'),
    reviewedAt: fc.constantFrom(null, NOW),
    givenHalfMarks: fc.option(fc.integer({ min: 1, max: 60 }).map(halfMarks)),
  })
  .map((changes) => ({ ...EPISODE, ...changes }))

const reading: fc.Arbitrary<GlucoseFacts> = fc
  .record({
    at: hoursAgo(0, 2),
    amount: fc.integer({ min: 3_000_000, max: 20_000_000 }).map(glucoseAmount),
    relation: fc.constantFrom('preprandial', 'symptomatic', 'other'),
    method: fc.constantFrom('meter', 'cgm', 'laboratory'),
  })
  .map((changes) => ({ ...READING, ...changes }))

const meal: fc.Arbitrary<MealFacts> = fc.oneof(
  fc.constant(NO_MEAL),
  fc.constant<MealFacts>({ ...MEAL, eating: 'no' }),
  fc
    .record({ minutes: fc.integer({ min: -90, max: 90 }), eatingNow: fc.boolean() })
    .map(({ minutes, eatingNow }) => ({
      ...MEAL,
      eatingNow,
      meals: [{ startsAt: instant(NOW - minutes * MINUTE), begun: minutes >= 0, endedAt: null }],
    })),
)

const vial = fc.option(
  fc.record({
    id: fc.constant('v1'),
    openedOn: fc.option(fc.oneof(recentDay, fc.constant(day('2026-01-15')))),
    expires: fc.constantFrom(null, '2026-12', '2026-02', '2026-03-12'),
    appearance: fc.constantFrom<'clear' | 'not-clear' | 'unknown'>('clear', 'not-clear', 'unknown'),
    inspectedAt: fc.option(hoursAgo(0, 4)),
  }),
)

/** Every part, changed or not. */
const changedParts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    edition: fc.constantFrom(...EDITION_IDS),
    birthDate: fc.constantFrom<Facts['birthDate']>(day('2019-05-10'), day('2025-01-01'), 'unknown'),
    screening: fc.record({
      epiphyses: fc.constantFrom('open', 'closed', 'unknown'),
      malignancy: fc.constantFrom('none', 'suspected', 'active', 'history', 'unknown'),
      hypersensitivity: fc.constantFrom('none', 'known', 'unknown'),
    }),
    stoppedAt: fc.constantFrom(null, NOW),
    interruptedAt: fc.constantFrom(null, NOW),
    weight,
    prescriptions,
    assessments: fc.constantFrom([], [TOLERATED], [{ ...TOLERATED, tolerated: false }]),
    monitoringEndedAt: fc.option(hoursAgo(0, 200)),
    episodes: fc.array(episode, { maxLength: 3 }).map((list) => list.toSorted((a, b) => a.at - b.at)),
    reactions: fc.constantFrom(
      [],
      [{ id: 'r1', at: NOW, reaction: 'reaction.systemic', signs: [] } as const],
    ),
    glucose: fc.array(reading, { maxLength: 3 }),
    injections: fc.constantFrom(
      INJECTIONS,
      { ...INJECTIONS, last: null, lastPossibleAt: null },
      {
        ...INJECTIONS,
        last: { ...LAST, at: instant(NOW - 3 * HOUR) },
        lastPossibleAt: instant(NOW - 3 * HOUR),
      },
    ),
    slot: fc.constantFrom(
      SLOT,
      { ...SLOT, givenCount: 1 },
      { ...SLOT, uncertain: true },
      { ...SLOT, withheldAt: NOW },
      { ...SLOT, glucoseNotPossible: true },
      { ...SLOT, opensAt: instant(NOW + HOUR) },
    ),
    meal,
    vial,
    places: fc.constantFrom(
      PLACES,
      PLACES.map((each) => ({ ...each, excluded: true })),
    ),
  },
  { requiredKeys: [] },
)

/** At most three parts are changed, so that many children are still permitted something. */
const fewChanges: fc.Arbitrary<Partial<Facts>> = fc
  .tuple(changedParts, fc.infiniteStream(fc.nat()))
  .map(([parts, random]) => {
    const keyed = Object.entries(parts).map((entry) => ({ entry, order: random.next().value }))
    const kept = keyed.toSorted((a, b) => a.order - b.order).slice(0, 3)
    return Object.fromEntries(kept.map(({ entry }) => entry))
  })

/** Facts as folding could give them. */
export const anyFacts: fc.Arbitrary<Facts> = fewChanges.map(facts)

/** `cautious` with the choices that loosen or tighten it. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    lastStepToMaximum: fc.boolean(),
    riseAfterReductionDays: fc.constantFrom(null, 0, 30),
    restartLevel: fc.constantFrom('starting-range', 'up-to-last-level'),
    reduction: fc.constantFrom('previous-tolerated-dose', 'one-step-less', 'none'),
    pendingReduction: fc.constantFrom('block', 'advise'),
    glucoseGate: fc.constantFrom('required', 'advised'),
    glucoseNotPossible: fc.constantFrom('withhold', 'proceed-and-alert'),
    withheldSlot: fc.constantFrom('closed', 'reopen-with-meal'),
    mealEnd: fc.constantFrom('from-start', 'from-end'),
    rounding: fc.constantFrom('down', 'nearest-under-maximum'),
    siteDiffersBy: fc.constantFrom('region', 'region-or-side'),
  })
  .map((choices) => ({ ...CAUTIOUS, ...choices }))
