// `gap.weight-change`: weights one after another; a doubted one is used by no rule until it is confirmed.
import type { Grams, Instant } from '@stature/label'
import type { DoubtedWeight, MeasuredWeight, WeightFacts } from '../facts/weight.js'
import { doubtOf, type WeighContext } from './doubt.js'

/** What the weights so far amount to. */
export interface WeighState {
  readonly confirmed: MeasuredWeight | null
  /** Weights that wait, oldest first; none is older than `confirmed`. */
  readonly doubted: readonly DoubtedWeight[]
}

/** No weight yet. */
export const NEVER_WEIGHED: WeighState = Object.freeze({ confirmed: null, doubted: Object.freeze([]) })

const AGREE_PERCENT = 5

const agrees = (weight: Grams, doubted: DoubtedWeight): boolean =>
  Math.abs(weight - doubted.grams) * 100 <= doubted.grams * AGREE_PERCENT

/**
 * The next weight in order of time. A later one within 5 % of a doubted one is confirmed by it. A confirmed weight ends
 * every older doubt: a slip made twice with a plausible weight between stays a slip. The same instant is the same
 * measurement told twice and confirms nothing.
 */
export function weighIn(state: WeighState, measured: MeasuredWeight, context: WeighContext): WeighState {
  const again = state.doubted.some((each) => each.at < measured.at && agrees(measured.grams, each))
  const doubt = again ? null : doubtOf(measured, state.confirmed, context)
  if (doubt === null) return { confirmed: measured, doubted: [] }
  return { confirmed: state.confirmed, doubted: [...state.doubted, { ...measured, doubt }] }
}

/** A clinician's confirmation: the newest doubted weight equal to it, else the newest within 5 %, becomes the confirmed one. */
export function confirm(state: WeighState, gramsConfirmed: Grams, at: Instant): WeighState {
  const before = state.doubted.filter((each) => each.at <= at)
  const equal = before.filter((each) => each.grams === gramsConfirmed)
  const near = before.filter((each) => agrees(gramsConfirmed, each))
  const chosen = equal.at(-1) ?? near.at(-1)
  if (chosen === undefined) return state
  const confirmed = { grams: chosen.grams, at: chosen.at, on: chosen.on }
  return { confirmed, doubted: state.doubted.filter((each) => each.at > chosen.at) }
}

/** What rules see: the newest confirmed weight, and the newest doubted one if it is newer. */
export function weightFactsOf(state: WeighState): WeightFacts {
  const newest = state.doubted.at(-1) ?? null
  const shown = newest !== null && (state.confirmed === null || newest.at > state.confirmed.at)
  return { confirmed: state.confirmed, doubted: shown ? newest : null }
}
