// Eating and meals of a slot, and whether an instant lies in the window of one.
import type { Policy, Stated } from '@stature/protocol'
import { MINUTE, of, type Item } from './list.js'

export interface Meal {
  readonly at: number
  /** When somebody last spoke of it. */
  readonly toldAt: number
  readonly begun: boolean
  readonly endedAt: number | null
}

const WINDOW = 20 * MINUTE

/** The newest statement about eating; what is stated with the question comes last. */
export function eating(items: readonly Item[], slot: string, stated: Stated): 'yes' | 'no' | 'unknown' {
  if (stated.eating === 'yes' || stated.eating === 'no') return stated.eating
  if (stated.mealAt !== null) return 'yes'
  let now: 'yes' | 'no' | 'unknown' = 'unknown'
  for (const { body } of items) {
    if (!('slot' in body) || body.slot !== slot) continue
    if (body.kind === 'meal-planned' || body.kind === 'meal-started') now = 'yes'
    if (body.kind === 'meal-refused' || body.kind === 'vomited') now = 'no'
    if (body.kind === 'injection-withheld' && body.reason === 'not-eating') now = 'no'
  }
  return now
}

/** The meals of a slot: a start takes the place of its plan. */
export function meals(items: readonly Item[], slot: string, asOf: number, stated: Stated): readonly Meal[] {
  let plan: readonly Meal[] = []
  const begun: Meal[] = []
  for (const { at, body } of items) {
    if (body.kind === 'meal-planned' && body.slot === slot)
      plan = [{ at: Date.parse(body.mealAt), toldAt: at, begun: false, endedAt: null }]
    if (body.kind === 'meal-started' && body.slot === slot) {
      plan = []
      begun.push({ at, toldAt: at, begun: true, endedAt: null })
    }
    if (body.kind === 'meal-ended' && body.slot === slot) {
      const last = begun.pop()
      // Of two ends of one meal the newer counts.
      if (last !== undefined) begun.push({ ...last, endedAt: at })
    }
  }
  const said: readonly Meal[] =
    stated.mealAt === null
      ? []
      : [{ at: stated.mealAt, toldAt: asOf, begun: stated.mealAt <= asOf, endedAt: null }]
  const known = [...begun, ...(stated.mealAt === null ? plan : [])]
  // To say that the child eats is to speak of the meals that are known.
  return [...(stated.eating === 'yes' ? known.map((each) => ({ ...each, toldAt: asOf })) : known), ...said]
}

/** Until when the window of a meal stays open. */
function closesAt(meal: Meal, policy: Policy, eatingNow: boolean): number {
  const fromStart = meal.at + WINDOW
  if (meal.endedAt !== null)
    return policy.mealEnd === 'from-end' ? meal.endedAt + WINDOW : Math.max(fromStart, meal.endedAt)
  return eatingNow ? Math.max(fromStart, meal.at + policy.mealLongestMinutes * MINUTE) : fromStart
}

/** Is the instant inside the window of a meal? */
export const inWindow = (meal: Meal, asOf: number, policy: Policy, eatingNow: boolean): boolean =>
  asOf >= meal.at - WINDOW && asOf <= closesAt(meal, policy, eatingNow)

/** When the window of the next meal opens; null where none is ahead. */
export function opensAt(all: readonly Meal[], asOf: number): number | null {
  const ahead = all.map((meal) => meal.at - WINDOW).filter((at) => at > asOf)
  return ahead.length === 0 ? null : Math.min(...ahead)
}

/** Has any meal begun after an instant? */
export const ateAfter = (items: readonly Item[], at: number, asOf: number, stated: Stated): boolean =>
  of(items, 'meal-started').some((each) => each.at >= at) ||
  (stated.mealAt !== null && stated.eating !== 'no' && stated.mealAt <= asOf && stated.mealAt >= at)
