// Where the injection may go: not where the last one went, rested, and not a place that is excluded (`site.rotate`).
import type { ClauseId, GapId, Instant } from '@stature/label'
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
  for (const each of facts.places)
    if (each.lastUsedAt !== null && (last === null || restsLonger(last, each))) last = each
  return last
}

function differs(place: PlaceFacts, last: PlaceFacts | null, policy: Policy): boolean {
  if (last === null || place.region !== last.region) return true
  return policy.siteDiffersBy === 'region-or-side' && place.side !== last.side
}

const rested = (place: PlaceFacts, asOf: Instant, policy: Policy): boolean =>
  asOf - lastUse(place) >= policy.siteRestHours * HOUR_MS

/** Longest rested; a place never used rests longest, and the fixed order of the label breaks ties. */
function longestRested(places: readonly PlaceFacts[]): PlaceFacts | null {
  let best: PlaceFacts | null = null
  for (const each of places) if (best === null || restsLonger(each, best)) best = each
  return best
}

const placeOf = ({ region, side }: PlaceFacts): Place => ({ region, side })

/** Recommended and allowed places; where none is allowed, the longest rested is offered as a choice to confirm. */
export function sitesFor(facts: Facts, policy: Policy): Sites {
  const last = lastPlace(facts)
  const allowed: Place[] = []
  let recommended: PlaceFacts | null = null
  for (const each of facts.places) {
    if (each.excluded || !differs(each, last, policy) || !rested(each, facts.asOf, policy)) continue
    allowed.push(placeOf(each))
    if (recommended === null || restsLonger(each, recommended)) recommended = each
  }
  if (recommended !== null) return { recommended: placeOf(recommended), allowed }
  const offered = longestRested(facts.places.filter((each) => !each.excluded)) ?? longestRested(facts.places)
  const why = NONE_ALLOWED
  return offered === null
    ? { recommended: null, allowed: [], why }
    : { recommended: null, allowed: [], longestRested: placeOf(offered), why }
}
