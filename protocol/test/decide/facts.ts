// A child in the middle of a settled course, and small changes to it; each test says what differs.
import { glucoseAmount, grams, halfMarks, instant, microgramsPerKg, nanograms, REGIONS } from '@stature/label'
import { civilDate, type CivilDate, type Instant } from '@stature/label'
import type {
  AssessmentFacts,
  EpisodeFacts,
  Facts,
  GlucoseFacts,
  InjectionFacts,
  LastInjection,
  MealFacts,
  PlaceFacts,
  Policy,
  PrescriptionFacts,
  SlotFacts,
} from '@stature/protocol'
import { readPolicy } from '@stature/protocol'
import cautious from '../../policies/cautious.json' with { type: 'json' }

/** ISO time to an instant. */
export const at = (text: string): Instant => instant(Date.parse(text))

/** `YYYY-MM-DD` to a civil date; throws on a day that does not exist. */
export function day(text: string): CivilDate {
  const date = civilDate(text)
  if (date === null) throw new Error(`no such day: ${text}`)
  return date
}

const read = readPolicy(cautious)
if (!read.ok) throw new Error(JSON.stringify(read.issues))

/** The shipped example. */
export const CAUTIOUS: Policy = read.value

/** `cautious` with some fields changed. */
export const policy = (changes: Partial<Policy>): Policy => ({ ...CAUTIOUS, ...changes })

/** 40 µg/kg for 15 kg since 1 March, drawn at the 6 mark, given from the evening of that day. */
export const PRESCRIBED: PrescriptionFacts = {
  id: 'p1',
  at: at('2026-03-01T12:00:00Z'),
  on: day('2026-03-01'),
  massNanograms: nanograms(600_000),
  doseMicrogramsPerKg: microgramsPerKg(40),
  dosingWeightGrams: grams(15_000),
  syringe: 'u100-0.3ml-half',
  halfMarks: halfMarks(12),
  timesPerDay: 2,
  reason: 'start',
  firstGivenAt: at('2026-03-01T18:00:00Z'),
  lastGivenAt: at('2026-03-12T07:00:00Z'),
  givenCount: 22,
  daysUnused: null,
}

export const LAST: LastInjection = {
  id: 'i22',
  at: at('2026-03-12T07:00:00Z'),
  on: day('2026-03-12'),
  slot: '2026-03-12/morning',
  massNanograms: nanograms(600_000),
  halfMarks: halfMarks(12),
  site: { region: 'upper-arm', side: 'left' },
  mealPlannedAt: null,
  mealBegunAt: at('2026-03-12T07:05:00Z'),
  foodLostAt: null,
}

/** An assessment made once the tolerated week was over. */
export const TOLERATED: AssessmentFacts = {
  at: at('2026-03-10T10:00:00Z'),
  on: day('2026-03-10'),
  tolerated: true,
  doseEstablished: false,
  mayReturnToReducedLevel: false,
}

/** A mild episode with enough food, at the present dose, reviewed by nobody. */
export const EPISODE: EpisodeFacts = {
  id: 'e1',
  at: at('2026-03-05T15:00:00Z'),
  on: day('2026-03-05'),
  severity: 'symptomatic',
  foodIntake: 'adequate',
  conclusion: null,
  reviewedAt: null,
  recoveredAt: null,
  givenHalfMarks: halfMarks(12),
  level: { massNanograms: nanograms(600_000), dosingWeightGrams: grams(15_000) },
}

export const SLOT: SlotFacts = {
  id: '2026-03-12/evening',
  opensAt: at('2026-03-12T16:00:00Z'),
  closesAt: at('2026-03-12T23:00:00Z'),
  nextOpensAt: at('2026-03-13T05:00:00Z'),
  givenCount: 0,
  uncertain: false,
  withheldAt: null,
  glucoseNotPossible: false,
}

export const NOW = at('2026-03-12T18:00:00Z')

/** A meal that began ten minutes ago. */
export const MEAL: MealFacts = {
  eating: 'yes',
  eatingStatedAt: at('2026-03-12T17:50:00Z'),
  eatingNow: false,
  meals: [{ startsAt: at('2026-03-12T17:50:00Z'), begun: true, endedAt: null }],
}

export const NO_MEAL: MealFacts = { eating: 'unknown', eatingStatedAt: null, eatingNow: false, meals: [] }

/** 90 mg/dL, before the meal, five minutes ago. */
export const READING: GlucoseFacts = {
  at: at('2026-03-12T17:55:00Z'),
  amount: glucoseAmount(9_000_000),
  value: '90',
  unit: 'mg/dL',
  relation: 'preprandial',
  method: 'meter',
}

/** Eight places; only the left upper arm was used, by the injection last given. */
export const PLACES: readonly PlaceFacts[] = REGIONS.flatMap((region) => [
  {
    region,
    side: 'left',
    lastUsedAt: region === 'upper-arm' ? LAST.at : null,
    excluded: false,
  } as const,
  { region, side: 'right', lastUsedAt: null, excluded: false } as const,
])

export const INJECTIONS: InjectionFacts = {
  last: LAST,
  lastPossibleAt: LAST.at,
  givenCount: 22,
  lastMealBegunAt: at('2026-03-12T17:50:00Z'),
}

const SETTLED: Facts = {
  asOf: NOW,
  today: day('2026-03-12'),
  edition: 'us-2019-12',
  birthDate: day('2019-05-10'),
  sex: 'female',
  indication: 'severe-primary-igf1-deficiency',
  stoppedAt: null,
  interruptedAt: null,
  resumedAt: null,
  screening: { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
  weight: {
    confirmed: { grams: grams(15_000), at: at('2026-03-01T09:00:00Z'), on: day('2026-03-01') },
    doubted: null,
  },
  prescriptions: [PRESCRIBED],
  assessments: [TOLERATED],
  monitoringEndedAt: null,
  episodes: [],
  reactions: [],
  examinations: [],
  glucose: [READING],
  injections: INJECTIONS,
  slot: SLOT,
  meal: MEAL,
  vial: {
    id: 'v1',
    openedOn: day('2026-03-01'),
    expires: '2026-12',
    appearance: 'clear',
    inspectedAt: at('2026-03-12T17:58:00Z'),
  },
  places: PLACES,
  alarms: [],
}

/** The settled child with what a test changes. */
export const facts = (changes: Partial<Facts>): Facts => ({ ...SETTLED, ...changes })
