// Limits no proposal passes: the maximum by any weight that counts, the starting range, the restart level, one step.
import type { Verdict } from '../../decision/decision.js'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { startingRange } from '../dose/start.js'
import type { ProposalContext } from './context.js'

/** Is the mass at most so many µg/kg at this weight? An order by weight can be judged without one. */
export function atMost(context: ProposalContext, level: number): Verdict {
  const { proposal, mass, dosingWeight, newestWeight } = context
  const ordered = proposal.order
  if (ordered.by === 'level' && ordered.microgramsPerKg > level) return 'not-met'
  if (mass === null || dosingWeight === null) return 'unknown'
  const overNewest = newestWeight !== null && mass > level * newestWeight
  return metIf(mass <= level * dosingWeight && !overNewest)
}

/** Never above the maximum per injection, by the dosing weight and by the newest. */
export const underMaximumDose: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.maximum',
  cite: { clause: 'dose.increase' },
  ask: ['weight'],
  test: (context) => atMost(context, context.numbers.maximum),
  propose: 'refuse',
})

/** A first dose inside the starting range; smaller is accepted. */
export const withinStart: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.start',
  cite: { clause: 'dose.start' },
  ask: ['weight'],
  test: (context) =>
    context.prescription === null ? atMost(context, startingRange(context).to) : 'not-reached',
  propose: 'refuse',
})

/** After a long pause, no higher than the policy's restart level. */
export const withinRestart: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.restart',
  cite: { clause: 'dose.start', gap: 'gap.restart-level' },
  ask: ['weight'],
  test: (context) => (context.paused ? atMost(context, startingRange(context).to) : 'not-reached'),
  propose: 'refuse',
})

/** One step at most, from the mass prescribed before, at the newest weight. */
export const withinStep: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.step',
  cite: { clause: 'dose.increase', gap: 'gap.reweigh-and-rise' },
  ask: ['weight'],
  test: ({ standing, smaller, mass, newestWeight, numbers }) => {
    if (standing === null || smaller) return 'not-reached'
    if (mass === null || newestWeight === null) return 'unknown'
    return metIf(mass <= standing.massNanograms + numbers.step * newestWeight)
  },
  propose: 'refuse',
})

/** A last rise smaller than one step ends at the maximum only where the policy allows it. */
export const lastRise: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.last-step',
  cite: { clause: 'dose.increase', gap: 'gap.partial-step' },
  ask: [],
  test: ({ rises, smaller, standing, policy, mass, newestWeight, numbers }) => {
    if (rises !== true || smaller || standing === null || mass === null || newestWeight === null)
      return 'not-reached'
    const maximum = numbers.maximum * newestWeight
    const partial = standing.massNanograms + numbers.step * newestWeight > maximum
    return metIf(policy.lastStepToMaximum || !partial || mass < maximum)
  },
  propose: 'refuse',
})
