// When the dose must come down: hypoglycemia although the child ate, or a drawn mass far over the maximum by weight.
import { NANOGRAMS_PER_HALF_MARK } from '@stature/label'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { standing, type DoseContext } from './context.js'

/** An episode with adequate food stays open until a smaller dose is prescribed or a review concludes otherwise. */
export const hypoglycemiaReduce: Rule<DoseContext, 'reduce'> = rule({
  id: 'dose.hypoglycemia',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.adequate-food' },
  ask: ['foodIntake'],
  test: ({ facts, reduction }) => {
    if (reduction.dueBelow !== null) return 'not-met'
    if (reduction.possiblyDueBelow !== null) return 'unknown'
    return facts.episodes.length === 0 ? 'not-reached' : 'met'
  },
  propose: 'reduce',
})

/** Drawn mass over the maximum by the newest confirmed weight, by more than the policy's percentage. */
export const overMaximumByWeight: Rule<DoseContext, 'reduce'> = rule({
  id: 'dose.over-maximum-by-weight',
  cite: { clause: 'dose.increase', gap: 'gap.weight-change' },
  ask: ['weight'],
  test: (context) => {
    const prescription = standing(context)
    if (prescription === null) return 'not-reached'
    const weight = context.facts.weight.confirmed
    if (weight === null) return 'unknown'
    const drawn = prescription.halfMarks * NANOGRAMS_PER_HALF_MARK
    const limit =
      context.numbers.maximum * weight.grams * (100 + context.policy.weightDrift.blockAbovePercent)
    return metIf(drawn * 100 <= limit)
  },
  propose: 'reduce',
})
