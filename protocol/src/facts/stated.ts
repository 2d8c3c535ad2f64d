// Facts stated with the question and not recorded yet; they join the folded facts and meet the same rules.
import { instant, type Instant } from '@stature/label'
import type { Facts, GlucoseFacts } from './facts.js'
import type { MealFacts, StatedMeal, VialFacts } from './injection.js'

/** What a person may state with a question. What is null was not stated. */
export interface Stated {
  readonly eating: 'yes' | 'no' | 'unknown' | null
  /** Start of a meal, past or planned. */
  readonly mealAt: Instant | null
  /** A reading, not after the instant asked about. */
  readonly glucose: GlucoseFacts | null
  readonly vialClear: boolean | null
}

/** Nothing stated. */
export const NOTHING_STATED: Stated = Object.freeze({
  eating: null,
  mealAt: null,
  glucose: null,
  vialClear: null,
})

/** A stated meal implies eating unless stated otherwise; a later `unknown` never replaces a known state. */
function statedMeal(meal: MealFacts, stated: Stated, asOf: Instant): MealFacts {
  const said = stated.eating === 'unknown' ? null : stated.eating
  const eating = said ?? (stated.mealAt === null ? null : 'yes')
  if (eating === null) return meal
  const added: readonly StatedMeal[] =
    stated.mealAt === null ? [] : [{ startsAt: stated.mealAt, begun: stated.mealAt <= asOf, endedAt: null }]
  return {
    eating,
    eatingStatedAt: asOf,
    eatingNow: said === 'yes',
    meals: [...(stated.mealAt === null ? meal.meals : meal.meals.filter(({ begun }) => begun)), ...added],
  }
}

/** Keeps the newest reading of every pair of relation and method. */
function statedGlucose(readings: readonly GlucoseFacts[], stated: GlucoseFacts): readonly GlucoseFacts[] {
  const same = (each: GlucoseFacts): boolean =>
    each.relation === stated.relation && each.method === stated.method && each.at <= stated.at
  return [...readings.filter((each) => !same(each)), stated]
}

/** A vial that nobody keeps track of. */
const UNTRACKED = { id: 'untracked', openedOn: null, expires: null, inspectedAt: null } as const

/** A vial once found not clear stays so; looking again does not clear it. */
function statedVial(vial: VialFacts | null, clear: boolean, asOf: Instant): VialFacts {
  const known = vial ?? UNTRACKED
  if (!clear || vial?.appearance === 'not-clear') return { ...known, appearance: 'not-clear' }
  return { ...known, appearance: 'clear', inspectedAt: asOf }
}

/** Start of the newest meal begun, one stated as past included; a refused one is none. */
function lastMealBegun(last: Instant | null, { mealAt, eating }: Stated, asOf: Instant): Instant | null {
  if (mealAt === null || mealAt > asOf || eating === 'no') return last
  return instant(Math.max(last ?? mealAt, mealAt))
}

/** Facts with what was stated; the facts given are not changed. */
export function withStated(facts: Facts, stated: Stated): Facts {
  const { asOf, injections } = facts
  const lastMealBegunAt = lastMealBegun(injections.lastMealBegunAt, stated, asOf)
  return {
    ...facts,
    meal: statedMeal(facts.meal, stated, asOf),
    glucose: stated.glucose === null ? facts.glucose : statedGlucose(facts.glucose, stated.glucose),
    vial: stated.vialClear === null ? facts.vial : statedVial(facts.vial, stated.vialClear, asOf),
    injections: { ...injections, lastMealBegunAt },
  }
}
