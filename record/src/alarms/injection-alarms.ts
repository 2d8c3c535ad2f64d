// What is alarming about an injection given: a second one for its slot, too much, the same place, another route, no food.
import type { AlarmFacts, SlotId } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import type { LastGiven } from '../fold/injections.js'
import type { PrescriptionState } from '../fold/prescriptions.js'
import { raise, type AlarmState } from './alarms.js'

type Given = EventOf<'injection-given'>

/** Changed in place within one fold only. */
export interface WatchState {
  /** The injections last given, newest last. */
  recent: { readonly slot: SlotId; readonly id: string }[]
  /** Food refused or lost after an injection, until a meal begins. */
  foodLost: AlarmFacts | null
}

export const newWatch = (): WatchState => ({ recent: [], foodLost: null })

/** More than a week of two a day: a second injection for a slot is never farther from the first. */
const REMEMBERED = 16

function watchSlot(state: WatchState, alarms: AlarmState, { at }: Entry, event: Given): void {
  const same = state.recent.find(({ slot }) => slot === event.slot)
  if (same !== undefined) raise(alarms, 'double-injection', at, [same.id, event.id])
  state.recent.push({ slot: event.slot, id: event.id })
  if (state.recent.length > REMEMBERED) state.recent.shift()
}

function isSamePlace(one: Given['site'], other: Given['site']): boolean {
  return one !== undefined && one.region === other?.region && one.side === other.side
}

/** Judges an injection beside the one before it and the prescription in force. */
export function watchGiven(
  state: WatchState,
  alarms: AlarmState,
  entry: Entry,
  event: Given,
  before: { readonly last: LastGiven | null; readonly prescriptions: PrescriptionState },
): void {
  const { at } = entry
  watchSlot(state, alarms, entry, event)
  const prescribed = before.prescriptions.newest?.event
  if (prescribed !== undefined && event.halfMarks > prescribed.halfMarks) {
    raise(alarms, 'more-than-prescribed', at, [prescribed.id, event.id])
  }
  if (before.last !== null && isSamePlace(before.last.event.site, event.site)) {
    raise(alarms, 'same-site', at, [before.last.event.id, event.id])
  }
  watchRoute(alarms, entry, event)
  if (state.foodLost !== null)
    raise(alarms, 'injected-without-food', state.foodLost.at, state.foodLost.events)
  state.foodLost = null
}

/** `route.subcutaneous`, `route.never-intravenous`: a route that was not recorded alarms nobody. */
export function watchRoute(
  alarms: AlarmState,
  { at }: Entry,
  event: EventOf<'injection-given' | 'dose-prescribed'>,
): void {
  if (event.route !== undefined && event.route !== 'subcutaneous')
    raise(alarms, 'wrong-route', at, [event.id])
}

/** `gap.food-after-injection`: refusal or vomiting after the injection of the same slot. */
export function watchLoss(
  state: WatchState,
  { at }: Entry,
  event: EventOf<'meal-refused' | 'vomited'>,
  last: LastGiven | null,
): void {
  if (last?.event.slot !== event.slot) return
  state.foodLost = { alarm: 'injected-without-food', events: [last.event.id, event.id], at }
}

/** A meal begun ends it. */
export function watchMeal(state: WatchState): void {
  state.foodLost = null
}
