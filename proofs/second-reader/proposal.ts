// May this dose be prescribed now, read from the list.
import type { FactName } from '@stature/protocol'
import { startLevels } from './dose.js'
import { fresh } from './dose.js'
import { drawn } from './draw.js'
import { unanswered } from './episodes.js'
import type { Item } from './list.js'
import { paused, prescriptions } from './prescribed.js'
import { inOrder, type Answer, type Question } from './question.js'
import { closedLevels, tolerated } from './rise.js'
import { interrupts, stops } from './safety.js'
import { weightOf } from './weights.js'

interface Asked {
  readonly mass: number
  readonly grams: number | null
  readonly halfMarks: number | null
  /** Does a stocked syringe draw it, as far as is known? */
  readonly stocked: boolean
}

/** Without a weight an order by weight is compared as a level: the mass for one gram. */
function askedOf(items: readonly Item[], q: Question): Asked {
  const { order, weightGrams, syringe } = q.proposal
  const stated = weightGrams === null ? null : { grams: weightGrams, at: q.asOf }
  const grams = weightOf(items, stated)?.grams ?? null
  if (grams === null && order.by === 'level')
    return { mass: order.microgramsPerKg, grams: 1, halfMarks: null, stocked: stocked(q) }
  const mass = order.by === 'mass' ? order.massNanograms : order.microgramsPerKg * (grams ?? 0)
  const halfMarks = stocked(q) ? drawn(mass, q.policy, grams, syringe) : null
  return { mass, grams, halfMarks, stocked: halfMarks !== null && halfMarks > 0 }
}

const stocked = ({ policy, proposal }: Question): boolean =>
  proposal.syringe === null || policy.syringes.includes(proposal.syringe)

function slipOf(q: Question, mass: number, grams: number): string | null {
  const { order } = q.proposal
  if (order.by === 'level' && order.enteredInMilligrams && order.microgramsPerKg >= 40_000)
    return 'micrograms'
  if (mass <= 120 * grams) return null
  if (mass >= 400 * grams && mass <= 1_200 * grams) return 'tenfold'
  return mass >= 80 * grams && mass <= 240 * grams ? 'per-day' : null
}

/** Refused whatever is drawn. */
function always(items: readonly Item[], q: Question, asked: Asked): string[] {
  const { policy, proposal, asOf } = q
  const why: string[] = [...stops(items, asOf).no, ...interrupts(items, policy)]
  if (proposal.route !== null && proposal.route !== 'subcutaneous')
    why.push(proposal.route === 'intravenous' ? 'route.never-intravenous' : 'route.subcutaneous')
  if (proposal.timesPerDay !== null && proposal.timesPerDay > 2) why.push('dose.start')
  const { mass, grams } = asked
  if (!asked.stocked) why.push('syringe.small-volume')
  if (grams === null) return why
  if (mass > 120 * grams) why.push('dose.increase')
  const starts = prescriptions(items).length === 0 || paused(items, asOf, policy)
  if (starts && mass > startLevels(items, asOf, policy).to * grams) why.push('dose.start')
  return why
}

/** Read by the policy's own words: the question is only whether the last rise may end at the maximum. */
function endsAtMaximum(items: readonly Item[], q: Question, { mass, grams }: Asked): boolean {
  const present = prescriptions(items).at(-1)
  if (present === undefined || grams === null || grams === 1 || q.policy.lastStepToMaximum) return false
  if (paused(items, q.asOf, q.policy)) return false
  const before = present.body.massNanograms
  const higher = mass > before && mass * present.body.dosingWeightGrams > before * grams
  return higher && mass === 120 * grams && mass < before + 40 * grams
}

const due = (items: readonly Item[], food: 'adequate' | 'unknown', halfMarks: number | null): boolean =>
  unanswered(items, food).some(
    (each) => halfMarks !== null && each.halfMarks !== null && halfMarks >= each.halfMarks,
  )

/** Refused unless less is drawn than now. */
function rises(items: readonly Item[], q: Question, asked: Asked): readonly string[] {
  const present = prescriptions(items).at(-1)
  const { mass, grams } = asked
  if (present === undefined || grams === null || grams === 1 || paused(items, q.asOf, q.policy)) return []
  const why: string[] = []
  const before = present.body.massNanograms
  if (mass > before + 40 * grams) why.push('dose.increase')
  // A reweigh at the same level is no rise, and neither is a smaller mass for a lighter child.
  const higher = mass > before && mass * present.body.dosingWeightGrams > before * grams
  if (higher && !tolerated(items, q.asOf, q.policy)) why.push('dose.increase')
  const closed = closedLevels(items, q.asOf, q.policy)
  if (closed.some((each) => mass * each.grams >= each.mass * grams)) why.push('gap.rise-after-reduction')
  return why
}

/** The answer, from the items that count at the instant. */
export function proposalAnswer(items: readonly Item[], q: Question): Answer {
  const asked = askedOf(items, q)
  const why = always(items, q, asked)
  const present = prescriptions(items).at(-1)
  const smaller =
    present !== undefined && asked.halfMarks !== null && asked.halfMarks < present.body.halfMarks
  if (due(items, 'adequate', asked.halfMarks)) why.push('hypoglycemia.reduce')
  if (!smaller && endsAtMaximum(items, q, asked)) why.push('gap.partial-step')
  if (!smaller) why.push(...rises(items, q, asked))
  if (why.length > 0) {
    const slip = asked.grams === null ? null : slipOf(q, asked.mass, asked.grams)
    return { kind: 'refuse', why, slip }
  }
  const missing: FactName[] = [...stops(items, q.asOf).missing]
  if (due(items, 'unknown', asked.halfMarks)) missing.push('foodIntake')
  const weighed = q.proposal.weightGrams
  const weight = weightOf(items, weighed === null ? null : { grams: weighed, at: q.asOf })
  const waived = smaller && !paused(items, q.asOf, q.policy)
  if (weight === null || (!waived && !fresh(items, weight, q.asOf, q.policy))) missing.push('weight')
  return missing.length > 0 ? { kind: 'cannot-decide', missing: inOrder(missing) } : { kind: 'accept' }
}
