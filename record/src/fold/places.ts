// The eight places: when each was last used, and which are excluded.
import { REGIONS, type Instant } from '@stature/label'
import type { Place, PlaceFacts } from '@stature/protocol'
import { SIDES } from '../events/words.js'

/** Changed in place within one fold only. */
interface PlaceState extends Place {
  lastUsedAt: Instant | null
  excluded: boolean
}

export type PlacesState = readonly PlaceState[]

/** In the label's order, left before right. */
export const newPlaces = (): PlacesState =>
  REGIONS.flatMap((region) => SIDES.map((side) => ({ region, side, lastUsedAt: null, excluded: false })))

const find = (state: PlacesState, { region, side }: Place): PlaceState | undefined =>
  state.find((place) => place.region === region && place.side === side)

export function usePlace(state: PlacesState, place: Place | undefined, at: Instant): void {
  const used = place === undefined ? undefined : find(state, place)
  if (used !== undefined) used.lastUsedAt = at
}

/** A quadrant excludes its whole place: the label rotates places, not quadrants. */
export function setExcluded(state: PlacesState, place: Place, excluded: boolean): void {
  const found = find(state, place)
  if (found !== undefined) found.excluded = excluded
}

export const placeFacts = (state: PlacesState): readonly PlaceFacts[] => state.map((place) => ({ ...place }))
