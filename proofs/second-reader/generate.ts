// Random courses: a settled child, changed in many places, with times near the limits.
import fc from 'fast-check'
import type { Json } from '@stature/protocol'
import { idOf, injections, slotAt, draft, type Draft } from './draft.js'
import { DAY, HOUR, MINUTE } from './list.js'
import { OTHER_SIDE } from './policies.js'

const edge = fc.constantFrom(-1, 0, 0, 1)
/** So long ago, or a millisecond to either side. */
const about = (...spans: readonly number[]) =>
  fc.tuple(fc.constantFrom(...spans), edge).map(([span, off]) => Math.max(0, span + off))
const within = (span: number) => fc.integer({ min: 0, max: span / MINUTE }).map((n) => n * MINUTE)
const role = fc.constantFrom('prescriber', 'prescriber', 'prescriber', 'nurse', 'caregiver')

/** The policy's changes, each switch on its own side. */
export const policyChanges: fc.Arbitrary<{ readonly [field: string]: Json }> = fc
  .tuple(fc.subarray(Object.entries(OTHER_SIDE)), fc.constantFrom(0, 0, 1, 2))
  .map(([entries, extra]) => ({
    ...Object.fromEntries(entries),
    ...(extra === 1 ? { withholdBelowGlucose: null } : {}),
    ...(extra === 2 ? { reduction: 'none' } : {}),
  }))

const REGIONS = ['upper-arm', 'thigh', 'buttock', 'abdomen'] as const
export const place = fc.record({
  region: fc.constantFrom(...REGIONS),
  side: fc.constantFrom('left', 'right'),
})

const glucose = fc.constantFrom(
  { value: '69.999', unit: 'mg/dL' },
  { value: '70', unit: 'mg/dL' },
  { value: '90', unit: 'mg/dL' },
  { value: '3.88', unit: 'mmol/L' },
  { value: '3.89', unit: 'mmol/L' },
  { value: '4.0', unit: 'mmol/L' },
  { value: '3.99', unit: 'mmol/L' },
)

const recently = fc.oneof(
  about(15 * MINUTE, 20 * MINUTE, 30 * MINUTE, 40 * MINUTE, 60 * MINUTE, 2 * HOUR, 6 * HOUR),
  within(3 * HOUR),
)
const lately = fc.oneof(about(3 * DAY, 5 * DAY, 7 * DAY, DAY), within(16 * DAY), recently)

/** What a family records around the injection asked about. */
const atHome = (asOf: number): fc.Arbitrary<Draft> => {
  const slot = slotAt(asOf)
  const forSlot = (kind: string) => recently.map((ago) => draft(kind, ago, 'caregiver', { slot }))
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(recently, fc.constantFrom(-20, -10, 0, 20, 21, 40, 60), edge)
        .map(([ago, minutes, off]) =>
          draft('meal-planned', ago, 'caregiver', {
            slot,
            mealAt: new Date(asOf + minutes * MINUTE + off).toISOString(),
          }),
        ),
    },
    { weight: 4, arbitrary: forSlot('meal-started') },
    { weight: 2, arbitrary: forSlot('meal-ended') },
    forSlot('meal-refused'),
    forSlot('vomited'),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          recently,
          glucose,
          fc.constantFrom('preprandial', 'preprandial', 'symptomatic', 'other'),
          fc.constantFrom('meter', 'cgm', 'laboratory'),
        )
        .map(([ago, value, relation, method]) =>
          draft('glucose-measured', ago, 'caregiver', { glucose: value, relation, method }),
        ),
    },
    recently.map((ago) => draft('glucose-not-possible', ago, 'caregiver', { slot, reason: 'meter' })),
    fc
      .tuple(recently, fc.constantFrom('not-eating', 'low-glucose', 'other'))
      .map(([ago, reason]) => draft('injection-withheld', ago, 'caregiver', { slot, reason })),
    fc.tuple(about(8 * HOUR, 10 * HOUR), fc.option(place, { nil: null })).map(([ago, site]) =>
      draft('injection-uncertain', ago, 'caregiver', {
        slot: slotAt(asOf - ago),
        reason: 'unsure',
        ...(site === null ? {} : { site }),
      }),
    ),
    fc
      .tuple(lately, place, fc.constantFrom('site-excluded', 'site-cleared'))
      .map(([ago, site, kind]) => draft(kind, ago, 'caregiver', { site, reason: 'bruise' })),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          recently,
          fc.constantFrom('v1', 'v2'),
          fc.constantFrom('clear-colourless', 'clear-colourless', 'clear-colourless', 'cloudy'),
        )
        .map(([ago, vial, appearance]) => draft('vial-inspected', ago, 'caregiver', { vial, appearance })),
    },
    fc
      .tuple(recently, fc.constantFrom('v1', 'v2'))
      .map(([ago, vial]) => draft('vial-discarded', ago, 'caregiver', { vial })),
  )
}

const opened = (vial: string) =>
  fc
    .tuple(
      about(28 * DAY, 29 * DAY, 30 * DAY, 10 * DAY, 5 * DAY, 4 * DAY),
      fc.constantFrom(null, null, '2026-03-12', '2026-03-11', '2026-03', '2026-02', '2027-01'),
    )
    .map(([ago, expires]) =>
      draft('vial-opened', ago, 'caregiver', { vial, ...(expires === null ? {} : { expires }) }),
    )
const vials = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: opened('v1').map((one) => [one]) },
  { weight: 1, arbitrary: fc.tuple(opened('v1'), opened('v2')) },
)

const episode = fc.record({
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
const clinic = fc.oneof(
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

const rare = fc.oneof(
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

const assessed = fc
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

const prescribed = (ago: fc.Arbitrary<number>) =>
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

const prescriptions = fc.oneof(
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

const weights = fc.oneof(
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

const few = (one: fc.Arbitrary<Draft>, maxLength: number) => fc.array(one, { maxLength })

/** The drafts of a course as seen from an instant. */
export const course = (asOf: number): fc.Arbitrary<readonly Draft[]> =>
  fc
    .record({
      child: fc.record({
        birthDate: fc.constantFrom(
          '2020-01-15',
          '2020-01-15',
          '2020-01-15',
          '2020-03-12',
          '2020-03-13',
          '2024-03-12',
          '2024-03-13',
          'unknown',
        ),
        sex: fc.constantFrom('male', 'female', 'unknown'),
        edition: fc.constantFrom('us-2019-12', 'us-2019-12', 'us-2025-05', 'eu-2020'),
      }),
      screening: fc.constantFrom(0, 1, 1, 1, 1, 1),
      weights,
      prescriptions,
      vials,
      sites: fc.array(place, { minLength: 1, maxLength: 8 }),
      last: fc.oneof(
        about(8 * HOUR, 10 * HOUR, 12 * HOUR, 24 * HOUR, 4 * DAY, 14 * DAY, 15 * DAY),
        within(16 * DAY),
        about(12 * HOUR),
      ),
      count: fc.oneof(fc.constantFrom(0, 3, 4, 9, 10), fc.integer({ min: 12, max: 30 })),
      first: fc.option(about(7 * DAY), { nil: null }),
      home: few(atHome(asOf), 7),
      assessments: few(assessed, 2),
      episodes: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: fc.array(episode, { maxLength: 3 }) },
      ),
      clinic: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: few(clinic, 2) }),
      rare: fc.oneof({ weight: 7, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: few(rare, 2) }),
      amend: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(
            fc.record({ pick: fc.nat(), void: fc.boolean(), role, ago: fc.oneof(lately, about(0)) }),
            { maxLength: 2 },
          ),
        },
      ),
    })
    .map((all) => {
      const drafts: Draft[] = [
        draft('course-opened', 400 * DAY, 'prescriber', { ...all.child, indication: 'unknown' }),
      ]
      if (all.screening === 1)
        drafts.push(
          draft('screening-recorded', 399 * DAY, 'prescriber', {
            epiphyses: 'open',
            malignancy: 'none',
            hypersensitivity: 'none',
          }),
        )
      drafts.push(...all.weights, ...all.prescriptions, ...all.vials)
      const dose = all.prescriptions[0]
      if (dose !== undefined) {
        const marks = Number(dose.body['halfMarks'])
        drafts.push(...injections(all.last, all.count, marks, asOf, all.sites))
        if (all.first !== null) drafts.push(...injections(all.first, 1, marks, asOf, all.sites))
      }
      const home = all.home.filter((each) => vialIsThere(each, [...drafts, ...all.home]))
      drafts.push(...home, ...all.assessments, ...all.clinic, ...all.rare)
      all.episodes.forEach((each) => {
        const id = drafts.length
        drafts.push(
          draft('hypoglycemia-occurred', each.ago, 'caregiver', {
            severity: each.severity,
            foodIntake: each.foodIntake,
          }),
        )
        if (each.recovered)
          drafts.push(draft('hypoglycemia-recovered', Math.max(0, each.ago - 10 * MINUTE), 'caregiver'))
        if (each.review !== null) {
          const { role: by, reason, ...body } = each.review
          drafts.push(
            draft('episode-reviewed', Math.max(0, each.ago - 30 * MINUTE), by, {
              episode: idOf(id),
              ...body,
              ...(reason === null ? {} : { reason }),
            }),
          )
        }
      })
      return [...drafts, ...amendments(all.amend, drafts)]
    })

/** Vials are looked at and thrown away only after they were opened, or are not tracked at all. */
function vialIsThere(each: Draft, drafts: readonly Draft[]): boolean {
  if (each.kind !== 'vial-inspected' && each.kind !== 'vial-discarded') return true
  const same = (kind: string): readonly Draft[] =>
    drafts.filter((one) => one.kind === kind && one.body['vial'] === each.body['vial'])
  if (!drafts.some(({ kind }) => kind === 'vial-opened'))
    return each.kind === 'vial-inspected' && each.body['vial'] === 'v1'
  const gone = each.kind === 'vial-inspected' && same('vial-discarded').some((one) => one.agoMs >= each.agoMs)
  return same('vial-opened').length > 0 && !gone
}

interface Amend {
  readonly pick: number
  readonly void: boolean
  readonly role: string
  readonly ago: number
}

/** Voids, and corrections that move an entry by an hour; each entry is amended once at most. */
function amendments(list: readonly Amend[], drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set<number>([0])
  return list.flatMap((each) => {
    const target = each.pick % drafts.length
    const old = drafts[target]
    if (old === undefined || used.has(target) || old.agoMs > 300 * DAY) return []
    used.add(target)
    const ago = Math.min(each.ago, old.agoMs)
    if (each.void) return [draft('entry-voided', ago, each.role, { voids: idOf(target), reason: 'slip' })]
    const replacement = { kind: old.kind, ...old.body }
    return [draft('entry-corrected', ago, each.role, { corrects: idOf(target), reason: 'slip', replacement })]
  })
}
