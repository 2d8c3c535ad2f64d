// Reactions that interrupt treatment until a prescriber resolves them.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { DoseContext } from '../dose/context.js'

/** Systemic allergic reaction. */
export const systemicReaction: Rule<DoseContext, 'interrupt'> = rule({
  id: 'reaction.systemic',
  cite: { clause: 'reaction.systemic' },
  ask: [],
  test: ({ facts }) => metIf(!facts.reactions.some((each) => each.reaction === 'reaction.systemic')),
  propose: 'interrupt',
})

/** Signs of raised intracranial pressure that the policy names; a report without signs interrupts too. */
export const intracranialReaction: Rule<DoseContext, 'interrupt'> = rule({
  id: 'reaction.intracranial',
  cite: { clause: 'reaction.intracranial', gap: 'gap.intracranial' },
  ask: [],
  test: ({ facts, policy }) => {
    const { interrupt } = policy.intracranialSigns
    const interrupts = facts.reactions.some(
      (each) =>
        each.reaction === 'reaction.intracranial' &&
        (each.signs.length === 0 || each.signs.some((sign) => interrupt.includes(sign))),
    )
    return metIf(!interrupts)
  },
  propose: 'interrupt',
})
