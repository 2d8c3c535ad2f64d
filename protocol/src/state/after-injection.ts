// What follows an injection: a meal that is owed, an alarm when food was not taken or was lost, and caution with activity.
import { instant, type Instant, type LabelNumbers } from '@stature/label'
import type { AfterInjection } from '../decision/decision.js'
import type { Facts } from '../facts/facts.js'
import type { LastInjection } from '../facts/injection.js'
import type { Policy } from '../policy/policy.js'

const NOTHING: AfterInjection = Object.freeze({
  mealDueAt: null,
  injectedWithoutFood: false,
  activityCautionUntil: null,
})

/** The newest reading after `since` by a method that counts is at or above the policy's value; of two at one instant, both. */
export function safeReadingAfter(facts: Facts, policy: Policy, since: Instant): boolean {
  const threshold = policy.withholdBelowGlucose
  if (threshold === null) return false
  let newest = since
  let safe = false
  for (const each of facts.glucose) {
    if (each.at <= since || !policy.glucoseMethods.includes(each.method)) continue
    if (each.at < newest) continue
    safe = each.amount >= threshold.amount && (safe || each.at > newest)
    newest = each.at
  }
  return safe
}

/** `gap.food-after-injection`: the alarm stands until food or a safe glucose is recorded. */
function withoutFood(facts: Facts, policy: Policy, last: LastInjection, mealDueAt: Instant | null): boolean {
  const lost = last.foodLostAt
  if (lost !== null) {
    const eatenSince = facts.injections.lastMealBegunAt
    return (eatenSince ?? lost) <= lost && !safeReadingAfter(facts, policy, lost)
  }
  return mealDueAt !== null && facts.asOf > mealDueAt && !safeReadingAfter(facts, policy, last.at)
}

/** The states after the injection last given. */
export function afterInjection(facts: Facts, policy: Policy, numbers: LabelNumbers): AfterInjection {
  const last = facts.injections.last
  if (last === null) return NOTHING
  const caution = instant(last.at + numbers.activityCautionToMs)
  const owedUntil =
    last.mealBegunAt === null ? instant((last.mealPlannedAt ?? last.at) + numbers.mealWindowMs) : null
  return {
    mealDueAt: owedUntil !== null && facts.asOf <= owedUntil ? owedUntil : null,
    injectedWithoutFood: withoutFood(facts, policy, last, owedUntil),
    activityCautionUntil: facts.asOf <= caution ? caution : null,
  }
}
