// The children of the fixed grid, each a settled course changed in one place.
import { draft, injections, slotAt, type Draft } from '../second-reader/draft.js'
import { DAY, HOUR, MINUTE } from '../second-reader/list.js'

const by = (level: number, grams: number, agoDays: number, reason: string): Draft =>
  draft('dose-prescribed', agoDays * DAY, 'prescriber', {
    massNanograms: level * grams,
    doseMicrogramsPerKg: level,
    dosingWeightGrams: grams,
    syringe: 'u100-0.3ml-half',
    halfMarks: Math.floor((level * grams) / 50_000),
    timesPerDay: 2,
    route: 'subcutaneous',
    reason,
  })

const child = (birthDate: string, edition: string): Draft =>
  draft('course-opened', 400 * DAY, 'prescriber', { birthDate, sex: 'male', edition, indication: 'unknown' })
const CHILD = child('2020-01-15', 'us-2019-12')
const SCREENED = draft('screening-recorded', 399 * DAY, 'prescriber', {
  epiphyses: 'open',
  malignancy: 'none',
  hypersensitivity: 'none',
})
const weighed = (weightGrams: number, days: number): Draft =>
  draft('weight-measured', days * DAY, 'nurse', { weightGrams })
const KNOWN = [CHILD, SCREENED, weighed(15_000, 20)]
const SITES = [
  { region: 'thigh', side: 'left' },
  { region: 'abdomen', side: 'right' },
]
const TOLERATED = draft('tolerance-assessed', DAY, 'prescriber', { tolerated: true, doseEstablished: false })
const episode = (agoMs: number, foodIntake: string, severity: string): Draft =>
  draft('hypoglycemia-occurred', agoMs, 'caregiver', { severity, foodIntake })

/** Every course of the grid by name, as seen from an instant. */
export function courses(asOf: number): Readonly<Record<string, readonly Draft[]>> {
  const given = injections(12 * HOUR, 18, 18, asOf, SITES)
  const settled = [...KNOWN, by(60, 15_000, 10, 'start'), ...given]
  const at = (level: number): readonly Draft[] => [
    ...KNOWN,
    by(level, 15_000, 10, 'start'),
    ...injections(12 * HOUR, 18, Math.floor((level * 15_000) / 50_000), asOf, SITES),
    TOLERATED,
  ]
  const slot = slotAt(asOf)
  return {
    'nothing known': [child('unknown', 'us-2019-12')],
    'never prescribed': KNOWN,
    'never prescribed, EU': [child('2020-01-15', 'eu-2020'), SCREENED, weighed(15_000, 20)],
    'second birthday tomorrow': [child('2024-03-13', 'us-2019-12'), SCREENED, weighed(11_000, 20)],
    'weight at its last day': [CHILD, SCREENED, weighed(15_000, 120)],
    'weight a day too old': [CHILD, SCREENED, weighed(15_000, 121), by(60, 15_000, 10, 'start'), ...given],
    settled,
    'tolerated at 40': at(40),
    'tolerated at 60': at(60),
    'tolerated at 80': at(80),
    'tolerated at 90': at(90),
    'tolerated at 120': at(120),
    'over 120 after losing weight': [...at(120), weighed(14_200, 1)],
    'suspected malignancy': [
      ...settled,
      draft('screening-recorded', DAY, 'nurse', { malignancy: 'suspected' }),
    ],
    stopped: [...settled, draft('treatment-stopped', DAY, 'prescriber', { reason: 'seen' })],
    interrupted: [...settled, draft('treatment-interrupted', DAY, 'prescriber', { reason: 'seen' })],
    headache: [
      ...settled,
      draft('reaction-reported', DAY, 'caregiver', {
        reaction: 'reaction.intracranial',
        signs: ['headache'],
      }),
    ],
    'systemic reaction': [
      ...settled,
      draft('reaction-reported', DAY, 'caregiver', { reaction: 'reaction.systemic' }),
    ],
    'episode, had eaten': [...settled, episode(3 * DAY, 'adequate', 'symptomatic')],
    'episode, food unknown': [...settled, episode(3 * DAY, 'unknown', 'symptomatic')],
    'episode two hours ago': [...settled, episode(2 * HOUR, 'inadequate', 'symptomatic')],
    'severe episode': [...settled, episode(3 * DAY, 'inadequate', 'severe')],
    'reduced after an episode': [
      ...at(90),
      episode(6 * DAY, 'adequate', 'symptomatic'),
      by(60, 15_000, 4, 'reduce'),
    ],
    paused: [...KNOWN, by(60, 15_000, 30, 'start'), ...injections(15 * DAY, 10, 18, asOf, SITES)],
    'given already': [...settled, ...injections(10 * MINUTE, 1, 18, asOf, SITES)],
    'withheld already': [
      ...settled,
      draft('injection-withheld', 10 * MINUTE, 'caregiver', { slot, reason: 'other' }),
    ],
    'low glucose': [
      ...settled,
      draft('glucose-measured', 5 * MINUTE, 'caregiver', {
        glucose: { value: '62', unit: 'mg/dL' },
        relation: 'preprandial',
        method: 'meter',
      }),
    ],
    'vial past its days': [...settled, draft('vial-opened', 30 * DAY, 'caregiver', { vial: 'v1' })],
    'places excluded': [
      ...settled,
      draft('site-excluded', DAY, 'caregiver', {
        site: { region: 'upper-arm', side: 'left' },
        reason: 'bruise',
      }),
    ],
  }
}
