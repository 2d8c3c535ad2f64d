// A confirmed weight no older than the policy's days, before any dose is started or raised (`gap.weight-age`).
import { completedYears, daysBetween } from '@stature/label'
import type { Facts } from '../../facts/facts.js'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { Policy } from '../../policy/policy.js'
import { weightValidDays } from '../../policy/weight-bands.js'
import type { DoseContext } from './context.js'

/** Days for which a weight counts at the child's age. */
function validDays(facts: Facts, policy: Policy): number {
  const { birthDate, today } = facts
  return weightValidDays(policy, birthDate === 'unknown' ? 'unknown' : completedYears(birthDate, today))
}

/** True when there is a confirmed weight and it is not too old; at exactly the policy's days it still counts. */
export function weightIsValid(facts: Facts, policy: Policy): boolean {
  const weight = facts.weight.confirmed
  return weight !== null && daysBetween(weight.on, facts.today) <= validDays(facts, policy)
}

/** An old weight is as good as none for a change of dose, and blocks nothing else. */
export const weightValid: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.weight-valid',
  cite: { clause: 'dose.individualize', gap: 'gap.weight-age' },
  ask: ['weight'],
  test: ({ facts, policy }) => {
    const valid = metIf(weightIsValid(facts, policy))
    return valid === 'met' ? 'met' : 'unknown'
  },
  propose: 'keep',
})
