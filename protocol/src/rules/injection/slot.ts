// Twice a day: one injection a slot, inside its hours, with the policy's hours between (`gap.twice-daily`).
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { HOUR_MS } from '../../time/units.js'
import type { InjectionContext } from './context.js'

const dayOf = (slot: string): string => slot.slice(0, slot.indexOf('/'))

/** The slot already holds an injection, or one that nobody can vouch for; a once-a-day order takes one slot a day. */
export const slotFree: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.slot-free',
  cite: { clause: 'dose.start', gap: 'gap.twice-daily' },
  ask: [],
  test: ({ facts, standing }) => {
    if (facts.slot.givenCount > 0 || facts.slot.uncertain) return 'not-met'
    const last = facts.injections.last
    if (last === null || standing?.timesPerDay !== 1) return 'met'
    return metIf(dayOf(last.slot) !== dayOf(facts.slot.id))
  },
  propose: 'do-not-inject',
})

/** A slot recorded as withheld stays closed unless the policy reopens it with a meal that was stated since. */
export const slotNotWithheld: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.slot-not-withheld',
  cite: { clause: 'meal.withhold', gap: 'gap.withheld-slot' },
  decidedBy: 'gap.withheld-slot',
  ask: [],
  test: ({ facts, policy }) => {
    const { withheldAt } = facts.slot
    if (withheldAt === null) return 'not-reached'
    if (policy.withheldSlot === 'closed') return 'not-met'
    const { eating, eatingStatedAt, meals } = facts.meal
    const statedSince = eating === 'yes' && eatingStatedAt !== null && eatingStatedAt >= withheldAt
    return metIf(statedSince && meals.some((each) => each.startsAt >= withheldAt))
  },
  propose: 'withhold',
})

/** Inside the slot's hours; both edges are inside. */
export const withinSlot: Rule<InjectionContext, 'wait-slot'> = rule({
  id: 'injection.within-slot',
  cite: { clause: 'dose.start', gap: 'gap.twice-daily' },
  decidedBy: 'gap.twice-daily',
  ask: [],
  test: ({ facts }) => metIf(facts.asOf >= facts.slot.opensAt && facts.asOf <= facts.slot.closesAt),
  propose: 'wait-slot',
})

/** The policy's least hours since an injection that was, or may have been, given. */
export const intervalPassed: Rule<InjectionContext, 'wait-interval'> = rule({
  id: 'injection.interval-passed',
  cite: { clause: 'dose.start', gap: 'gap.twice-daily' },
  decidedBy: 'gap.twice-daily',
  ask: [],
  test: ({ facts, policy }) => {
    const last = facts.injections.lastPossibleAt
    if (last === null) return 'not-reached'
    return metIf(facts.asOf - last >= policy.leastHoursBetweenInjections * HOUR_MS)
  },
  propose: 'wait-interval',
})
