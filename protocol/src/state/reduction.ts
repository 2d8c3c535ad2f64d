// Which episodes of hypoglycemia still call for a smaller dose, and which levels may not be reached again yet.
import { daysBetween, halfMarks, type HalfMarks, type Instant } from '@stature/label'
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

/** Nothing is called for: a prescriber concluded so, or too little food explains the episode and nobody concluded otherwise. */
const callsForNothing = ({ conclusion, foodIntake }: EpisodeFacts): boolean =>
  conclusion === 'no-reduction' || (foodIntake === 'inadequate' && conclusion !== 'reduce')

/** An episode that calls for a smaller dose does so certainly, or perhaps: food intake is unknown. */
const isCertain = ({ conclusion, foodIntake }: EpisodeFacts): boolean =>
  conclusion === 'reduce' || foodIntake === 'adequate'

const lower = (one: HalfMarks | null, other: HalfMarks): HalfMarks => halfMarks(Math.min(one ?? other, other))

function lowerCeiling(one: Ceiling | null, other: Ceiling | null): Ceiling | null {
  if (one === null || other === null) return one ?? other
  const smaller = other.massNanograms * one.dosingWeightGrams < one.massNanograms * other.dosingWeightGrams
  return smaller ? other : one
}

/** The first prescription after an instant that draws less than was given; null while there is none. */
function reducedBy(facts: Facts, at: Instant, given: HalfMarks): PrescriptionFacts | null {
  for (const each of facts.prescriptions) if (each.at > at && each.halfMarks < given) return each
  return null
}

/** True when the policy's days have passed since the reduction, or a prescriber attested the return. */
function mayReturn(facts: Facts, reduction: PrescriptionFacts, policy: Policy): boolean {
  const days = policy.riseAfterReductionDays
  if (days !== null && daysBetween(reduction.on, facts.today) >= days) return true
  return facts.assessments.some((each) => each.mayReturnToReducedLevel && each.at >= reduction.at)
}

const NO_EPISODES: ReductionState = {
  dueBelow: null,
  possiblyDueBelow: null,
  ceiling: null,
  possibleCeiling: null,
}

/** Since when a reduction is certainly due: the earliest episode that calls for one still; null where none does. */
export function reductionDueSince(facts: Facts): Instant | null {
  for (const episode of facts.episodes) {
    const { at, givenHalfMarks: given } = episode
    if (given === null || callsForNothing(episode) || !isCertain(episode)) continue
    if (reducedBy(facts, at, given) === null) return at
  }
  return null
}

/** Goes through the episodes of the whole course. */
export function reductionState(facts: Facts, policy: Policy): ReductionState {
  if (facts.episodes.length === 0) return NO_EPISODES
  let dueBelow: HalfMarks | null = null
  let possiblyDueBelow: HalfMarks | null = null
  let ceiling: Ceiling | null = null
  let possibleCeiling: Ceiling | null = null
  for (const episode of facts.episodes) {
    const given = episode.givenHalfMarks
    if (given === null || callsForNothing(episode)) continue
    const reduction = reducedBy(facts, episode.at, given)
    if (reduction === null) {
      if (isCertain(episode)) dueBelow = lower(dueBelow, given)
      else possiblyDueBelow = lower(possiblyDueBelow, given)
    } else if (!mayReturn(facts, reduction, policy)) {
      if (isCertain(episode)) ceiling = lowerCeiling(ceiling, episode.level)
      else possibleCeiling = lowerCeiling(possibleCeiling, episode.level)
    }
  }
  return { dueBelow, possiblyDueBelow, ceiling, possibleCeiling }
}
