// A course's record at one instant becomes the facts that rules read. One pass by time; order of recording is nothing.
import type { Instant } from '@stature/label'
import { weightFactsOf, type AlarmFacts, type Calendar, type Facts } from '@stature/protocol'
import { alarmFacts } from '../alarms/alarms.js'
import type { Entry } from '../entry/entry.js'
import { count, countSuspect } from './count.js'
import { episodeFacts } from './episodes.js'
import { glucoseFacts } from './glucose.js'
import { injectionFacts } from './injections.js'
import type { Meta } from './may-amend.js'
import { mealFacts } from './meals.js'
import { byTime } from './order.js'
import { placeFacts } from './places.js'
import { prepare, type Displaced, type Prepared } from './prepare.js'
import { prescriptionFacts } from './prescriptions.js'
import { slotFacts } from './slot.js'
import { newState, type FoldState } from './state.js'
import { isSuspect } from './suspect.js'
import { vialFacts } from './vials.js'

/** What a course is asked. */
export interface Ask {
  /** What happened later does not count. */
  readonly asOf: Instant
  /** What was recorded later does not count; null for everything recorded. */
  readonly asKnownAt: Instant | null
  readonly calendar: Calendar
  /** The vial asked about; null for the one in use. */
  readonly vial: string | null
}

/** A course that is not opened has no facts. */
export interface NotOpened {
  readonly missing: 'course-opened'
}

/** Counts everything up to `asOf`, displaced entries in their places among the others. */
function run(state: FoldState, prepared: Prepared, asOf: Instant): void {
  const { entries, displaced, amendments, limits } = prepared
  let next = 0
  const countDisplaced = (comes: (entry: Displaced) => boolean): void => {
    for (let entry = displaced[next]; entry !== undefined && comes(entry); entry = displaced[next]) {
      if (entry.suspect) countSuspect(state, entry)
      else count(state, entry)
      next += 1
    }
  }
  for (const entry of entries) {
    if (entry.at > asOf) break
    if (next < displaced.length) countDisplaced((other) => byTime(other, entry) < 0)
    if (amendments.entries.has(entry.event.id) || isSuspect(entry, limits)) continue
    count(state, entry)
  }
  countDisplaced(({ at }) => at <= asOf)
}

const requestAlarm = ({ at, event }: Meta): AlarmFacts => ({
  alarm: 'correction-requested',
  at,
  events: [event.kind === 'entry-corrected' ? event.corrects : event.voids, event.id],
})

/** Alarms that hold at the end rather than happen. */
function standingAlarms(state: FoldState, requests: readonly Meta[]): readonly AlarmFacts[] {
  const doubted = weightFactsOf(state.weights).doubted
  const weight: AlarmFacts[] =
    doubted === null || state.lastWeighed === null
      ? []
      : [{ alarm: 'weight-unconfirmed', at: doubted.at, events: [state.lastWeighed] }]
  const food = state.watch.foodLost === null ? [] : [state.watch.foodLost]
  return [...weight, ...food, ...requests.map(requestAlarm)]
}

function factsOf(state: FoldState, ask: Ask, requests: readonly Meta[]): Facts {
  return {
    ...state.identity,
    ...state.treatment,
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
    alarms: alarmFacts(state.alarms, standingAlarms(state, requests)),
  }
}

/** The facts of a course as asked. Entries may come in any order; corrections count whenever they were made. */
export function fold(entries: readonly Entry[], ask: Ask): Facts | NotOpened {
  const prepared = prepare(entries, ask.asOf, ask.asKnownAt)
  if (prepared === null) return { missing: 'course-opened' }
  const state = newState(prepared.identity, ask.calendar)
  run(state, prepared, ask.asOf)
  const requests = prepared.amendments.requests.filter(({ at }) => at <= ask.asOf)
  return factsOf(state, ask, requests)
}
