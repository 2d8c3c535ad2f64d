// What is known about one child at one instant, after folding: states may be unknown, occurrences are taken at their word.
import type { CivilDate, EditionId, GlucoseAmount, Grams, HalfMarks, Instant } from '@stature/label'
import type { MicrogramsPerKg, Nanograms } from '@stature/label'
import type { EpisodeFacts, ReactionFacts } from './events.js'
import type { InjectionFacts, MealFacts, PlaceFacts, SlotFacts, VialFacts } from './injection.js'
import type { WeightFacts } from './weight.js'

/** The closed list of facts a rule may miss, in the order in which a clinician is asked for them. */
export const FACT_NAMES = [
  'birthDate',
  'epiphyses',
  'malignancy',
  'hypersensitivity',
  'weight',
  'foodIntake',
  'eating',
  'meal',
  'glucose',
  'vialAppearance',
] as const
export type FactName = (typeof FACT_NAMES)[number]

export type Sex = 'male' | 'female' | 'unknown'

/** Screening; a later `unknown` never replaces a known state. */
export interface ScreeningFacts {
  readonly epiphyses: 'open' | 'closed' | 'unknown'
  readonly malignancy: 'none' | 'suspected' | 'active' | 'history' | 'unknown'
  readonly hypersensitivity: 'none' | 'known' | 'unknown'
}

/** One prescription and what was given under it, until the next prescription. */
export interface PrescriptionFacts {
  readonly id: string
  readonly at: Instant
  /** Local calendar day of `at`. */
  readonly on: CivilDate
  /** Exact prescribed mass per injection; this is the prescription. */
  readonly massNanograms: Nanograms
  /** The level, where it was ordered by weight; null for an order in mg, mL or marks. */
  readonly doseMicrogramsPerKg: MicrogramsPerKg | null
  readonly dosingWeightGrams: Grams
  /** Syringe id and drawn amount, as prescribed. */
  readonly syringe: string
  readonly halfMarks: HalfMarks
  readonly timesPerDay: number
  readonly reason: 'start' | 'increase' | 'reduce' | 'reweigh' | 'resume'
  /** Injections given while this prescription was the newest. */
  readonly firstGivenAt: Instant | null
  readonly lastGivenAt: Instant | null
  readonly givenCount: number
  /** Local days from the later of the previous prescription and the injection last given to this prescription; null for the first. */
  readonly daysUnused: number | null
}

/** A prescriber's assessment of tolerance. */
export interface AssessmentFacts {
  readonly at: Instant
  readonly on: CivilDate
  readonly tolerated: boolean
  readonly doseEstablished: boolean
  readonly mayReturnToReducedLevel: boolean
}

/** One glucose reading. `exact` carries the comparison, value and unit stay as entered. */
export interface GlucoseFacts {
  readonly at: Instant
  readonly amount: GlucoseAmount
  readonly value: string
  readonly unit: 'mg/dL' | 'mmol/L'
  readonly relation: 'preprandial' | 'symptomatic' | 'other'
  readonly method: 'meter' | 'cgm' | 'laboratory'
}

/** A periodic examination to which the prescriber gave an interval. */
export interface ExaminationFacts {
  readonly examination: 'eyes' | 'ears' | 'hips' | 'spine'
  readonly everyDays: number
  /** The day from which the interval runs: the care plan that set it, or the last examination recorded. */
  readonly since: CivilDate
}

/** Something that carers and clinic must know and that no rule decides by. */
export interface AlarmFacts {
  readonly alarm:
    | 'double-injection'
    | 'more-than-prescribed'
    | 'injected-without-food'
    | 'same-site'
    | 'weight-unconfirmed'
    | 'clock-suspect'
    | 'unauthorised-entry'
    | 'correction-requested'
    | 'wrong-route'
  /** Event ids the alarm speaks of. */
  readonly events: readonly string[]
  readonly at: Instant
}

/** One child's course at `asOf`. Lists are in order of time, oldest first. */
export interface Facts {
  readonly asOf: Instant
  /** Local calendar day of `asOf`. */
  readonly today: CivilDate
  readonly edition: EditionId
  readonly birthDate: CivilDate | 'unknown'
  readonly sex: Sex
  readonly indication: 'severe-primary-igf1-deficiency' | 'gh-gene-deletion-with-antibodies' | 'unknown'
  /** Stopped for good by a prescriber, or the course closed; null while treatment may go on. */
  readonly stoppedAt: Instant | null
  /** Interrupted by a prescriber and not resumed. */
  readonly interruptedAt: Instant | null
  readonly resumedAt: Instant | null
  readonly screening: ScreeningFacts
  readonly weight: WeightFacts
  readonly prescriptions: readonly PrescriptionFacts[]
  readonly assessments: readonly AssessmentFacts[]
  readonly monitoringEndedAt: Instant | null
  readonly episodes: readonly EpisodeFacts[]
  /** Unresolved reactions only. */
  readonly reactions: readonly ReactionFacts[]
  readonly examinations: readonly ExaminationFacts[]
  /** The newest reading of every pair of relation and method, oldest first. */
  readonly glucose: readonly GlucoseFacts[]
  readonly injections: InjectionFacts
  /** The slot the question is about, and the meals stated for it. */
  readonly slot: SlotFacts
  readonly meal: MealFacts
  /** The vial in question; null where no vial is tracked. */
  readonly vial: VialFacts | null
  /** All eight places, in the label's order, left before right. */
  readonly places: readonly PlaceFacts[]
  readonly alarms: readonly AlarmFacts[]
}
