// The injection belongs to a meal: not without food, and within the label's minutes of it.
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

/** A meal under way: begun or stated, not ended, eating stated now, within the policy's longest meal. */
function underWay(meal: StatedMeal, { facts, policy }: InjectionContext): boolean {
  const since = facts.asOf - meal.startsAt
  return (
    facts.meal.eatingNow &&
    meal.endedAt === null &&
    since >= 0 &&
    since <= policy.mealLongestMinutes * MINUTE_MS
  )
}

/** `gap.meal-end`: after a recorded end, the window closes at once, or runs on from it. */
function beforeRecordedEnd(meal: StatedMeal, { facts, policy, numbers }: InjectionContext): boolean {
  if (meal.endedAt === null || facts.asOf < meal.startsAt) return false
  const grace = policy.mealEnd === 'from-end' ? numbers.mealWindowMs : 0
  return facts.asOf <= meal.endedAt + grace
}

/** Inside the window of this meal; both edges are inside (`gap.window-edge`). */
const insideWindow = (meal: StatedMeal, context: InjectionContext): boolean =>
  Math.abs(context.facts.asOf - meal.startsAt) <= context.numbers.mealWindowMs ||
  beforeRecordedEnd(meal, context) ||
  underWay(meal, context)

/** Start of the nearest meal still to come outside the window; null where every stated meal is over. */
export function nextMealAt({ facts }: InjectionContext): number | null {
  let next: number | null = null
  for (const each of facts.meal.meals)
    if (each.startsAt > facts.asOf && (next === null || each.startsAt < next)) next = each.startsAt
  return next
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
