// Which dose may be prescribed now, read from the list.
import { numbersOf } from '@stature/label'
import type { FactName, Policy } from '@stature/protocol'
import { drawn } from './draw.js'
import { episodes, unanswered } from './episodes.js'
import { dayOf, type Item } from './list.js'
import { paused, prescriptions } from './prescribed.js'
import { inOrder, type Answer } from './question.js'
import { closedLevels, mayRiseTo, tolerated, under } from './rise.js'
import { interrupts, stops } from './safety.js'
import { ageOf, childOf, weightOf, type Weight } from './weights.js'

/** Is the weight confirmed and young enough to prescribe by? */
export function fresh(items: readonly Item[], weight: Weight | null, asOf: number, policy: Policy): boolean {
  const { birthDate } = childOf(items)
  if (weight === null) return false
  if (birthDate === null)
    return dayOf(asOf) - dayOf(weight.at) <= Math.min(...policy.weightValidDays.map((each) => each.days))
  const { years } = ageOf(birthDate, dayOf(asOf))
  const band = [...policy.weightValidDays]
    .sort((a, b) => a.underYears - b.underYears)
    .find((each) => years < each.underYears)
  return band !== undefined && dayOf(asOf) - dayOf(weight.at) <= band.days
}

/** Is the drawn mass over 120 by more than the policy allows? */
export function drifted(
  items: readonly Item[],
  weight: Weight | null,
  asOf: number,
  policy: Policy,
): boolean {
  // After a pause the old prescription is in force no longer; the contract does not say which comes first.
  if (paused(items, asOf, policy)) return false
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

/** Did the child have hypoglycemia under the prescription of that instant? */
const reactedTo = (items: readonly Item[], at: number): boolean =>
  episodes(items).some(
    (each) =>
      prescriptions(items)
        .filter((one) => one.at <= each.at)
        .at(-1)?.at === at,
  )

/** What the policy suggests for a reduction that is due. */
function suggested(
  items: readonly Item[],
  asOf: number,
  weight: Weight | null,
  policy: Policy,
): number | null {
  const present = prescriptions(items).at(-1)
  if (present === undefined) return null
  const grams = weight?.grams ?? present.body.dosingWeightGrams
  const level = levelOf(present.body.massNanograms, present.body.dosingWeightGrams)
  const earlier = prescriptions(items)
    .filter((each) => !reactedTo(items, each.at))
    .filter((each) =>
      unanswered(items, 'adequate').every((one) => each.body.halfMarks < (one.halfMarks ?? 0)),
    )
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
  // What would be refused is not suggested; drift alone leaves the amount to the prescriber.
  if (next < 1 || unanswered(items, 'adequate').length === 0) return null
  if (paused(items, asOf, policy)) return null
  const marks = drawn(next * grams, policy, grams, null)
  const enough = unanswered(items, 'adequate').every(
    (each) => marks !== null && each.halfMarks !== null && marks < each.halfMarks,
  )
  return marks === present.body.halfMarks || !enough ? null : next
}

/** The answer, from the items that count at the instant. */
export function doseAnswer(items: readonly Item[], asOf: number, policy: Policy): Answer {
  const stop = stops(items, asOf)
  const weight = weightOf(items, null)
  if (stop.no.length > 0) return { kind: 'stop' }
  if (interrupts(items, policy).length > 0) return { kind: 'interrupt' }
  if (unanswered(items, 'adequate').length > 0 || drifted(items, weight, asOf, policy))
    return { kind: 'reduce', suggested: suggested(items, asOf, weight, policy) }
  const missing: FactName[] = [...stop.missing]
  if (unanswered(items, 'unknown').length > 0) missing.push('foodIntake')
  const present = prescriptions(items).at(-1)
  const young = fresh(items, weight, asOf, policy)
  if (present === undefined || paused(items, asOf, policy)) {
    if (!young) missing.push('weight')
    if (missing.length > 0) return { kind: 'cannot-decide', missing: inOrder(missing) }
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
  if (missing.length > 0) return { kind: 'cannot-decide', missing: inOrder(missing) }
  return upTo === null ? { kind: 'keep' } : { kind: 'may-increase', upTo }
}
