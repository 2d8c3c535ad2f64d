// The state of a fold put away as plain data; the fold that made it must not go on with it.
import type { Entry } from '../entry/entry.js'
import { METHODS, RELATIONS } from '../events/words.js'
import type { LastGiven } from '../fold/injections.js'
import type { FoldState } from '../fold/state.js'
import type { Carried } from './carried-shape.js'

/** Where an entry stands, beside what it says. */
const placed = <E>({ at, knownAt, on }: Entry, event: E) => ({ event, at, knownAt, on })

function lastOf(last: LastGiven | null): Carried['injections']['last'] {
  if (last === null) return null
  const { entry, event, mealPlannedAt, mealBegunAt, foodLostAt } = last
  return { entry: placed(entry, event), mealPlannedAt, mealBegunAt, foodLostAt }
}

function glucoseOf({ glucose }: FoldState): Carried['glucose'] {
  const readings = RELATIONS.flatMap((relation) =>
    METHODS.flatMap((method) => glucose[relation][method] ?? []),
  )
  return readings.map(({ entry, event }) => placed(entry, event))
}

/** Everything that the fold carries on, but the slot asked about. */
export function freeze(state: FoldState): Carried {
  const { identity, treatment, weights, lastWeighed, prescriptions, episodes, vials, injections } = state
  const { lastPossibleAt, givenCount } = injections
  return {
    identity,
    treatment,
    weights,
    lastWeighed,
    prescriptions: { all: prescriptions.all, lastGivenOn: prescriptions.lastGivenOn },
    episodes: {
      all: episodes.all,
      reviews: [...episodes.reviews].map(([episode, review]) => ({ episode, ...review })),
    },
    reactions: state.reactions.open,
    glucose: glucoseOf(state),
    meals: { lastMealBegunAt: state.meals.lastMealBegunAt, recent: state.meals.recent },
    injections: { last: lastOf(injections.last), lastPossibleAt, givenCount },
    vials: {
      known: [...vials.byId].map(([vial, seen]) => ({ vial, ...seen })),
      opened: vials.opened,
      lastInspected: vials.lastInspected,
    },
    places: state.places,
    alarms: state.alarms.list,
    watch: state.watch,
  }
}
