// Which dose may be prescribed now, read from the list.
import { numbersOf } from '@stature/label'
import type { FactName, Policy } from '@stature/protocol'
import { drawn } from './draw.js'
import { unanswered } from './episodes.js'
import { dayOf, type Item } from './list.js'
import { paused, prescriptions } from './prescribed.js'
import type { Answer } from './question.js'
import { closedLevels, mayRiseTo, tolerated, under } from './rise.js'
import { interrupts, stops } from './safety.js'
import { ageOf, childOf, weightOf, type Weight } from './weights.js'

/** Is the weight confirmed and young enough to prescribe by? */
export function fresh(items: readonly Item[], weight: Weight | null, asOf: number, policy: Policy): boolean {
  const { birthDate } = childOf(items)
  if (weight === null || birthDate === null) return false
  const { years } = ageOf(birthDate, dayOf(asOf))
  const band = [...policy.weightValidDays]
    .sort((a, b) => a.underYears - b.underYears)
    .find((each) => years < each.underYears)
  return band !== undefined && dayOf(asOf) - dayOf(weight.at) <= band.days
}

/** Is the drawn mass over 120 by more than the policy allows? */
export function drifted(items: readonly Item[], weight: Weight | null, policy: Policy): boolean {
  const present = prescriptions(items).at(-1)
  if (present === undefined || weight === null) return false
  const limit = 120 * weight.grams
  return present.body.halfMarks * 50_000 * 100 > limit * (100 + policy.weightDrift.blockAbovePercent)
}

/** The levels open to a start or a restart. */
export function startLevels(
  items: readonly Item[],
  asOf: number,
  policy: Policy,
): { from: number; to: number } {
  const { startFrom, startTo } = numbersOf(childOf(items).edition)
  const last = prescriptions(items).at(-1)
  const level =
    last === undefined || policy.restartLevel === 'starting-range'
      ? startTo
      : Math.min(120, levelOf(last.body.massNanograms, last.body.dosingWeightGrams))
  const to = under(level, closedLevels(items, asOf, policy))
  return { from: Math.min(startFrom, to), to }
}

const levelOf = (mass: number, grams: number): number => Math.floor(mass / grams)

/** What the policy suggests for a reduction that is due. */
function suggested(items: readonly Item[], weight: Weight | null, policy: Policy): number | null {
  const present = prescriptions(items).at(-1)
  if (present === undefined || weight === null) return null
  const level = levelOf(present.body.massNanograms, present.body.dosingWeightGrams)
  const earlier = prescriptions(items)
    .filter(
      (each) =>
        each.body.massNanograms * present.body.dosingWeightGrams <
        present.body.massNanograms * each.body.dosingWeightGrams,
    )
    .at(-1)
  const by = policy.reduction
  if (by === 'none') return null
  const next =
    by === 'one-step-less'
      ? level - 40
      : earlier === undefined
        ? 0
        : levelOf(earlier.body.massNanograms, earlier.body.dosingWeightGrams)
  if (next < 1) return null
  return drawn(next * weight.grams, policy, weight.grams, null) === present.body.halfMarks ? null : next
}

/** The answer, from the items that count at the instant. */
export function doseAnswer(items: readonly Item[], asOf: number, policy: Policy): Answer {
  const stop = stops(items, asOf)
  const weight = weightOf(items, null)
  if (stop.no.length > 0) return { kind: 'stop' }
  if (interrupts(items, policy).length > 0) return { kind: 'interrupt' }
  if (unanswered(items, 'adequate').length > 0 || drifted(items, weight, policy))
    return { kind: 'reduce', suggested: suggested(items, weight, policy) }
  const missing: FactName[] = [...stop.missing]
  if (unanswered(items, 'unknown').length > 0) missing.push('foodIntake')
  const present = prescriptions(items).at(-1)
  const young = fresh(items, weight, asOf, policy)
  if (present === undefined || paused(items, asOf, policy)) {
    if (!young) missing.push('weight')
    if (missing.length > 0) return { kind: 'cannot-decide', missing }
    return { kind: 'may-start', ...startLevels(items, asOf, policy) }
  }
  return rising(items, asOf, policy, weight, young, missing)
}

function rising(
  items: readonly Item[],
  asOf: number,
  policy: Policy,
  weight: Weight | null,
  young: boolean,
  missing: FactName[],
): Answer {
  const present = prescriptions(items).at(-1)
  const ready = tolerated(items, asOf, policy) && present !== undefined
  const upTo =
    ready && weight !== null
      ? mayRiseTo(present, weight.grams, policy, closedLevels(items, asOf, policy))
      : null
  const couldRise = ready && (weight === null || upTo !== null)
  if (weight === null || (couldRise && !young)) missing.push('weight')
  if (missing.length > 0) return { kind: 'cannot-decide', missing }
  return upTo === null ? { kind: 'keep' } : { kind: 'may-increase', upTo }
}
