// Glucose before the injection: a value too low withholds, and a check that is due comes first where the policy requires it.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { InjectionContext } from './context.js'

/** The newest reading in time, of any relation and method, against the policy's value. */
export const glucoseNotLow: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.glucose-not-low',
  cite: { clause: 'glucose.at-start', gap: 'gap.glucose-threshold' },
  decidedBy: 'gap.glucose-threshold',
  ask: [],
  test: ({ newestReading, policy }) => {
    if (newestReading === null || policy.withholdBelowGlucose === null) return 'not-reached'
    return metIf(newestReading.amount >= policy.withholdBelowGlucose.amount)
  },
  propose: 'withhold',
})

/** A due check that is missing: asked for, or answered by the policy where the meter fails. */
export const dueCheckDone: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.due-check-done',
  cite: { clause: 'glucose.at-start', gap: 'gap.glucose-gate' },
  decidedBy: 'gap.glucose-gate',
  ask: ['glucose'],
  test: ({ facts, policy, monitoring, checked }) => {
    if (!monitoring.due) return 'not-reached'
    if (checked) return 'met'
    if (policy.glucoseGate === 'advised') return 'not-reached'
    return facts.slot.glucoseNotPossible
      ? metIf(policy.glucoseNotPossible === 'proceed-and-alert')
      : 'unknown'
  },
  propose: 'withhold',
})
