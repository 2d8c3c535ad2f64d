// What the state amounts to once everything that counts was counted.
import { weightFactsOf, type AlarmFacts, type Facts } from '@stature/protocol'
import { alarmFacts } from '../alarms/alarms.js'
import type { Instant } from '@stature/label'
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

/** The alarms at an instant; `requests` are those of the whole record, whenever they were made. */
export const alarmsAmong = (
  state: FoldState,
  asOf: Instant,
  requests: readonly AlarmFacts[],
): readonly AlarmFacts[] =>
  alarmFacts(
    state.alarms,
    standingAlarms(
      state,
      requests.filter(({ at }) => at <= asOf),
    ),
  )

/** The facts as asked, each named: an object that is put together from others is slow to make, and this is made often. */
export function factsOf(state: FoldState, ask: Ask, requests: readonly AlarmFacts[]): Facts {
  const { identity, treatment } = state
  return {
    birthDate: identity.birthDate,
    sex: identity.sex,
    indication: identity.indication,
    edition: identity.edition,
    stoppedAt: treatment.stoppedAt,
    interruptedAt: treatment.interruptedAt,
    resumedAt: treatment.resumedAt,
    monitoringEndedAt: treatment.monitoringEndedAt,
    screening: treatment.screening,
    examinations: treatment.examinations,
    assessments: treatment.assessments,
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
    alarms: alarmsAmong(state, ask.asOf, requests),
  }
}
