// `gap.weight-change`: weights one after another; a doubted one is used by no rule until it is confirmed.
import type { Grams, Instant } from '@stature/label'
import type { DoubtedWeight, MeasuredWeight, WeightFacts } from '../facts/weight.js'
import { doubtOf, isRecent, type WeighContext } from './doubt.js'

/** What the weights so far amount to. */
export interface WeighState {
  readonly confirmed: MeasuredWeight | null
  /** Confirmed weights before it from which a change is still measured, oldest first. */
  readonly earlier: readonly MeasuredWeight[]
  /** Weights that wait, oldest first; none is older than `confirmed`. */
  readonly doubted: readonly DoubtedWeight[]
}

/** No weight yet. */
export const NEVER_WEIGHED: WeighState = Object.freeze({
  confirmed: null,
  earlier: Object.freeze([]),
  doubted: Object.freeze([]),
})

const AGREE_PERCENT = 5

const agrees = (weight: Grams, doubted: DoubtedWeight): boolean =>
  Math.abs(weight - doubted.grams) * 100 <= doubted.grams * AGREE_PERCENT

/** Weights still in the window of the newest; a doubt that was settled settles them too, so none is kept then. */
const earlierOf = (state: WeighState, measured: MeasuredWeight): readonly MeasuredWeight[] =>
  [...state.earlier, ...(state.confirmed === null ? [] : [state.confirmed])].filter((each) =>
    isRecent(each, measured.on),
  )

/**
 * The next weight in order of time. A later one within 5 % of a doubted one is confirmed by it. A confirmed weight ends
 * every older doubt: a slip made twice with a plausible weight between stays a slip. The same instant is the same
 * measurement told twice and confirms nothing.
 */
export function weighIn(state: WeighState, measured: MeasuredWeight, context: WeighContext): WeighState {
  const again = state.doubted.some((each) => each.at < measured.at && agrees(measured.grams, each))
  const doubt = again ? null : doubtOf(measured, state.confirmed, state.earlier, context)
  if (doubt !== null) return { ...state, doubted: [...state.doubted, { ...measured, doubt }] }
  return { confirmed: measured, earlier: again ? [] : earlierOf(state, measured), doubted: [] }
}

/** A clinician's confirmation: the newest doubted weight equal to it, else the newest within 5 %, becomes the confirmed one. */
export function confirm(state: WeighState, gramsConfirmed: Grams, at: Instant): WeighState {
  const before = state.doubted.filter((each) => each.at <= at)
  const equal = before.filter((each) => each.grams === gramsConfirmed)
  const near = before.filter((each) => agrees(gramsConfirmed, each))
  const chosen = equal.at(-1) ?? near.at(-1)
  if (chosen === undefined) return state
  const confirmed = { grams: chosen.grams, at: chosen.at, on: chosen.on }
  return { confirmed, earlier: [], doubted: state.doubted.filter((each) => each.at > chosen.at) }
}

/** What rules see: the newest confirmed weight, and the newest doubted one if it is newer. */
export function weightFactsOf(state: WeighState): WeightFacts {
  const newest = state.doubted.at(-1) ?? null
  const shown = newest !== null && (state.confirmed === null || newest.at > state.confirmed.at)
  const facts = { confirmed: state.confirmed, doubted: shown ? newest : null }
  return state.earlier.length === 0 ? facts : { ...facts, earlier: state.earlier }
}

/** The state behind the facts, for a weight stated with a question. */
export const weighStateOf = ({ confirmed, earlier, doubted }: WeightFacts): WeighState => ({
  confirmed,
  earlier: earlier ?? [],
  doubted: doubted === null ? [] : [doubted],
})
