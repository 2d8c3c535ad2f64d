// Decisions made by hand: what explain needs, without the rules that would lead there.
import { civilDate, halfMarks, instant, microgramsPerKg, nanograms } from '@stature/label'
import type { Amount, Decision } from '../../src/decision/decision.js'
import type { Outcome } from '../../src/explain/headline.js'
import type { Facts } from '../../src/facts/facts.js'

const today = civilDate('2026-03-02')
if (today === null) throw new Error('a day that exists')

const facts: Facts = {
  asOf: instant(0),
  today,
  edition: 'us-2019-12',
  birthDate: 'unknown',
  sex: 'unknown',
  indication: 'unknown',
  stoppedAt: null,
  interruptedAt: null,
  resumedAt: null,
  screening: { epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' },
  weight: { confirmed: null, doubted: null },
  prescriptions: [],
  assessments: [],
  monitoringEndedAt: null,
  episodes: [],
  reactions: [],
  examinations: [],
  glucose: [],
  injections: { last: null, lastPossibleAt: null, givenCount: 0, lastMealBegunAt: null },
  slot: {
    id: '2026-03-02/morning',
    opensAt: instant(0),
    closesAt: instant(1),
    nextOpensAt: instant(2),
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

/** A decision with this outcome; `more` replaces other members. */
export const decisionOf = (outcome: Outcome, more: Partial<Decision<Outcome>>): Decision<Outcome> => ({
  outcome,
  decidedBy: 'dose.individualize',
  findings: [],
  advice: [],
  facts,
  states: {
    monitoring: { due: false, since: null },
    level: null,
    afterInjection: { mealDueAt: null, injectedWithoutFood: false, activityCautionUntil: null },
  },
  asOf: instant(0),
  edition: 'us-2019-12',
  policy: 'cautious',
  policyVersion: '1',
  protocol: 'p-1',
  ...more,
})

/** 22.5 kg × 0.12 mg/kg: 2.7 mg, 27 marks, drawn exactly. */
export const EXACT_DRAW: Amount = {
  massNanograms: nanograms(2_700_000),
  halfMarks: halfMarks(54),
  massMg: '2.7',
  volumeMl: '0.27',
  marks: '27',
  syringe: 'u100-0.3ml-half',
  exact: { massMg: '2.7', volumeMl: '0.27', marks: '27' },
  errorPercent: '0',
}

/** 12.6 kg × 0.1 mg/kg: 1.26 mg, drawn down to 12.5 marks. */
export const ROUNDED_DRAW: Amount = {
  massNanograms: nanograms(1_250_000),
  halfMarks: halfMarks(25),
  massMg: '1.25',
  volumeMl: '0.125',
  marks: '12.5',
  syringe: 'u100-0.5ml',
  exact: { massMg: '1.26', volumeMl: '0.126', marks: '12.6' },
  errorPercent: '-0.79',
}

export const level = microgramsPerKg
