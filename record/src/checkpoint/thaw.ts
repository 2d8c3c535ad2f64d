// A fold's state from what was carried, for one question: what the fold changes in place is copied, the rest is shared.
import type { EpisodeState } from '../fold/episodes.js'
import { measure, newGlucose } from '../fold/glucose.js'
import { newMeals } from '../fold/meals.js'
import type { PrescriptionState } from '../fold/prescriptions.js'
import { newSlot, type SlotCalendar } from '../fold/slot.js'
import type { FoldState } from '../fold/state.js'
import type { VialState } from '../fold/vials.js'
import type { Carried } from './carried-shape.js'

/** Only the newest prescription is given under. */
function prescriptionsOf({ all, lastGivenOn }: Carried['prescriptions']): PrescriptionState {
  const last = all.at(-1)
  if (last === undefined) return { all: [], newest: null, lastGivenOn }
  const newest = { ...last }
  return { all: [...all.slice(0, -1), newest], newest, lastGivenOn }
}

/** A review is replaced and never changed. A recovery ends every episode that is open, so the open ones stand behind all others. */
function episodesOf({ all, reviews }: Carried['episodes']): EpisodeState {
  const open = all.findIndex(({ recoveredAt }) => recoveredAt === null)
  const firstOpen = open === -1 ? all.length : open
  return {
    all: [...all.slice(0, firstOpen), ...all.slice(firstOpen).map((episode) => ({ ...episode }))],
    reviews: new Map(reviews.map((review) => [review.episode, review])),
    firstOpen,
  }
}

const vialsOf = ({ known, opened, lastInspected }: Carried['vials']): VialState => ({
  byId: new Map(known.map((seen) => [seen.vial, { ...seen }])),
  opened: [...opened],
  lastInspected,
})

function glucoseOf(readings: Carried['glucose']): FoldState['glucose'] {
  const state = newGlucose()
  for (const entry of readings) measure(state, entry, entry.event)
  return state
}

function injectionsOf({ last, ...rest }: Carried['injections']): FoldState['injections'] {
  return { ...rest, last: last === null ? null : { ...last, event: last.entry.event } }
}

/** The state that a fold goes on with. Its cost does not grow with the injections, meals and readings of a course. */
export function thaw(carried: Carried, calendar: SlotCalendar): FoldState {
  const { treatment, meals, watch } = carried
  return {
    identity: carried.identity,
    treatment: { ...treatment, assessments: [...treatment.assessments] },
    weights: carried.weights,
    lastWeighed: carried.lastWeighed,
    prescriptions: prescriptionsOf(carried.prescriptions),
    episodes: episodesOf(carried.episodes),
    reactions: { open: [...carried.reactions] },
    glucose: glucoseOf(carried.glucose),
    meals: {
      ...newMeals(calendar.asked.id),
      lastMealBegunAt: meals.lastMealBegunAt,
      recent: meals.recent.map((meal) => ({ ...meal })),
    },
    injections: injectionsOf(carried.injections),
    slot: newSlot(calendar),
    vials: vialsOf(carried.vials),
    places: carried.places.map((place) => ({ ...place })),
    alarms: { list: [...carried.alarms] },
    watch: { ...watch, recent: [...watch.recent] },
  }
}
