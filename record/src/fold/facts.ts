// What the state amounts to once everything that counts was counted.
import { weightFactsOf, type AlarmFacts, type Facts } from '@stature/protocol'
import { alarmFacts } from '../alarms/alarms.js'
import type { Ask } from './ask.js'
import { episodeFacts } from './episodes.js'
import { glucoseFacts } from './glucose.js'
import { injectionFacts } from './injections.js'
import type { Meta } from './may-amend.js'
import { mealFacts } from './meals.js'
import { placeFacts } from './places.js'
import { prescriptionFacts } from './prescriptions.js'
import { slotFacts } from './slot.js'
import type { FoldState } from './state.js'
import { vialFacts } from './vials.js'

/** A correction or void by someone who may not make it. */
export const requestAlarm = ({ at, event }: Meta): AlarmFacts => ({
  alarm: 'correction-requested',
  at,
  events: [event.kind === 'entry-corrected' ? event.corrects : event.voids, event.id],
})

/** Alarms that hold at the end rather than happen. */
function standingAlarms(state: FoldState, requests: readonly AlarmFacts[]): readonly AlarmFacts[] {
  const doubted = weightFactsOf(state.weights).doubted
  const weight: AlarmFacts[] =
    doubted === null || state.lastWeighed === null
      ? []
      : [{ alarm: 'weight-unconfirmed', at: doubted.at, events: [state.lastWeighed] }]
  const food = state.watch.foodLost === null ? [] : [state.watch.foodLost]
  return [...weight, ...food, ...requests]
}

/** The facts as asked; `requests` are those of the whole record, whenever they were made. */
export function factsOf(state: FoldState, ask: Ask, requests: readonly AlarmFacts[]): Facts {
  const { examined: _examined, ...treatment } = state.treatment
  const made = requests.filter(({ at }) => at <= ask.asOf)
  return {
    ...state.identity,
    ...treatment,
    asOf: ask.asOf,
    today: ask.calendar.today,
    weight: weightFactsOf(state.weights),
    prescriptions: prescriptionFacts(state.prescriptions),
    episodes: episodeFacts(state.episodes),
    reactions: state.reactions.open,
    glucose: glucoseFacts(state.glucose),
    injections: injectionFacts(state.injections, state.meals),
    slot: slotFacts(state.slot),
    meal: mealFacts(state.meals),
    vial: vialFacts(state.vials, ask.vial),
    places: placeFacts(state.places),
    alarms: alarmFacts(state.alarms, standingAlarms(state, made)),
  }
}
