// Is there a dose to give at all? Prescription, pause, and what the dose decision forbids with certainty.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { overMaximumByWeight } from '../dose/reduce.js'
import type { InjectionContext } from './context.js'

/** Only a prescriber's dose is given. */
export const prescribed: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.prescribed',
  cite: { clause: 'supervision' },
  ask: [],
  test: ({ prescription }) => metIf(prescription !== null),
  propose: 'do-not-inject',
})

/** After a pause longer than the policy's a prescriber restarts first. */
export const notPaused: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.not-paused',
  cite: { clause: 'supervision', gap: 'gap.pause' },
  decidedBy: 'gap.pause',
  ask: [],
  test: ({ prescription, paused }) => (prescription === null ? 'not-reached' : metIf(!paused)),
  propose: 'do-not-inject',
})

/** A reduction that is certainly due blocks where the policy says so; a possible one never does. */
export const noPendingReduction: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.no-pending-reduction',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.pending-reduction' },
  ask: [],
  test: ({ reduction, policy }) => {
    if (reduction.dueBelow === null) return 'not-reached'
    return metIf(policy.pendingReduction === 'advise')
  },
  propose: 'do-not-inject',
})

/** Far over the maximum by the newest confirmed weight. A missing weight is the clinic's question and blocks nothing. */
export const notOverMaximum: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.not-over-maximum',
  cite: { clause: 'dose.increase', gap: 'gap.weight-change' },
  ask: [],
  test: (context) => {
    const verdict = overMaximumByWeight.test(context)
    return verdict === 'unknown' ? 'not-reached' : verdict
  },
  propose: 'do-not-inject',
})
