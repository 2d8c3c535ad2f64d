// Everything the fold carries from entry to entry; changed in place within one fold only.
import { NEVER_WEIGHED, type WeighState } from '@stature/protocol'
import { newAlarms, type AlarmState } from '../alarms/alarms.js'
import { newWatch, type WatchState } from '../alarms/injection-alarms.js'
import { newEpisodes, type EpisodeState } from './episodes.js'
import { newGlucose, type GlucoseState } from './glucose.js'
import type { Identity } from './identity.js'
import { newInjections, type InjectionState } from './injections.js'
import { newMeals, type MealState } from './meals.js'
import { newPlaces, type PlacesState } from './places.js'
import { newPrescriptions, type PrescriptionState } from './prescriptions.js'
import { newReactions, type ReactionState } from './reactions.js'
import { newSlot, type SlotCalendar, type SlotState } from './slot.js'
import { newTreatment, type TreatmentState } from './treatment.js'
import { newVials, type VialState } from './vials.js'

export interface FoldState {
  readonly identity: Identity
  readonly treatment: TreatmentState
  weights: WeighState
  /** The weight last measured: where one is doubted, it is this one. */
  lastWeighed: string | null
  readonly prescriptions: PrescriptionState
  readonly episodes: EpisodeState
  readonly reactions: ReactionState
  readonly glucose: GlucoseState
  readonly meals: MealState
  readonly injections: InjectionState
  readonly slot: SlotState
  readonly vials: VialState
  readonly places: PlacesState
  readonly alarms: AlarmState
  readonly watch: WatchState
}

export const newState = (identity: Identity, calendar: SlotCalendar): FoldState => ({
  identity,
  treatment: newTreatment(),
  weights: NEVER_WEIGHED,
  lastWeighed: null,
  prescriptions: newPrescriptions(),
  episodes: newEpisodes(),
  reactions: newReactions(),
  glucose: newGlucose(),
  meals: newMeals(calendar.asked.id),
  injections: newInjections(),
  slot: newSlot(calendar),
  vials: newVials(),
  places: newPlaces(),
  alarms: newAlarms(),
  watch: newWatch(),
})
