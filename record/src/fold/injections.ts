// Injections given and possibly given, with the meal around the last one.
import type { Instant } from '@stature/label'
import type { InjectionFacts, LastInjection, Place } from '@stature/protocol'
import { checkedInstant, type Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import { recentMeal, type MealState } from './meals.js'

/** The injection last given, and its meal. Changed in place within one fold only. */
export interface LastGiven {
  readonly entry: Entry
  readonly event: EventOf<'injection-given'>
  mealPlannedAt: Instant | null
  mealBegunAt: Instant | null
  foodLostAt: Instant | null
}

export interface InjectionState {
  last: LastGiven | null
  lastPossibleAt: Instant | null
  givenCount: number
}

export const newInjections = (): InjectionState => ({ last: null, lastPossibleAt: null, givenCount: 0 })

export function give(
  state: InjectionState,
  entry: Entry,
  event: EventOf<'injection-given'>,
  meals: MealState,
): void {
  const meal = recentMeal(meals, event.slot)
  state.last = {
    entry,
    event,
    mealPlannedAt: meal?.plannedAt ?? null,
    mealBegunAt: meal?.firstBegunAt ?? null,
    foodLostAt: null,
  }
  state.lastPossibleAt = entry.at
  state.givenCount += 1
}

/** An injection that may have been given at `at`. */
export function mayHaveGiven(state: InjectionState, { at }: Entry): void {
  state.lastPossibleAt = at
}

/** A plan stated after the injection of its slot. */
export function planAfter({ last }: InjectionState, { slot, mealAt }: EventOf<'meal-planned'>): void {
  if (last?.event.slot === slot) last.mealPlannedAt = checkedInstant(mealAt)
}

/** Any meal after an injection is food for it. */
export function mealAfter({ last }: InjectionState, { at }: Entry): void {
  if (last !== null) last.mealBegunAt ??= at
}

/** Refusal or vomiting for the slot of the last injection, after it. */
export function lossAfter({ last }: InjectionState, { at }: Entry, slot: string): void {
  if (last?.event.slot === slot) last.foodLostAt = at
}

/** The place without its detail; null where it was not recorded. */
export const placeOf = (site: EventOf<'injection-given'>['site']): Place | null =>
  site === undefined ? null : { region: site.region, side: site.side }

const lastFacts = ({ event, entry, mealPlannedAt, mealBegunAt, foodLostAt }: LastGiven): LastInjection => ({
  id: event.id,
  at: entry.at,
  on: entry.on,
  slot: event.slot,
  massNanograms: event.massNanograms,
  halfMarks: event.halfMarks,
  site: placeOf(event.site),
  mealPlannedAt,
  mealBegunAt,
  foodLostAt,
})

export const injectionFacts = (state: InjectionState, meals: MealState): InjectionFacts => ({
  last: state.last === null ? null : lastFacts(state.last),
  lastPossibleAt: state.lastPossibleAt,
  givenCount: state.givenCount,
  lastMealBegunAt: meals.lastMealBegunAt,
})
