// From verdicts to refuse, accept or a question; a refusal names every clause that speaks and the likely slip.
import type { ClauseId, GapId } from '@stature/label'
import { amountOf } from '../arithmetic/amount.js'
import type { ProposalOutcome } from '../decision/decision.js'
import { addIdsNotMet, inOrder, unknownFacts, type Ran } from '../engine/run.js'
import type { FactName } from '../facts/facts.js'
import type { DoseProposal } from '../rules/dose/rules.js'
import type { ProposalContext } from '../rules/proposal/context.js'
import { slipOf } from '../rules/proposal/slip.js'
import type { Decided } from './dose-outcome.js'

/** Contraindication, age, stop and interruption refuse any proposal, a smaller dose included. */
const forbids = (proposal: DoseProposal): boolean => proposal === 'stop' || proposal === 'interrupt'
const always = (): boolean => true

function unknownHere(dose: Ran<DoseProposal>, ran: Ran<'refuse'>): readonly FactName[] {
  return inOrder(unknownFacts(dose, forbids) | unknownFacts(ran, always))
}

function reasons(dose: Ran<DoseProposal>, ran: Ran<'refuse'>): readonly (ClauseId | GapId)[] {
  const why: (ClauseId | GapId)[] = []
  addIdsNotMet(why, dose, forbids)
  addIdsNotMet(why, ran, always)
  return why
}

function refused(
  context: ProposalContext,
  why: readonly (ClauseId | GapId)[],
  decidedBy: ClauseId | GapId,
): Decided<ProposalOutcome> {
  const slip = slipOf(context)
  return { outcome: slip === null ? { kind: 'refuse', why } : { kind: 'refuse', why, slip }, decidedBy }
}

function accepted({ mass, drawn, standing }: ProposalContext): Decided<ProposalOutcome> {
  const decidedBy = standing === null ? 'dose.start' : 'dose.individualize'
  if (mass === null || drawn === null) return { outcome: { kind: 'accept' }, decidedBy }
  return { outcome: { kind: 'accept', ...amountOf(mass, drawn.halfMarks, drawn.syringe.id) }, decidedBy }
}

/** Refusals never wait for facts; acceptance needs every condition met. */
export function proposalOutcome(
  context: ProposalContext,
  dose: Ran<DoseProposal>,
  ran: Ran<'refuse'>,
): Decided<ProposalOutcome> {
  const why = reasons(dose, ran)
  const [first] = why
  if (first !== undefined) return refused(context, why, first)
  const question = dose.unknown.find((each) => forbids(each.propose)) ?? ran.unknown[0]
  if (question === undefined) return accepted(context)
  const missing = unknownHere(dose, ran)
  return { outcome: { kind: 'cannot-decide', missing }, decidedBy: question.decidedBy }
}
