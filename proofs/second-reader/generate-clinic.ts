// What a clinic records, and the episodes it judges.
import fc from 'fast-check'
import { about, lately, role, within } from './chance.js'
import { draft } from './draft.js'
import { DAY } from './list.js'

export const episode = fc.record({
  ago: lately,
  severity: fc.constantFrom('symptomatic', 'symptomatic', 'severe'),
  foodIntake: fc.constantFrom('adequate', 'inadequate', 'inadequate', 'unknown'),
  recovered: fc.boolean(),
  review: fc.option(
    fc.record({
      role,
      foodIntake: fc.constantFrom('adequate', 'inadequate', 'unknown'),
      conclusion: fc.constantFrom('reduce', 'no-reduction'),
      reason: fc.constantFrom('seen', null),
    }),
    { nil: null },
  ),
})

/** Some events that change what may be done at all. */
export const clinic = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(lately, role).map(([ago, by]) => draft('monitoring-ended', ago, by)) },
  fc
    .tuple(lately, role, fc.constantFrom('treatment-interrupted', 'treatment-resumed', 'treatment-resumed'))
    .map(([ago, by, kind]) => draft(kind, ago, by, { reason: 'seen' })),
  fc
    .tuple(
      lately,
      fc.constantFrom('reaction.systemic', 'reaction.intracranial', 'reaction.intracranial', 'reaction.hip'),
      fc.subarray(['papilledema', 'headache', 'vomiting']),
    )
    .map(([ago, reaction, signs]) => draft('reaction-reported', ago, 'caregiver', { reaction, signs })),
  fc
    .tuple(lately, role, fc.constantFrom('reaction.systemic', 'reaction.intracranial'))
    .map(([ago, by, reaction]) => draft('reaction-resolved', ago, by, { reaction })),
)

export const rare = fc.oneof(
  fc
    .tuple(lately, role, fc.constantFrom('treatment-stopped', 'course-closed'))
    .map(([ago, by, kind]) => draft(kind, ago, by, { reason: 'seen' })),
  fc
    .tuple(
      lately,
      role,
      fc.constantFrom(
        { epiphyses: 'closed' },
        { malignancy: 'suspected' },
        { malignancy: 'none' },
        { hypersensitivity: 'unknown' },
        { hypersensitivity: 'known' },
      ),
    )
    .map(([ago, by, body]) => draft('screening-recorded', ago, by, body)),
)

export const assessed = fc
  .tuple(
    fc.oneof(lately, within(2 * DAY)),
    role,
    fc.constantFrom(true, true, true, false),
    fc.boolean(),
    fc.constantFrom(true, false, null),
  )
  .map(([ago, by, tolerated, doseEstablished, back]) =>
    draft('tolerance-assessed', ago, by, {
      tolerated,
      doseEstablished,
      ...(back === null ? {} : { mayReturnToReducedLevel: back }),
    }),
  )

const LEVELS = [20, 40, 60, 79, 80, 81, 90, 100, 110, 120, 123] as const
const GRAMS = [15_000, 15_000, 15_000, 16_000, 14_500] as const

export const prescribed = (ago: fc.Arbitrary<number>) =>
  fc
    .record({
      ago,
      by: fc.constantFrom('prescriber', 'prescriber', 'prescriber', 'prescriber', 'nurse'),
      level: fc.constantFrom(...LEVELS),
      grams: fc.constantFrom(...GRAMS),
      byWeight: fc.constantFrom(true, true, true, false),
      odd: fc.constantFrom(0, 0, 0, 7_777),
      reason: fc.constantFrom('increase', 'reduce', 'reweigh', 'resume'),
      less: fc.constantFrom(0, 0, 1),
    })
    .map((each) => {
      const massNanograms = each.level * each.grams + (each.byWeight ? 0 : each.odd)
      return draft('dose-prescribed', each.ago, each.by, {
        massNanograms,
        ...(each.byWeight ? { doseMicrogramsPerKg: each.level } : {}),
        dosingWeightGrams: each.grams,
        syringe: 'u100-0.3ml-half',
        halfMarks: Math.max(1, Math.floor(massNanograms / 50_000) - each.less),
        timesPerDay: 2,
        route: 'subcutaneous',
        reason: each.reason,
      })
    })

export const prescriptions = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 5, arbitrary: prescribed(about(20 * DAY, 15 * DAY, 8 * DAY)).map((one) => [one]) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      prescribed(about(20 * DAY, 40 * DAY)),
      prescribed(about(10 * DAY, 7 * DAY, 3 * DAY, 4 * DAY, DAY)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      prescribed(about(40 * DAY)),
      prescribed(about(20 * DAY)),
      prescribed(about(9 * DAY, 2 * DAY)),
    ),
  },
)

export const weights = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constant([draft('weight-measured', 21 * DAY, 'nurse', { weightGrams: 15_000 })]),
  },
  {
    weight: 6,
    arbitrary: fc.array(
      fc
        .tuple(
          about(60 * DAY, 61 * DAY, 120 * DAY, 30 * DAY, 31 * DAY, 2 * DAY, DAY),
          fc.constantFrom(15_000, 15_000, 15_300, 17_250, 17_251, 12_749, 33_000, 16_000, 13_900),
          role,
          fc.constantFrom('weight-measured', 'weight-measured', 'weight-measured', 'weight-confirmed'),
        )
        .map(([ago, weightGrams, by, kind]) => draft(kind, ago, by, { weightGrams })),
      { maxLength: 4 },
    ),
  },
)
