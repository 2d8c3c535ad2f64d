// Random courses: a settled child, changed in many places, with times near the limits.
import fc from 'fast-check'
import type { Json } from '@stature/protocol'
import { amendments } from './amend.js'
import { about, lately, place, role, within } from './chance.js'
import { draft, idOf, injections, type Draft } from './draft.js'
import { assessed, clinic, episode, prescriptions, rare, weights } from './generate-clinic.js'
import { atHome, vialIsThere, vials } from './generate-home.js'
import { DAY, HOUR, MINUTE } from './list.js'
import { OTHER_SIDE } from './policies.js'

/** The policy's changes, each switch on its own side. */
export const policyChanges: fc.Arbitrary<{ readonly [field: string]: Json }> = fc
  .tuple(fc.subarray(Object.entries(OTHER_SIDE)), fc.constantFrom(0, 0, 1, 2))
  .map(([entries, extra]) => ({
    ...Object.fromEntries(entries),
    ...(extra === 1 ? { withholdBelowGlucose: null } : {}),
    ...(extra === 2 ? { reduction: 'none' } : {}),
  }))

const few = (one: fc.Arbitrary<Draft>, maxLength: number) => fc.array(one, { maxLength })

type Episode = typeof episode extends fc.Arbitrary<infer E> ? E : never

/** An episode with its recovery and its review; `n` is its place among the drafts. */
function told(each: Episode, n: number): readonly Draft[] {
  const { severity, foodIntake, review } = each
  const out = [draft('hypoglycemia-occurred', each.ago, 'caregiver', { severity, foodIntake })]
  if (each.recovered)
    out.push(draft('hypoglycemia-recovered', Math.max(0, each.ago - 10 * MINUTE), 'caregiver'))
  if (review === null) return out
  const { role: by, reason, ...body } = review
  const said = { episode: idOf(n), ...body, ...(reason === null ? {} : { reason }) }
  out.push(draft('episode-reviewed', Math.max(0, each.ago - 30 * MINUTE), by, said))
  return out
}

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
      episodes: fc.oneof<fc.MaybeWeightedArbitrary<readonly Episode[]>[]>(
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
      all.episodes.forEach((each) => drafts.push(...told(each, drafts.length)))
      return [...drafts, ...amendments(all.amend, drafts)]
    })
