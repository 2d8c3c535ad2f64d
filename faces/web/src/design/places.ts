// The eight places as a body map shows them: what the decision says of each, in words and never in color alone.
import type { Region } from '@stature/label'
import type { Place, PlaceFacts, Sites } from '@stature/protocol'
import type { IconName } from './icon.js'

export const PLACE_STATES = ['recommended', 'allowed', 'offered', 'resting', 'excluded', 'plain'] as const
export type PlaceState = (typeof PLACE_STATES)[number]

export const STATE_ICON = {
  recommended: 'star',
  allowed: 'place',
  offered: 'ask',
  resting: 'rest',
  excluded: 'cross',
  plain: 'place',
} as const satisfies Readonly<Record<PlaceState, IconName>>

export interface ShownPlace extends Place {
  readonly id: PlaceId
  readonly state: PlaceState
}

export type PlaceId = `${Place['side']}.${Place['region']}`

export const placeId = ({ side, region }: Place): PlaceId => `${side}.${region}`

const isSame = (one: Place, other: Place | null | undefined): boolean =>
  one.region === other?.region && one.side === other.side

/** `sites` of the decision; null where it gave none, and then only what is marked unusable is known. */
function stateOf(place: PlaceFacts, sites: Sites | null): PlaceState {
  if (place.excluded) return 'excluded'
  if (sites === null) return 'plain'
  if (isSame(place, sites.recommended)) return 'recommended'
  if (isSame(place, sites.longestRested)) return 'offered'
  return sites.allowed.some((each) => isSame(place, each)) ? 'allowed' : 'resting'
}

/** All eight, in the label's order. */
export const shownPlaces = (places: readonly PlaceFacts[], sites: Sites | null): readonly ShownPlace[] =>
  places.map((place) => ({
    region: place.region,
    side: place.side,
    id: placeId(place),
    state: stateOf(place, sites),
  }))

/** Regions drawn on the back view; the others are in front. */
const BEHIND: ReadonlySet<Region> = new Set(['upper-arm', 'buttock'])

export const isBehind = ({ region }: Place): boolean => BEHIND.has(region)
