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
  let last: PlaceFacts | null = null
  for (const each of facts.places)
    if (each.lastUsedAt !== null && (last === null || restsLonger(last, each))) last = each
  return isLastSiteUnknown(facts) ? null : last
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

/** Recommended and allowed places. */
export function sitesFor(facts: Facts, policy: Policy): Sites {
  const last = lastPlace(facts)
  const anySide = policy.siteDiffersBy === 'region-or-side'
  const restedSince = facts.asOf - policy.siteRestHours * HOUR_MS
  const allowed: Place[] = []
  let recommended: PlaceFacts | null = null
  for (const each of facts.places) {
    if (each.excluded || (each.lastUsedAt !== null && each.lastUsedAt > restedSince)) continue
    if (last !== null && each.region === last.region && !(anySide && each.side !== last.side)) continue
    allowed.push(placeOf(each))
    if (recommended === null || restsLonger(each, recommended)) recommended = each
  }
  return recommended === null ? noneAllowed(facts) : { recommended: placeOf(recommended), allowed }
}
