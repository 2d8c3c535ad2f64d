// The eight places as the next injection would find them: what the rule says of each, and until when one rests.
import { instant, type Instant } from '@stature/label'
import type { Facts } from '../../facts/facts.js'
import type { Place, PlaceFacts } from '../../facts/injection.js'
import type { Policy } from '../../policy/policy.js'
import { HOUR_MS } from '../../time/units.js'
import { sitesFor } from './sites.js'

export interface PlaceReport extends PlaceFacts {
  /** `offered`: none is allowed, and this one rested longest. */
  readonly state: 'recommended' | 'allowed' | 'offered' | 'resting' | 'excluded'
  /** From when it has rested as long as the policy asks; null where it has. */
  readonly restsUntil: Instant | null
}

const isSame = (one: Place, other: Place | null | undefined): boolean =>
  one.region === other?.region && one.side === other.side

/** In the order of the facts. A place that rested and is not allowed is too near to the one used last. */
export function placeReports(facts: Facts, policy: Policy): readonly PlaceReport[] {
  const sites = sitesFor(facts, policy)
  const stateOf = (place: PlaceFacts): PlaceReport['state'] => {
    if (place.excluded) return 'excluded'
    if (isSame(place, sites.recommended)) return 'recommended'
    if (isSame(place, sites.longestRested)) return 'offered'
    return sites.allowed.some((each) => isSame(place, each)) ? 'allowed' : 'resting'
  }
  return facts.places.map((place) => {
    const until = place.lastUsedAt === null ? null : place.lastUsedAt + policy.siteRestHours * HOUR_MS
    const restsUntil = until === null || until <= facts.asOf ? null : instant(until)
    return { ...place, state: stateOf(place), restsUntil }
  })
}
