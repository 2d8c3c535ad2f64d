// The shape of a forecast: dates and vials that follow from the present facts. A forecast decides nothing and raises nothing.
import type { CivilDate, ClauseId, EditionId, GapId, HalfMarks, Instant, Nanograms } from '@stature/label'
import type { DoseOutcome } from '../decision/decision.js'
import type { VialForecast } from './vials.js'

/** What happens, or becomes possible, on a date. */
export type PlanWhat =
  | 'rise-week-over'
  | 'rise-hypoglycemia-free'
  | 'rise-injections-reached'
  | 'return-after-reduction'
  | 'weight-ends'
  | 'examination-eyes'
  | 'examination-ears'
  | 'examination-hips'
  | 'examination-spine'
  | 'vial-ends'
  | 'restart-after'
  | 'upper-age-review'

/** One date of the plan, with the sentence it stands on. */
export interface PlanDate {
  readonly what: PlanWhat
  readonly clause: ClauseId
  readonly gap?: GapId
  /** Local calendar day; for `weight-ends`, `vial-ends` and `restart-after` the last good day. Null where `at` says it. */
  readonly on: CivilDate | null
  /** Where the label counts hours, the instant; the face that knows the zone shows its day. */
  readonly at: Instant | null
  /** True when the day lies before the day of the facts. */
  readonly passed: boolean
}

/** Why no date for a rise is given. */
export type RiseBlock =
  | 'no-prescription'
  | 'stop'
  | 'interrupt'
  | 'reduce'
  | 'restart'
  | 'cannot-decide'
  | 'at-maximum'
  | 'last-step'
  | 'weight-unknown'
  | 'no-injection-given'

/** The earliest a rise may be considered; a prescriber's assessment made after `notBeforeAt` is always needed as well. */
export interface RiseForecast {
  readonly blockedBy: RiseBlock | null
  readonly notBeforeAt: Instant | null
  /** Latest of the policy's day counts; null where they are fulfilled. */
  readonly notBeforeOn: CivilDate | null
  readonly injectionsStillNeeded: number
}

/** What every forecast takes for granted; shown with it. */
export const PLAN_ASSUMPTIONS = [
  'present-prescription-continues',
  'every-injection-given',
  'no-dead-space',
  'no-overfill',
  'vial-rest-unknown',
] as const
export type PlanAssumption = (typeof PLAN_ASSUMPTIONS)[number]

/** A drawn amount and how often a day. */
export interface PlannedDraw {
  readonly massNanograms: Nanograms
  readonly halfMarks: HalfMarks
  readonly timesPerDay: number
}

/** The vial in use. */
export interface PlanVialInUse {
  readonly id: string
  readonly openedOn: CivilDate | null
  readonly goodThrough: CivilDate | null
  readonly goodThroughBy: 'days-in-use' | 'expiry' | 'unknown'
}

/** A forecast. */
export interface Plan {
  readonly asOf: Instant
  readonly edition: EditionId
  readonly policy: string
  readonly policyVersion: string
  readonly from: CivilDate
  /** Last day of the period. */
  readonly through: CivilDate
  readonly days: number
  readonly decided: DoseOutcome['kind']
  /** The prescription in force; null without an active one, and then no vial is forecast. */
  readonly prescription: PlannedDraw | null
  readonly rise: RiseForecast
  /** In order of date; an instant without a day stands first. */
  readonly dates: readonly PlanDate[]
  readonly vialInUse: PlanVialInUse | null
  readonly vials: VialForecast | null
  /** The same period with the draw asked about; null where none was asked about. */
  readonly whatIf: VialForecast | null
  readonly assumptions: readonly PlanAssumption[]
}

/** What a forecast is asked. */
export interface PlanOptions {
  /** First day; never before the day of the facts. */
  readonly from: CivilDate
  /** Number of days, at least 1. */
  readonly days: number
  /** What the dose decision says at the same instant; a forecast does not decide again. */
  readonly decided: DoseOutcome['kind']
  /** Mass drawn from the vial in use before `from`; null where nobody counted, and then its rest is not relied on. */
  readonly drawnFromVialInUse: Nanograms | null
  /** A draw to compare; it is not prescribed. */
  readonly whatIf: PlannedDraw | null
}
