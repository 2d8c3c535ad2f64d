// Where the injection may go: not where the last one went, rested, and not a place that is excluded (`site.rotate`).
import type { ClauseId, GapId } from '@stature/label'
import type { Sites } from '../../decision/decision.js'
import type { Facts } from '../../facts/facts.js'
import type { Place, PlaceFacts } from '../../facts/injection.js'
import type { Policy } from '../../policy/policy.js'
import { HOUR_MS } from '../../time/units.js'

const NONE_ALLOWED: readonly (ClauseId | GapId)[] = Object.freeze(['site.rotate', 'gap.different-site'])

/** When a place was used last, as a number that sorts a place never used first. */
const lastUse = (place: PlaceFacts): number => place.lastUsedAt ?? -Infinity

const restsLonger = (one: PlaceFacts, other: PlaceFacts): boolean => lastUse(one) < lastUse(other)

/** True when an injection was given and nobody recorded where. */
export function isLastSiteUnknown({ injections: { last }, places }: Facts): boolean {
  return last !== null && last.site === null && places.every((each) => lastUse(each) < last.at)
}

/** The place used last; null when nothing was injected, or when the last place is not known. */
function lastPlace(facts: Facts): PlaceFacts | null {
  if (isLastSiteUnknown(facts)) return null
  let last: PlaceFacts | null = null
  let at = -Infinity
  for (const each of facts.places) {
    if (each.lastUsedAt === null || each.lastUsedAt <= at) continue
    last = each
    at = each.lastUsedAt
  }
  return last
}

/** Longest rested; a place never used rests longest, and the fixed order of the label breaks ties. */
function longestRested(places: readonly PlaceFacts[]): PlaceFacts | null {
  let best: PlaceFacts | null = null
  for (const each of places) if (best === null || restsLonger(each, best)) best = each
  return best
}

/** Every place, made once, so that a decision allocates none. */
const PLACES: Readonly<Record<Place['region'], Readonly<Record<Place['side'], Place>>>> = {
  'upper-arm': { left: { region: 'upper-arm', side: 'left' }, right: { region: 'upper-arm', side: 'right' } },
  thigh: { left: { region: 'thigh', side: 'left' }, right: { region: 'thigh', side: 'right' } },
  buttock: { left: { region: 'buttock', side: 'left' }, right: { region: 'buttock', side: 'right' } },
  abdomen: { left: { region: 'abdomen', side: 'left' }, right: { region: 'abdomen', side: 'right' } },
}

const placeOf = ({ region, side }: PlaceFacts): Place => PLACES[region][side]

/** Where none is allowed, the longest rested is offered as a choice to confirm, first of those not excluded. */
function noneAllowed({ places }: Facts): Sites {
  const offered = longestRested(places.filter((each) => !each.excluded)) ?? longestRested(places)
  const none: Sites = { recommended: null, allowed: [], why: NONE_ALLOWED }
  return offered === null ? none : { ...none, longestRested: placeOf(offered) }
}

/** Not excluded, rested, and another place than the last. */
function isAllowed(place: PlaceFacts, last: PlaceFacts | null, facts: Facts, policy: Policy): boolean {
  if (place.excluded) return false
  const restedSince = facts.asOf - policy.siteRestHours * HOUR_MS
  if (place.lastUsedAt !== null && place.lastUsedAt > restedSince) return false
  if (last === null || place.region !== last.region) return true
  return policy.siteDiffersBy === 'region-or-side' && place.side !== last.side
}

/** Is any place allowed? Asked in every decision, whereas all of them are only shown with an injection to be given. */
export function isAnyAllowed(facts: Facts, policy: Policy): boolean {
  const last = lastPlace(facts)
  return facts.places.some((each) => isAllowed(each, last, facts, policy))
}

/** Recommended and allowed places. */
export function sitesFor(facts: Facts, policy: Policy): Sites {
  const last = lastPlace(facts)
  const allowed: Place[] = []
  let recommended: PlaceFacts | null = null
  for (const each of facts.places) {
    if (!isAllowed(each, last, facts, policy)) continue
    allowed.push(placeOf(each))
    if (recommended === null || restsLonger(each, recommended)) recommended = each
  }
  return recommended === null ? noneAllowed(facts) : { recommended: placeOf(recommended), allowed }
}
