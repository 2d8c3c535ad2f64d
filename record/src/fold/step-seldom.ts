// One entry of what happens seldom: weights, prescriptions, episodes, reactions, places and vials.
import { watchRoute } from '../alarms/injection-alarms.js'
import type { Entry } from '../entry/entry.js'
import type { StatureEvent } from '../events/event.js'
import { countWeight, countWeightConfirmed } from './day.js'
import { occur, recover, review, sameInstant } from './episodes.js'
import { setExcluded } from './places.js'
import { prescribe } from './prescriptions.js'
import { report, resolve } from './reactions.js'
import type { FoldState } from './state.js'
import { stepTreatment } from './step-treatment.js'
import { discardVial, inspectVial, openVial } from './vials.js'

type Daily =
  | 'glucose-measured'
  | 'injection-given'
  | 'meal-started'
  | 'meal-ended'
  | 'meal-planned'
  | 'meal-refused'
  | 'vomited'
  | 'injection-uncertain'
  | 'injection-withheld'
  | 'glucose-not-possible'

type Seldom = Exclude<StatureEvent, { readonly kind: Daily }>

/** See `step`. */
export function stepSeldom(state: FoldState, entry: Entry, event: Seldom, restricted: boolean): void {
  const { episodes, prescriptions, reactions, places, vials } = state
  const dose = { given: state.injections.last, prescriptions }
  switch (event.kind) {
    case 'weight-measured':
      return countWeight(state, entry, event)
    case 'weight-confirmed':
      return countWeightConfirmed(state, entry, event)
    case 'dose-prescribed':
      prescribe(prescriptions, entry, event)
      sameInstant(episodes, entry.at, dose)
      return watchRoute(state.alarms, entry, event)
    case 'hypoglycemia-occurred':
      return occur(episodes, entry, event, dose)
    case 'hypoglycemia-recovered':
      return recover(episodes, entry)
    case 'episode-reviewed':
      return review(episodes, entry, event, restricted)
    case 'reaction-reported':
      return report(reactions, entry, event)
    case 'reaction-resolved':
      return resolve(reactions, event)
    case 'site-excluded':
      return setExcluded(places, event.site, true)
    case 'site-cleared':
      return setExcluded(places, event.site, false)
    case 'vial-opened':
      return openVial(vials, entry, event)
    case 'vial-inspected':
      return inspectVial(vials, entry, event)
    case 'vial-discarded':
      return discardVial(vials, event)
    default:
      return stepTreatment(state.treatment, entry, event)
  }
}
