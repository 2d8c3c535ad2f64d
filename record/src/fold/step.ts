// One entry that counts, put where its kind belongs: first what happens day by day.
import type { Entry } from '../entry/entry.js'
import type { StatureEvent } from '../events/event.js'
import { countGiven, countLoss, countMeal } from './day.js'
import { measure } from './glucose.js'
import { mayHaveGiven, planAfter } from './injections.js'
import { endMeal, planMeal } from './meals.js'
import { usePlace } from './places.js'
import type { FoldState } from './state.js'
import { stepSeldom } from './step-seldom.js'

/** Counts an entry. `restricted`: `event` is only the restrictive part of what was recorded. */
export function step(state: FoldState, entry: Entry, event: StatureEvent, restricted: boolean): void {
  const isAsked = 'slot' in event && event.slot === state.slot.calendar.asked.id
  switch (event.kind) {
    case 'glucose-measured':
      return measure(state.glucose, entry, event)
    case 'injection-given':
      return countGiven(state, entry, event)
    case 'meal-started':
      return countMeal(state, entry, event)
    case 'meal-ended':
      return endMeal(state.meals, entry, event)
    case 'meal-planned':
      planMeal(state.meals, entry, event)
      return planAfter(state.injections, event.slot, state.meals)
    case 'meal-refused':
    case 'vomited':
      return countLoss(state, entry, event)
    case 'injection-uncertain':
      if (isAsked) state.slot.uncertain = true
      usePlace(state.places, event.site, entry.at)
      return mayHaveGiven(state.injections, entry)
    case 'injection-withheld':
      if (isAsked) state.slot.withheldAt = entry.at
      return
    case 'glucose-not-possible':
      if (isAsked) state.slot.glucoseNotPossible = true
      return
    default:
      return stepSeldom(state, entry, event, restricted)
  }
}
