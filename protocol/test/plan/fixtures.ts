// Facts and a policy from which every row of the plan's tests differs in a field or two.
import {
  civilDate,
  grams,
  halfMarks,
  instant,
  microgramsPerKg,
  nanograms,
  glucoseAmount,
} from '@stature/label'
import type { CivilDate } from '@stature/label'
import type { EpisodeFacts, Facts, Plan, PlanDate, Policy, PrescriptionFacts } from '@stature/protocol'
import { forecast } from '../../src/plan/forecast.js'
import type { PlanOptions } from '../../src/plan/plan.js'

/** A day that the test author vouches for. */
export function day(text: string): CivilDate {
  const date = civilDate(text)
  if (date === null) throw new Error(`no such day: ${text}`)
  return date
}

export const at = (iso: string) => instant(Date.parse(iso))

export const POLICY: Policy = {
  id: 'test',
  version: '1',
  edition: 'us-2019-12',
  wellTolerated: { hypoglycemiaFreeDays: 7, leastInjectionsGiven: 10 },
  lastStepToMaximum: true,
  riseAfterReductionDays: null,
  restartLevel: 'up-to-last-level',
  pauseDaysBeforeRestart: 14,
  reduction: 'previous-tolerated-dose',
  pendingReduction: 'block',
  frequentSymptoms: { count: 2, withinDays: 7 },
  afterHypoglycemia: { hours: 2, severe: 'block-until-prescriber' },
  intracranialSigns: { interrupt: ['papilledema'], alert: ['headache'] },
  withholdBelowGlucose: { value: '70', unit: 'mg/dL', amount: glucoseAmount(7_000_000) },
  glucoseGate: 'required',
  glucoseValidMinutes: 30,
  glucoseMethods: ['meter'],
  glucoseNotPossible: 'proceed-and-alert',
  slots: { morning: ['05:00', '12:00'], evening: ['16:00', '23:00'] },
  leastHoursBetweenInjections: 8,
  withheldSlot: 'closed',
  mealEnd: 'from-start',
  mealLongestMinutes: 60,
  rounding: 'down',
  leastMeasurableMarks: 2,
  syringes: ['u100-0.3ml-half', 'u100-1ml'],
  weightValidDays: [
    { underYears: 6, days: 60 },
    { underYears: 120, days: 120 },
  ],
  weightDrift: { blockAbovePercent: 5, reviewBelowPercent: 10 },
  siteDiffersBy: 'region',
  siteRestHours: 24,
}

/** 20 kg at 80 µg/kg: 1.6 mg, 16 marks. */
export const PRESCRIPTION: PrescriptionFacts = {
  id: 'rx-1',
  at: at('2026-03-01T09:00:00Z'),
  on: day('2026-03-01'),
  massNanograms: nanograms(1_600_000),
  doseMicrogramsPerKg: microgramsPerKg(80),
  dosingWeightGrams: grams(20_000),
  syringe: 'u100-0.3ml-half',
  halfMarks: halfMarks(32),
  timesPerDay: 2,
  reason: 'start',
  firstGivenAt: at('2026-03-02T07:00:00Z'),
  lastGivenAt: at('2026-03-03T07:00:00Z'),
  givenCount: 3,
  daysUnused: null,
}

export const FACTS: Facts = {
  asOf: at('2026-03-03T12:00:00Z'),
  today: day('2026-03-03'),
  edition: 'us-2019-12',
  birthDate: day('2018-05-10'),
  sex: 'female',
  indication: 'severe-primary-igf1-deficiency',
  stoppedAt: null,
  interruptedAt: null,
  resumedAt: null,
  screening: { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
  weight: {
    confirmed: { grams: grams(20_000), at: at('2026-03-01T08:00:00Z'), on: day('2026-03-01') },
    doubted: null,
  },
  prescriptions: [PRESCRIPTION],
  assessments: [],
  monitoringEndedAt: null,
  episodes: [],
  reactions: [],
  examinations: [],
  glucose: [],
  injections: { last: null, lastPossibleAt: null, givenCount: 3, lastMealBegunAt: null },
  slot: {
    id: '2026-03-03/evening',
    opensAt: at('2026-03-03T16:00:00Z'),
    closesAt: at('2026-03-03T23:00:00Z'),
    nextOpensAt: at('2026-03-04T05:00:00Z'),
    givenCount: 0,
    uncertain: false,
    withheldAt: null,
    glucoseNotPossible: false,
  },
  meal: { eating: 'unknown', eatingStatedAt: null, eatingNow: false, meals: [] },
  vial: null,
  places: [],
  alarms: [],
}

const OPTIONS: PlanOptions = {
  from: day('2026-03-03'),
  days: 30,
  decided: 'keep',
  drawnFromVialInUse: null,
  whatIf: null,
}

export const plan = (
  facts: Partial<Facts>,
  policy: Partial<Policy> = {},
  options: Partial<PlanOptions> = {},
) => forecast({ ...FACTS, ...facts }, { ...POLICY, ...policy }, { ...OPTIONS, ...options })

export const dateOf = (made: Plan, what: string): PlanDate | undefined =>
  made.dates.find((date) => date.what === what)

/** A child who had not eaten enough. */
export const EPISODE: EpisodeFacts = {
  id: 'e-1',
  at: at('2026-03-02T10:00:00Z'),
  on: day('2026-03-02'),
  severity: 'symptomatic',
  foodIntake: 'inadequate',
  conclusion: null,
  reviewedAt: null,
  recoveredAt: null,
  givenHalfMarks: halfMarks(32),
  level: { massNanograms: nanograms(1_600_000), dosingWeightGrams: grams(20_000) },
}
