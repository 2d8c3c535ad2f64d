// Last day on which the newest confirmed weight still serves a change of dose (`gap.weight-age`).
import { completedYears, daysBetween, type CivilDate } from '@stature/label'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { plusDays } from './civil-days.js'

/** Days a weight stays valid at an age; an unknown birth date takes the shortest band (cautious reading). */
function validDays(facts: Facts, policy: Policy, on: CivilDate): number {
  const bands = policy.weightValidDays
  if (facts.birthDate === 'unknown') return Math.min(...bands.map((band) => band.days))
  const age = completedYears(facts.birthDate, on)
  return bands.find((band) => age < band.underYears)?.days ?? 0
}

/**
 * The last valid day, walking on from today where the weight is valid today, else from the measurement: a birthday
 * on the way may change the band.
 */
export function weightEndsOn(facts: Facts, policy: Policy, measuredOn: CivilDate): CivilDate {
  const today = daysBetween(measuredOn, facts.today)
  let age = today <= validDays(facts, policy, facts.today) ? today : 0
  for (;;) {
    const next = plusDays(measuredOn, age + 1)
    if (age + 1 > validDays(facts, policy, next)) return plusDays(measuredOn, age)
    age += 1
  }
}
