// Heights and weights of a record with what growth says of each: score, velocity, body mass index.
import {
  divideHalfAwayFromZero,
  type CivilDate,
  type Grams,
  type Instant,
  type Millimeters,
} from '@stature/label'
import type { Entry } from '../entry/entry.js'
import { heightScore, weightScore, type Child, type Score } from './score.js'
import { velocityTo, type Velocity } from './velocity.js'

interface Measured {
  readonly id: string
  readonly at: Instant
  readonly on: CivilDate
  readonly score: Score
}

export interface MeasuredHeight extends Measured {
  readonly height: Millimeters
  readonly velocity: Velocity | null
  /** Hundredths of kg/m², nearest, from the last weight of the same day; null without one. No reference is held for it. */
  readonly bodyMassIndex100: number | null
}

export interface WeightPoint extends Measured {
  readonly weight: Grams
}

/** In order of time. */
export interface Growth {
  readonly heights: readonly MeasuredHeight[]
  readonly weights: readonly WeightPoint[]
}

const GRAMS_MM2_TO_HUNDREDTHS = 100_000

/** g over mm² is 1000 kg/m². */
const bodyMassIndex100 = (weight: Grams, height: Millimeters): number =>
  divideHalfAwayFromZero(weight * GRAMS_MM2_TO_HUNDREDTHS, height * height)

function weightsOf(entries: readonly Entry[], child: Child): readonly WeightPoint[] {
  return entries.flatMap(({ event, at, on }) =>
    event.kind === 'weight-measured'
      ? [
          {
            id: event.id,
            at,
            on,
            weight: event.weightGrams,
            score: weightScore(event.weightGrams, child, on),
          },
        ]
      : [],
  )
}

/** `entries` as they stand (`standingEntries`), in order of time. */
export function growthOf(entries: readonly Entry[], child: Child): Growth {
  const weights = weightsOf(entries, child)
  const measured = entries.flatMap(({ event, at, on }) =>
    event.kind === 'height-measured' ? [{ id: event.id, at, on, height: event.heightMillimeters }] : [],
  )
  const heights = measured.map((each): MeasuredHeight => {
    const weight = weights.filter(({ on }) => on === each.on).at(-1)?.weight
    return {
      ...each,
      score: heightScore(each.height, child, each.on),
      velocity: velocityTo(measured, each),
      bodyMassIndex100: weight === undefined ? null : bodyMassIndex100(weight, each.height),
    }
  })
  return { heights, weights }
}
