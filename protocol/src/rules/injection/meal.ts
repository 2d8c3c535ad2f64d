// The injection belongs to a meal: not without food, and within the label's minutes of it.
import type { Instant } from '@stature/label'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { StatedMeal } from '../../facts/injection.js'
import { MINUTE_MS } from '../../time/units.js'
import type { InjectionContext } from './context.js'

/** A child who cannot eat, for any reason, is not injected. The latest statement counts; a later yes reopens. */
export const ableToEat: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.able-to-eat',
  cite: { clause: 'meal.withhold' },
  ask: ['eating'],
  test: ({ facts }) => {
    const { eating } = facts.meal
    return eating === 'unknown' ? 'unknown' : metIf(eating === 'yes')
  },
  propose: 'withhold',
})

/** A meal without a recorded end, so many milliseconds after its start, is under way: eating stated now, within the policy's longest meal. */
const underWay = (since: number, { facts, policy }: InjectionContext): boolean =>
  facts.meal.eatingNow && since <= policy.mealLongestMinutes * MINUTE_MS

/** `gap.meal-end`: after a recorded end, the window closes at once, or runs on from it. */
function beforeRecordedEnd(endedAt: Instant, { facts, policy, numbers }: InjectionContext): boolean {
  const grace = policy.mealEnd === 'from-end' ? numbers.mealWindowMs : 0
  return facts.asOf <= endedAt + grace
}

/** Inside the window of this meal; both edges are inside (`gap.window-edge`). */
function insideWindow({ startsAt, endedAt }: StatedMeal, context: InjectionContext): boolean {
  const since = context.facts.asOf - startsAt
  if (Math.abs(since) <= context.numbers.mealWindowMs) return true
  return since > 0 && (endedAt === null ? underWay(since, context) : beforeRecordedEnd(endedAt, context))
}

/** Start of the nearest meal still to come outside the window; null where every stated meal is over. */
export function nextMealAt({ facts }: InjectionContext): number | null {
  let next = Infinity
  for (const { startsAt } of facts.meal.meals) if (startsAt > facts.asOf) next = Math.min(next, startsAt)
  return next === Infinity ? null : next
}

/** Within the label's minutes of a meal or snack. */
export const withinMealWindow: Rule<InjectionContext, 'wait-meal'> = rule({
  id: 'injection.within-meal-window',
  cite: { clause: 'meal.window', gap: 'gap.window-edge' },
  ask: ['meal'],
  test: (context) => {
    const { meals } = context.facts.meal
    if (meals.length === 0) return 'unknown'
    return metIf(meals.some((each) => insideWindow(each, context)))
  },
  propose: 'wait-meal',
})
