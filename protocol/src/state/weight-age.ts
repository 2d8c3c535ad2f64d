// How old a weight may be, by the policy's bands of age (`gap.weight-age`).
import { dayNumber } from '@stature/label'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { weightValidDays } from '../policy/weight-bands.js'

/** True when there is a confirmed weight and it is not too old; at exactly the policy's days it still counts. */
export function weightIsValid(
  facts: Facts,
  policy: Policy,
  ageYears: number | 'unknown',
  today: number,
): boolean {
  const weight = facts.weight.confirmed
  return weight !== null && today - dayNumber(weight.on) <= weightValidDays(policy, ageYears)
}
