// What to show beside the judgement of a proposal: smaller than the label describes, or hard to measure.
import { add, advice } from '../../decision/advice.js'
import type { Advice, ProposalOutcome } from '../../decision/decision.js'
import type { ProposalContext } from '../proposal/context.js'
import { clinicalAdvice, editionAdvice } from './dose-advice.js'

const BELOW_LEAST_MEASURABLE = advice('below-least-measurable')
const CHOOSE_DOSE = advice('choose-dose')
const SMALLER_THAN_LABEL = advice('smaller-than-label')
const WEIGH_AGAIN = advice('weigh-again')

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
  const list: Advice[] = []
  if (outcome.kind === 'accept') {
    add(list, CHOOSE_DOSE)
    if (smallerThanLabel(context) || seldomer(context)) add(list, SMALLER_THAN_LABEL)
  }
  const { drawn, policy } = context
  if (drawn !== null && drawn.halfMarks < policy.leastMeasurableMarks * 2) add(list, BELOW_LEAST_MEASURABLE)
  if (context.facts.weight.doubted !== null) add(list, WEIGH_AGAIN)
  clinicalAdvice(context, list)
  editionAdvice(context, list)
  return list
}
