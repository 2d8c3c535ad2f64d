// Entries that touch several parts of the state at once: an injection, a meal, food lost, a weight.
import { confirm, weighIn } from '@stature/protocol'
import { watchGiven, watchLoss, watchMeal } from '../alarms/injection-alarms.js'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import { sameInstant } from './episodes.js'
import { give, lossAfter, mayHaveGiven, mealAfter } from './injections.js'
import { loseFood, startMeal } from './meals.js'
import { usePlace } from './places.js'
import { countUnder } from './prescriptions.js'
import { isAsked } from './slot.js'
import type { FoldState } from './state.js'

export function countGiven(state: FoldState, entry: Entry, event: EventOf<'injection-given'>): void {
  const { injections, prescriptions, slot } = state
  watchGiven(state.watch, state.alarms, entry, event, { last: injections.last, prescriptions })
  give(injections, entry, event, state.meals)
  countUnder(prescriptions, entry)
  usePlace(state.places, event.site, entry.at)
  if (isAsked(slot, event.slot)) slot.givenCount += 1
  sameInstant(state.episodes, entry.at, { given: injections.last, prescriptions })
}

export function countUncertain(state: FoldState, entry: Entry, event: EventOf<'injection-uncertain'>): void {
  if (isAsked(state.slot, event.slot)) state.slot.uncertain = true
  usePlace(state.places, event.site, entry.at)
  mayHaveGiven(state.injections, entry)
}

export function countMeal(state: FoldState, entry: Entry, event: EventOf<'meal-started'>): void {
  startMeal(state.meals, entry, event)
  mealAfter(state.injections, entry)
  watchMeal(state.watch)
}

export function countLoss(state: FoldState, entry: Entry, event: EventOf<'meal-refused' | 'vomited'>): void {
  loseFood(state.meals, entry, event.slot)
  lossAfter(state.injections, entry, event.slot)
  watchLoss(state.watch, entry, event, state.injections.last)
}

export function countWeight(state: FoldState, { at, on }: Entry, event: EventOf<'weight-measured'>): void {
  const { birthDate, sex } = state.identity
  state.weights = weighIn(state.weights, { grams: event.weightGrams, at, on }, { birthDate, sex })
  state.lastWeighed = event.id
}

export function countWeightConfirmed(
  state: FoldState,
  { at }: Entry,
  event: EventOf<'weight-confirmed'>,
): void {
  state.weights = confirm(state.weights, event.weightGrams, at)
}
