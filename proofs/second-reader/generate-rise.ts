// Courses in which a rise hangs on a millisecond: the week, the assessment, the days free of hypoglycemia, the count.
import fc from 'fast-check'
import { about, place } from './chance.js'
import { draft, injections, type Draft } from './draft.js'
import { prescribed } from './generate-clinic.js'
import { DAY, HOUR } from './list.js'

const maybe = (one: fc.Arbitrary<Draft>): fc.Arbitrary<readonly Draft[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: one.map((each) => [each]) })

const before = fc.tuple(about(3 * DAY, 7 * DAY, 8 * DAY), fc.constantFrom('inadequate', 'adequate'))

const parts = fc.record({
  edition: fc.constantFrom('us-2019-12', 'eu-2020'),
  dose: prescribed(about(8 * DAY, 9 * DAY, 20 * DAY)),
  sites: fc.array(place, { minLength: 1, maxLength: 8 }),
  first: about(7 * DAY),
  count: fc.constantFrom(2, 3, 8, 9, 12, 13),
  weighed: about(20 * DAY, 120 * DAY, 121 * DAY),
  said: fc.oneof(about(0), about(0, HOUR)),
  doseEstablished: fc.boolean(),
  episode: maybe(
    before.map(([ago, foodIntake]) =>
      draft('hypoglycemia-occurred', ago, 'caregiver', { severity: 'symptomatic', foodIntake }),
    ),
  ),
  reduced: maybe(prescribed(about(5 * DAY, 8 * DAY))),
})

/** The drafts of such a course as seen from an instant. */
export const risingCourse = (asOf: number): fc.Arbitrary<readonly Draft[]> =>
  parts.map((all) => {
    const marks = Number(all.dose.body['halfMarks'])
    return [
      draft('course-opened', 400 * DAY, 'prescriber', {
        birthDate: '2019-01-15',
        sex: 'male',
        edition: all.edition,
      }),
      draft('screening-recorded', 399 * DAY, 'prescriber', {
        epiphyses: 'open',
        malignancy: 'none',
        hypersensitivity: 'none',
      }),
      draft('weight-measured', all.weighed, 'nurse', { weightGrams: 15_000 }),
      all.dose,
      ...all.reduced,
      ...injections(12 * HOUR, all.count, marks, asOf, all.sites),
      ...injections(all.first, 1, marks, asOf, all.sites),
      ...all.episode,
      draft('tolerance-assessed', all.said, 'prescriber', {
        tolerated: true,
        doseEstablished: all.doseEstablished,
      }),
    ]
  })
