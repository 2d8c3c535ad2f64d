// What the proposal rules read: the dose context at the newest weight, and the proposed mass compared with the present one.
import { nanograms, type Grams, type Nanograms } from '@stature/label'
import { drawFromStock, drawWith, type Drawn } from '../../arithmetic/stock.js'
import type { PrescriptionFacts } from '../../facts/facts.js'
import { standing, type DoseContext } from '../dose/context.js'
import type { Proposal } from './proposal.js'

export interface ProposalContext extends DoseContext {
  readonly proposal: Proposal
  readonly standing: PrescriptionFacts | null
  /** Weight the dose is reckoned with: the one stated, else the newest confirmed; null without either. */
  readonly dosingWeight: Grams | null
  /** Newest confirmed weight, the stated one included where nothing speaks against it. */
  readonly newestWeight: Grams | null
  /** True where the weight to reckon with is held back as a likely slip. */
  readonly weightDoubted: boolean
  /** Exact mass per injection; null for an order by weight without a weight. */
  readonly mass: Nanograms | null
  readonly drawn: Drawn | null
  /** Draws less than the standing prescription. */
  readonly smaller: boolean
  /** A larger mass and a higher level than the standing prescription; a reweigh at its level is none. Null: no weight tells. */
  readonly rises: boolean | null
}

function massOf(proposal: Proposal, weight: Grams | null): Nanograms | null {
  if (proposal.order.by === 'mass') return proposal.order.massNanograms
  return weight === null ? null : nanograms(proposal.order.microgramsPerKg * weight)
}

function drawnOf(context: DoseContext, proposal: Proposal, mass: Nanograms | null, weight: Grams | null) {
  if (mass === null) return null
  const most = weight === null ? null : nanograms(context.numbers.maximum * weight)
  return proposal.syringe === null
    ? drawFromStock(mass, context.policy, most)
    : drawWith(proposal.syringe, mass, context.policy, most)
}

function isRise(
  present: PrescriptionFacts | null,
  mass: Nanograms | null,
  weight: Grams | null,
): boolean | null {
  if (present === null || mass === null || mass <= present.massNanograms) return false
  return weight === null ? null : mass * present.dosingWeightGrams > present.massNanograms * weight
}

/** `context` is the dose context after a stated weight has joined the facts. */
export function proposalContext(context: DoseContext, proposal: Proposal): ProposalContext {
  const newestWeight = context.facts.weight.confirmed?.grams ?? null
  const { doubted } = context.facts.weight
  const weightDoubted = doubted !== null && (proposal.weightGrams !== null || newestWeight === null)
  const dosingWeight = proposal.weightGrams ?? newestWeight ?? doubted?.grams ?? null
  const mass = massOf(proposal, dosingWeight)
  const drawn = drawnOf(context, proposal, mass, dosingWeight)
  const present = standing(context)
  return {
    facts: context.facts,
    policy: context.policy,
    numbers: context.numbers,
    today: context.today,
    prescription: context.prescription,
    paused: context.paused,
    period: context.period,
    ageYears: context.ageYears,
    weightIsValid: context.weightIsValid,
    reduction: context.reduction,
    monitoring: context.monitoring,
    rise: context.rise,
    proposal,
    standing: present,
    dosingWeight,
    newestWeight,
    weightDoubted,
    mass,
    drawn,
    smaller: present !== null && drawn !== null && drawn.halfMarks < present.halfMarks,
    rises: isRise(present, mass, newestWeight),
  }
}
