// What to show beside the judgement of a proposal: smaller than the label describes, or hard to measure.
import type { AdviceId } from '../../decision/advice-ids.js'
import type { Advice, ProposalOutcome } from '../../decision/decision.js'
import type { ProposalContext } from '../proposal/context.js'
import { adviceList, clinicalAdvice, editionAdvice } from './dose-advice.js'

/** `gap.smaller-dose`: under the label's lowest dose, or a rise of less than one step. */
function smallerThanLabel({ mass, newestWeight, numbers, standing, rises }: ProposalContext): boolean {
  if (mass === null || newestWeight === null) return false
  if (mass < numbers.startFrom * newestWeight) return true
  return rises === true && standing !== null && mass < standing.massNanograms + numbers.step * newestWeight
}

/** Once a day is less often than the label describes. */
const seldomer = ({ proposal, numbers }: ProposalContext): boolean =>
  proposal.timesPerDay !== null && proposal.timesPerDay < numbers.timesPerDay

/** Advice with the judgement of a proposal. */
export function proposalAdvice(context: ProposalContext, outcome: ProposalOutcome): readonly Advice[] {
  const ids: AdviceId[] = []
  if (outcome.kind === 'accept') {
    ids.push('choose-dose')
    if (smallerThanLabel(context) || seldomer(context)) ids.push('smaller-than-label')
  }
  const { drawn, policy } = context
  if (drawn !== null && drawn.halfMarks < policy.leastMeasurableMarks * 2) ids.push('below-least-measurable')
  if (context.facts.weight.doubted !== null) ids.push('weigh-again')
  clinicalAdvice(context, ids)
  editionAdvice(context, ids)
  return adviceList(ids)
}
