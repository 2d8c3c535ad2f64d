// A prescription before it is recorded: the label's judgement at its own time, and that its numbers agree.
import { checkedInstant, type Entry, type EventOf } from '@stature/record'
import {
  exactMass,
  judgeProposal,
  type Decision,
  type Facts,
  type Policy,
  type Proposal,
} from '@stature/protocol'
import type { ProposalOutcome } from '@stature/protocol'
import { factsOf } from '../course/open.js'
import type { Message } from '../usage/failure.js'

type Prescription = EventOf<'dose-prescribed'>

/** Why a prescription is not recorded, and the decision that says so where one was reached. */
export interface Refusal {
  readonly messages: readonly Message[]
  readonly decision: Decision<ProposalOutcome> | null
}

const problem = (event: Prescription, code: string, text: string, fix: string): Message => ({
  code,
  place: `event ${event.id}`,
  text,
  fix,
})

/** A prescription is never written ahead of its time, and level × weight is its mass. */
function ownProblems(event: Prescription): readonly Message[] {
  const { doseMicrogramsPerKg: level, dosingWeightGrams, massNanograms } = event
  const future = checkedInstant(event.occurredAt) > checkedInstant(event.recordedAt)
  const exact = level === undefined ? massNanograms : exactMass(dosingWeightGrams, level)
  return [
    ...(future
      ? [
          problem(
            event,
            'in-the-future',
            'it is dated after it was recorded',
            'Record it when it is prescribed',
          ),
        ]
      : []),
    ...(exact === massNanograms
      ? []
      : [
          problem(
            event,
            'mass-differs',
            `massNanograms is ${String(massNanograms)}, but the level times the dosing weight is ${String(exact)}`,
            'Correct whichever of the three is wrong',
          ),
        ]),
  ]
}

/** The dose as ordered; `weightGrams` only where the dosing weight is not the newest recorded one. */
function proposals(event: Prescription, facts: Facts): readonly Proposal[] {
  const { doseMicrogramsPerKg: level, dosingWeightGrams, massNanograms, timesPerDay, route, syringe } = event
  const beside = { timesPerDay, route, syringe }
  const byMass: Proposal['order'] = { by: 'mass', massNanograms }
  const order: Proposal['order'] =
    level === undefined ? byMass : { by: 'level', microgramsPerKg: level, enteredInMilligrams: true }
  const newest = facts.weight.confirmed
  if (newest?.grams === dosingWeightGrams) return [{ ...beside, order, weightGrams: null }]
  const own: Proposal = { ...beside, order, weightGrams: dosingWeightGrams }
  // Judged at the dosing weight and at the newest: a weight written only here must not make room for a larger dose.
  return newest === null ? [own] : [own, { ...beside, order: byMass, weightGrams: null }]
}

function judged(event: Prescription, decision: Decision<ProposalOutcome>): readonly Message[] {
  const { outcome } = decision
  switch (outcome.kind) {
    case 'refuse': {
      const slip = outcome.slip === undefined ? '' : `; likely slip: ${outcome.slip}`
      const text = `the label does not permit this prescription: ${outcome.why.join(', ')}${slip}`
      return [problem(event, 'refused', text, 'See: stature dose COURSE --at T --policy P --propose DOSE')]
    }
    case 'cannot-decide': {
      const text = `this cannot be decided while unknown: ${outcome.missing.join(', ')}`
      return [problem(event, 'cannot-decide', text, 'Record what is missing first')]
    }
    case 'accept': {
      if (outcome.halfMarks === undefined || outcome.halfMarks === event.halfMarks) return []
      const text = `halfMarks is ${String(event.halfMarks)}, but the policy draws ${String(outcome.halfMarks)} on this syringe`
      return [problem(event, 'drawn-differs', text, 'Write the half marks that the policy’s rounding gives')]
    }
  }
}

/** Judges a prescription on top of what is recorded before it; null where it may be recorded. */
export function refusalOf(event: Prescription, before: readonly Entry[], policy: Policy): Refusal | null {
  const own = ownProblems(event)
  if (own.length > 0) return { messages: own, decision: null }
  const at = checkedInstant(event.occurredAt)
  const course = { file: 'COURSE', entries: before, zone: event.zone }
  const facts = factsOf(course, { policy, at, asKnownAt: null, slot: null, vial: null })
  for (const proposal of proposals(event, facts)) {
    const decision = judgeProposal(facts, policy, proposal)
    const messages = judged(event, decision)
    if (messages.length > 0) return { messages, decision }
  }
  return null
}
