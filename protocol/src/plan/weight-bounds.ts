// Between which weights a dose stays what it is: over the maximum below them, under the lowest start above them (`gap.weight-change`).
import {
  grams,
  NANOGRAMS_PER_HALF_MARK,
  numbersOf,
  type EditionId,
  type Grams,
  type HalfMarks,
  type Nanograms,
} from '@stature/label'
import type { Policy } from '../policy/policy.js'

/** Weights in whole grams, each the last one at which it still holds. */
export interface WeightBounds {
  /** Lightest at which the drawn mass is within the maximum (`dose.increase`). */
  readonly withinMaximumFrom: Grams
  /** Lightest at which it may still be given: below it the policy blocks. */
  readonly givenFrom: Grams
  /** Heaviest at which the exact mass is not under the lowest start by more than the policy's percentage; null where it never is. */
  readonly reviewAbove: Grams | null
}

/** What is bounded: the exact prescribed mass and what is drawn of it. */
export interface Bounded {
  readonly massNanograms: Nanograms
  readonly halfMarks: HalfMarks
}

/** The bounds of a dose under an edition and a policy. Exact: compared as products by the rules, divided here once. */
export function weightBounds(
  { massNanograms, halfMarks }: Bounded,
  edition: EditionId,
  { weightDrift }: Pick<Policy, 'weightDrift'>,
): WeightBounds {
  const { maximum, startFrom } = numbersOf(edition)
  const drawn = halfMarks * NANOGRAMS_PER_HALF_MARK
  const least = startFrom * (100 - weightDrift.reviewBelowPercent)
  return {
    withinMaximumFrom: grams(Math.ceil(drawn / maximum)),
    givenFrom: grams(Math.ceil((drawn * 100) / (maximum * (100 + weightDrift.blockAbovePercent)))),
    reviewAbove: least === 0 ? null : grams(Math.floor((massNanograms * 100) / least)),
  }
}
