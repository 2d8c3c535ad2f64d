// Weights as rules see them: a weight that looks like a slip is shown and used by no rule until confirmed.
import type { CivilDate, Grams, Instant } from '@stature/label'

/** Why a weight is held back. */
export type WeightDoubt = 'above-97th-percentile' | 'changed-over-15-percent' | 'looks-like-pounds'

/** One measured weight. */
export interface MeasuredWeight {
  readonly grams: Grams
  readonly at: Instant
  /** Local calendar day of `at`. */
  readonly on: CivilDate
}

/** A weight that waits for confirmation. */
export interface DoubtedWeight extends MeasuredWeight {
  readonly doubt: WeightDoubt
}

/** The newest confirmed weight, and the newest doubted one if it is newer. */
export interface WeightFacts {
  readonly confirmed: MeasuredWeight | null
  /** Confirmed weights of the days before it that a change is still measured from, oldest first; absent without any. */
  readonly earlier?: readonly MeasuredWeight[]
  readonly doubted: DoubtedWeight | null
}
