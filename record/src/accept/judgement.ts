// What the label says of a prescription at its own time, at the dosing weight and at the newest recorded weight.
import {
  judgeProposal,
  type Decision,
  type Facts,
  type Policy,
  type Proposal,
  type ProposalOutcome,
} from '@stature/protocol'
import type { Prescription } from './prescription.js'
import type { Said } from './refusal.js'

/** The dose as ordered; `weightGrams` only where the dosing weight is not the newest recorded one. */
function proposals(prescription: Prescription, facts: Facts): readonly Proposal[] {
  const { doseMicrogramsPerKg: level, dosingWeightGrams, massNanograms } = prescription
  const { timesPerDay, route, syringe } = prescription
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

function said(prescription: Prescription, decision: Decision<ProposalOutcome>): Said | null {
  const { outcome } = decision
  switch (outcome.kind) {
    case 'refuse': {
      const slip = outcome.slip === undefined ? '' : `; likely slip: ${outcome.slip}`
      const message = `the label does not permit this prescription: ${outcome.why.join(', ')}${slip}`
      return { code: 'refused', field: '', message, fix: 'Prescribe a dose that the label permits', decision }
    }
    case 'cannot-decide': {
      const message = `this cannot be decided while unknown: ${outcome.missing.join(', ')}`
      return { code: 'cannot-decide', field: '', message, fix: 'Record what is missing first', decision }
    }
    case 'accept': {
      if (outcome.halfMarks === undefined || outcome.halfMarks === prescription.halfMarks) return null
      const message = `halfMarks is ${String(prescription.halfMarks)}, but the policy draws ${String(outcome.halfMarks)} on this syringe`
      const fix = 'Write the half marks that the policy’s rounding gives'
      return { code: 'drawn-differs', field: 'halfMarks', message, fix, decision }
    }
  }
}

/** The first judgement that speaks against a prescription; null where it may be recorded. */
export function judgement(prescription: Prescription, facts: Facts, policy: Policy): Said | null {
  for (const proposal of proposals(prescription, facts)) {
    const against = said(prescription, judgeProposal(facts, policy, proposal))
    if (against !== null) return against
  }
  return null
}
