// The bodies of a prescription and of a disagreement, made of a proposal and its judgement: no number is worked out here.
import type { Grams, Nanograms } from '@stature/label'
import {
  exactMass,
  prescriptionReasons,
  type Amount,
  type Decision,
  type Facts,
  type Policy,
  type PrescriptionReason,
  type Proposal,
  type ProposalOutcome,
} from '@stature/protocol'
import type { BodyOf } from '../data/course.js'

type Refused = Extract<ProposalOutcome, { readonly kind: 'refuse' }>

/** Exact mass per injection; null without a weight. */
export const massOf = ({ order }: Proposal, weight: Grams | null): Nanograms | null =>
  order.by === 'mass'
    ? order.massNanograms
    : weight === null
      ? null
      : exactMass(weight, order.microgramsPerKg)

/** The drawn amount of an accepted proposal; null where it is not accepted. */
export function amountOf({ outcome }: Decision<ProposalOutcome>): Amount | null {
  if (outcome.kind !== 'accept') return null
  const { massNanograms, halfMarks, massMg, volumeMl, marks, syringe, exact, errorPercent } = outcome
  if (massNanograms === undefined || halfMarks === undefined || syringe === undefined) return null
  if (massMg === undefined || volumeMl === undefined || marks === undefined) return null
  if (exact === undefined || errorPercent === undefined) return null
  return { massNanograms, halfMarks, massMg, volumeMl, marks, syringe, exact, errorPercent }
}

/** What the prescription may be called; none where its mass is not known. */
export function reasonsOf(facts: Facts, policy: Policy, proposal: Proposal): readonly PrescriptionReason[] {
  const weight = facts.weight.confirmed?.grams ?? null
  const mass = massOf(proposal, weight)
  return mass === null || weight === null ? [] : prescriptionReasons(facts, policy, mass, weight)
}

/** Null until it is accepted and everything is said. */
export function prescriptionOf(
  facts: Facts,
  proposal: Proposal,
  judged: Decision<ProposalOutcome>,
  reason: PrescriptionReason | null,
): BodyOf<'dose-prescribed'> | null {
  const weight = facts.weight.confirmed?.grams ?? null
  const mass = massOf(proposal, weight)
  const amount = amountOf(judged)
  const { order, timesPerDay } = proposal
  if (weight === null || mass === null || amount === null) return null
  if (reason === null || timesPerDay === null) return null
  return {
    massNanograms: mass,
    ...(order.by === 'level' ? { doseMicrogramsPerKg: order.microgramsPerKg } : {}),
    dosingWeightGrams: weight,
    syringe: amount.syringe,
    halfMarks: amount.halfMarks,
    timesPerDay,
    route: 'subcutaneous',
    reason,
  }
}

/** The most that a record takes of an amount; a slip beyond it is told by its clauses alone. */
const MOST_MASS = 100_000_000
const MOST_LEVEL = 100_000

export function disagreementOf(
  facts: Facts,
  proposal: Proposal,
  { why, slip }: Refused,
  reason: string,
): BodyOf<'refusal-disputed'> {
  const weight = facts.weight.confirmed?.grams ?? null
  const mass = massOf(proposal, weight)
  const { order, timesPerDay, syringe } = proposal
  const isLevel = order.by === 'level' && order.microgramsPerKg <= MOST_LEVEL
  return {
    ...(mass === null || mass > MOST_MASS ? {} : { massNanograms: mass }),
    ...(isLevel ? { doseMicrogramsPerKg: order.microgramsPerKg } : {}),
    ...(weight === null ? {} : { dosingWeightGrams: weight }),
    ...(timesPerDay === null ? {} : { timesPerDay }),
    ...(syringe === null ? {} : { syringe }),
    why,
    ...(slip === undefined ? {} : { slip }),
    reason,
  }
}
