// Eating and meals: those of the slot asked about, and of the last few slots what an injection needs to know.
import { type Instant } from '@stature/label'
import type { MealFacts, SlotId, StatedMeal } from '@stature/protocol'
import { checkedInstant, type Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

/** The meal of one slot as an injection sees it. */
interface SlotMeal {
  readonly slot: SlotId
  plannedAt: Instant | null
  firstBegunAt: Instant | null
}

/** Changed in place within one fold only. */
export interface MealState {
  readonly asked: SlotId
  eating: MealFacts['eating']
  eatingStatedAt: Instant | null
  /** Begun meals of the slot asked about. */
  begun: StatedMeal[]
  /** The newest plan for it, until that meal begins. */
  planned: StatedMeal | null
  lastMealBegunAt: Instant | null
  /** The slots last spoken of, newest last. */
  recent: SlotMeal[]
}

/** A day has two slots; an entry about an older one than these comes too late for its injection. */
const REMEMBERED_SLOTS = 6

export const newMeals = (asked: SlotId): MealState => ({
  asked,
  eating: 'unknown',
  eatingStatedAt: null,
  begun: [],
  planned: null,
  lastMealBegunAt: null,
  recent: [],
})

/** What is remembered of a slot's meal. */
export const recentMeal = (state: MealState, slot: SlotId): SlotMeal | undefined =>
  state.recent.find((meal) => meal.slot === slot)

function remember(state: MealState, slot: SlotId): SlotMeal {
  const known = recentMeal(state, slot)
  if (known !== undefined) return known
  const meal: SlotMeal = { slot, plannedAt: null, firstBegunAt: null }
  state.recent.push(meal)
  if (state.recent.length > REMEMBERED_SLOTS) state.recent.shift()
  return meal
}

function stateEating(state: MealState, at: Instant, eating: 'yes' | 'no'): void {
  state.eating = eating
  state.eatingStatedAt = at
}

/** A newer plan replaces an older one whose meal has not begun. */
export function planMeal(state: MealState, { at }: Entry, event: EventOf<'meal-planned'>): void {
  const startsAt = checkedInstant(event.mealAt)
  remember(state, event.slot).plannedAt = startsAt
  if (event.slot !== state.asked) return
  state.planned = { startsAt, begun: false, endedAt: null }
  stateEating(state, at, 'yes')
}

/** A begun meal takes the place of its plan. */
export function startMeal(state: MealState, { at }: Entry, event: EventOf<'meal-started'>): void {
  remember(state, event.slot).firstBegunAt ??= at
  state.lastMealBegunAt = at
  if (event.slot !== state.asked) return
  state.planned = null
  state.begun.push({ startsAt: at, begun: true, endedAt: null })
  stateEating(state, at, 'yes')
}

/** Ends the newest begun meal. */
export function endMeal(state: MealState, { at }: Entry, event: EventOf<'meal-ended'>): void {
  const newest = event.slot === state.asked ? state.begun.pop() : undefined
  if (newest !== undefined) state.begun.push({ ...newest, endedAt: at })
}

/** Refusal or vomiting: eating is no until a later statement. */
export function loseFood(state: MealState, { at }: Entry, slot: SlotId): void {
  if (slot === state.asked) stateEating(state, at, 'no')
}

export function mealFacts(state: MealState): MealFacts {
  const meals = state.planned === null ? state.begun : [...state.begun, state.planned]
  return {
    eating: state.eating,
    eatingStatedAt: state.eatingStatedAt,
    eatingNow: false,
    meals: [...meals].sort((one, other) => one.startsAt - other.startsAt),
  }
}
