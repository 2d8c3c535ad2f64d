// A rise needs a tolerated week, an assessment after it, the policy's conditions, and no level that caused a reduction.
import type { Ceiling } from '../../state/reduction.js'
import { rule, type Rule } from '../../engine/rule.js'
import { assessedTolerated, enoughInjections, hypoglycemiaFree, toleratedWeek } from '../dose/rise.js'
import type { DoseContext } from '../dose/context.js'
import type { ProposalContext } from './context.js'

/** A condition of a rise, asked only where the proposal is one. */
const forRise = (id: string, condition: Rule<DoseContext, 'keep'>): Rule<ProposalContext, 'refuse'> =>
  rule({
    id,
    cite: condition.cite,
    ask: ['weight'],
    test: (context) => {
      if (context.rises === false || context.smaller) return 'not-reached'
      const verdict = condition.test(context)
      return context.rises === null && verdict === 'not-met' ? 'unknown' : verdict
    },
    propose: 'refuse',
  })

export const riseAfterWeek = forRise('proposal.tolerated-week', toleratedWeek)
export const riseAssessed = forRise('proposal.assessed-tolerated', assessedTolerated)
export const riseHypoglycemiaFree = forRise('proposal.hypoglycemia-free-days', hypoglycemiaFree)
export const riseEnoughInjections = forRise('proposal.enough-injections', enoughInjections)

/** Is the proposed level as high as the one that caused a reduction? Compared as products, exactly. */
function reaches({ mass, newestWeight }: ProposalContext, ceiling: Ceiling): boolean {
  if (mass === null || newestWeight === null) return false
  return mass * ceiling.dosingWeightGrams >= ceiling.massNanograms * newestWeight
}

/** No level as high as the one that caused a reduction, until the policy's days or a prescriber's word. */
export const noReturnYet: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.rise-after-reduction',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.rise-after-reduction' },
  ask: ['foodIntake'],
  test: (context) => {
    const { ceiling, possibleCeiling } = context.reduction
    if (context.smaller || (ceiling === null && possibleCeiling === null)) return 'not-reached'
    if (ceiling !== null && reaches(context, ceiling)) return 'not-met'
    return possibleCeiling !== null && reaches(context, possibleCeiling) ? 'unknown' : 'met'
  },
  propose: 'refuse',
})

/** While a reduction is due, only a smaller drawn mass than at the episode is accepted; reweighs included. */
export const smallerWhileReductionDue: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.reduction-due',
  cite: { clause: 'hypoglycemia.reduce' },
  ask: ['foodIntake'],
  test: ({ reduction, drawn }) => {
    const { dueBelow, possiblyDueBelow } = reduction
    if (dueBelow === null && possiblyDueBelow === null) return 'not-reached'
    if (drawn === null) return 'not-reached'
    if (dueBelow !== null && drawn.halfMarks >= dueBelow) return 'not-met'
    return possiblyDueBelow !== null && drawn.halfMarks >= possiblyDueBelow ? 'unknown' : 'met'
  },
  propose: 'refuse',
})
