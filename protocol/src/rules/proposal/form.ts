// Frequency, route, syringe and weight of a proposal.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { ProposalContext } from './context.js'
import { looksLikePounds } from './slip.js'

/** Twice a day at most. */
export const timesPerDay: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.times-per-day',
  cite: { clause: 'dose.start' },
  ask: [],
  test: ({ proposal, numbers }) =>
    proposal.timesPerDay === null ? 'not-reached' : metIf(proposal.timesPerDay <= numbers.timesPerDay),
  propose: 'refuse',
})

/** Under the skin only. */
export const subcutaneous: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.route-subcutaneous',
  cite: { clause: 'route.subcutaneous' },
  ask: [],
  test: ({ proposal }) =>
    proposal.route === null ? 'not-reached' : metIf(proposal.route === 'subcutaneous'),
  propose: 'refuse',
})

/** Never into a vein. */
export const neverIntravenous: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.route-never-intravenous',
  cite: { clause: 'route.never-intravenous' },
  ask: [],
  test: ({ proposal }) => (proposal.route === null ? 'not-reached' : metIf(proposal.route !== 'intravenous')),
  propose: 'refuse',
})

/** A stocked syringe holds the exact dose; a dose is never split silently. */
export const syringeHolds: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.syringe-holds',
  cite: { clause: 'syringe.small-volume' },
  ask: [],
  test: ({ proposal, policy, mass, drawn }) => {
    if (proposal.syringe !== null && !policy.syringes.includes(proposal.syringe)) return 'not-met'
    return mass === null ? 'not-reached' : metIf(drawn !== null)
  },
  propose: 'refuse',
})

/** A drawn amount of nothing is no dose. */
export const drawsSomething: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.draws-something',
  cite: { clause: 'syringe.small-volume', gap: 'gap.rounding' },
  ask: [],
  test: ({ drawn }) => (drawn === null ? 'not-reached' : metIf(drawn.halfMarks > 0)),
  propose: 'refuse',
})

/** A weight that looks like pounds refuses the proposal reckoned with it. */
export const weightNotPounds: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.weight-not-pounds',
  cite: { clause: 'syringe.units', gap: 'gap.weight-change' },
  ask: [],
  test: (context) => (context.weightDoubted ? metIf(!looksLikePounds(context)) : 'not-reached'),
  propose: 'refuse',
})

/** A confirmed weight no older than the policy's; a smaller drawn mass is accepted whatever the age of the weight. */
export const weightConfirmed: Rule<ProposalContext, 'refuse'> = rule({
  id: 'proposal.weight-confirmed',
  cite: { clause: 'dose.individualize', gap: 'gap.weight-age' },
  ask: ['weight'],
  test: ({ smaller, weightDoubted, facts, weightIsValid: valid }) => {
    if (weightDoubted) return 'unknown'
    if (smaller && facts.weight.confirmed !== null) return 'not-reached'
    return valid ? 'met' : 'unknown'
  },
  propose: 'refuse',
})
