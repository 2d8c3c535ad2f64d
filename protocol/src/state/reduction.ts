// Which episodes of hypoglycemia still call for a smaller dose, and which levels may not be reached again yet.
import { daysBetween, type HalfMarks } from '@stature/label'
import type { EpisodeFacts } from '../facts/events.js'
import type { Facts, PrescriptionFacts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'

/** `hypoglycemia.reduce` and `gap.rise-after-reduction` at one instant. */
export interface ReductionState {
  /** Least drawn amount among episodes that certainly call for a reduction; null when none does. */
  readonly dueBelow: HalfMarks | null
  /** The same among episodes whose food intake nobody stated. */
  readonly possiblyDueBelow: HalfMarks | null
  /** Lowest level that may not be reached again yet, as mass over weight; null when none. */
  readonly ceiling: Ceiling | null
  /** Lowest such level whose cause is uncertain, because food intake is unknown. */
  readonly possibleCeiling: Ceiling | null
}

/** A level as nanograms over grams; both exact. */
export interface Ceiling {
  readonly massNanograms: number
  readonly dosingWeightGrams: number
}

type Cause = 'certain' | 'possible' | 'none'

/** Does this episode call for a smaller dose? Adequate food yes, unknown food perhaps; a prescriber's review settles it. */
function causeOf(episode: EpisodeFacts): Cause {
  if (episode.givenHalfMarks === null || episode.conclusion === 'no-reduction') return 'none'
  if (episode.conclusion === 'reduce' || episode.foodIntake === 'adequate') return 'certain'
  return episode.foodIntake === 'unknown' ? 'possible' : 'none'
}

const lower = (one: HalfMarks | null, other: HalfMarks): HalfMarks =>
  one === null || other < one ? other : one

function lowerCeiling(one: Ceiling | null, other: Ceiling | null): Ceiling | null {
  if (one === null || other === null) return one ?? other
  const smaller = other.massNanograms * one.dosingWeightGrams < one.massNanograms * other.dosingWeightGrams
  return smaller ? other : one
}

/** The first prescription after the episode that draws less than was given at it; null while there is none. */
function reducedBy(facts: Facts, episode: EpisodeFacts): PrescriptionFacts | null {
  const given = episode.givenHalfMarks
  if (given === null) return null
  for (const each of facts.prescriptions) if (each.at > episode.at && each.halfMarks < given) return each
  return null
}

/** True when the policy's days have passed since the reduction, or a prescriber attested the return. */
function mayReturn(facts: Facts, reduction: PrescriptionFacts, policy: Policy): boolean {
  const days = policy.riseAfterReductionDays
  if (days !== null && daysBetween(reduction.on, facts.today) >= days) return true
  return facts.assessments.some((each) => each.mayReturnToReducedLevel && each.at >= reduction.at)
}

const NOTHING: ReductionState = Object.freeze({
  dueBelow: null,
  possiblyDueBelow: null,
  ceiling: null,
  possibleCeiling: null,
})

/** Goes through the episodes of the whole course. */
export function reductionState(facts: Facts, policy: Policy): ReductionState {
  if (facts.episodes.length === 0) return NOTHING
  let { dueBelow, possiblyDueBelow, ceiling, possibleCeiling } = NOTHING
  for (const episode of facts.episodes) {
    const cause = causeOf(episode)
    if (cause === 'none' || episode.givenHalfMarks === null) continue
    const reduction = reducedBy(facts, episode)
    if (reduction === null) {
      if (cause === 'certain') dueBelow = lower(dueBelow, episode.givenHalfMarks)
      else possiblyDueBelow = lower(possiblyDueBelow, episode.givenHalfMarks)
    } else if (!mayReturn(facts, reduction, policy)) {
      if (cause === 'certain') ceiling = lowerCeiling(ceiling, episode.level)
      else possibleCeiling = lowerCeiling(possibleCeiling, episode.level)
    }
  }
  return { dueBelow, possiblyDueBelow, ceiling, possibleCeiling }
}
