// One entry that counts, put where its kind belongs: the only file of the fold that knows every kind.
import { watchRoute } from '../alarms/injection-alarms.js'
import type { Entry } from '../entry/entry.js'
import type { EventOf, Kind, StatureEvent } from '../events/event.js'
import { countGiven, countLoss, countMeal, countUncertain, countWeight, countWeightConfirmed } from './day.js'
import { occur, recover, review, sameInstant } from './episodes.js'
import { measure } from './glucose.js'
import { planAfter } from './injections.js'
import { endMeal, planMeal } from './meals.js'
import { setExcluded } from './places.js'
import { prescribe } from './prescriptions.js'
import { report, resolve } from './reactions.js'
import { isAsked } from './slot.js'
import type { FoldState } from './state.js'
import { assess, examine, interrupt, plan, resume, screen, stop } from './treatment.js'
import { discardVial, inspectVial, openVial } from './vials.js'

type Events = { readonly [K in Kind]: EventOf<K> }
type Step<K extends Kind> = (s: FoldState, entry: Entry, event: Events[K], restricted: boolean) => void

/** Settled before the first step, or shown beside the course and decided by nowhere. */
const changesNoFact = (): void => undefined

const stopped = (s: FoldState, entry: Entry): void => stop(s.treatment, entry)

const STEPS: { readonly [K in Kind]: Step<K> } = {
  'course-opened': changesNoFact,
  'course-closed': stopped,
  'care-plan-set': (s, entry, event) => plan(s.treatment, entry, event),
  'screening-recorded': (s, _entry, event) => screen(s.treatment, event),
  'examination-recorded': (s, entry, event) => examine(s.treatment, entry, event),
  'weight-measured': countWeight,
  'weight-confirmed': countWeightConfirmed,
  'height-measured': changesNoFact,
  'laboratory-measured': changesNoFact,
  'dose-prescribed': (s, entry, event) => {
    prescribe(s.prescriptions, entry, event)
    sameInstant(s.episodes, entry.at, { given: s.injections.last, prescriptions: s.prescriptions })
    watchRoute(s.alarms, entry, event)
  },
  'refusal-disputed': changesNoFact,
  'tolerance-assessed': (s, entry, event) => assess(s.treatment, entry, event),
  'monitoring-ended': (s, { at }) => {
    s.treatment.monitoringEndedAt = at
  },
  'glucose-measured': (s, entry, event) => measure(s.glucose, entry, event),
  'glucose-not-possible': (s, _entry, { slot }) => {
    if (isAsked(s.slot, slot)) s.slot.glucoseNotPossible = true
  },
  'meal-planned': (s, entry, event) => {
    planMeal(s.meals, entry, event)
    planAfter(s.injections, event)
  },
  'meal-started': countMeal,
  'meal-ended': (s, entry, event) => endMeal(s.meals, entry, event),
  'meal-refused': countLoss,
  vomited: countLoss,
  'injection-given': countGiven,
  'injection-withheld': (s, { at }, { slot }) => {
    if (isAsked(s.slot, slot)) s.slot.withheldAt = at
  },
  'injection-uncertain': countUncertain,
  'hypoglycemia-occurred': (s, entry, event) =>
    occur(s.episodes, entry, event, { given: s.injections.last, prescriptions: s.prescriptions }),
  'hypoglycemia-recovered': (s, entry) => recover(s.episodes, entry),
  'episode-reviewed': (s, entry, event, restricted) => review(s.episodes, entry, event, restricted),
  'reaction-reported': (s, entry, event) => report(s.reactions, entry, event),
  'reaction-resolved': (s, _entry, event) => resolve(s.reactions, event),
  'site-excluded': (s, _entry, { site }) => setExcluded(s.places, site, true),
  'site-cleared': (s, _entry, { site }) => setExcluded(s.places, site, false),
  'vial-opened': (s, entry, event) => openVial(s.vials, entry, event),
  'vial-inspected': (s, entry, event) => inspectVial(s.vials, entry, event),
  'vial-discarded': (s, _entry, event) => discardVial(s.vials, event),
  'treatment-interrupted': (s, entry) => interrupt(s.treatment, entry),
  'treatment-resumed': (s, entry) => resume(s.treatment, entry),
  'treatment-stopped': stopped,
  'entry-corrected': changesNoFact,
  'entry-voided': changesNoFact,
}

function ofKind<K extends Kind>(
  kind: K,
  event: Events[K],
  state: FoldState,
  entry: Entry,
  restricted: boolean,
): void {
  STEPS[kind](state, entry, event, restricted)
}

/** Counts an entry. `restricted`: `event` is only the restrictive part of what was recorded. */
export const step = (state: FoldState, entry: Entry, event: StatureEvent, restricted: boolean): void =>
  ofKind(event.kind, event, state, entry, restricted)
