// A confirmed weight no older than the policy's days, before any dose is started or raised (`gap.weight-age`).
import { rule, type Rule } from '../../engine/rule.js'
import type { DoseContext } from './context.js'

/** An old weight is as good as none for a change of dose, and blocks nothing else. */
export const weightValid: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.weight-valid',
  cite: { clause: 'dose.individualize', gap: 'gap.weight-age' },
  ask: ['weight'],
  test: (context) => (context.weightIsValid ? 'met' : 'unknown'),
  propose: 'keep',
})
