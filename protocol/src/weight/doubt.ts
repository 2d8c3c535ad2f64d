// `gap.weight-change`: which measured weight looks like a slip. Children with this indication are far below the curves.
import { daysBetween, type CivilDate, type Grams } from '@stature/label'
import type { Sex } from '../facts/facts.js'
import type { MeasuredWeight, WeightDoubt } from '../facts/weight.js'
import { weight97thOn } from './percentile.js'

/** What a weight is judged against besides the weights before it. */
export interface WeighContext {
  readonly birthDate: CivilDate | 'unknown'
  readonly sex: Sex
}

const CHANGE_PERCENT = 15
const CHANGE_DAYS = 30
const POUNDS_DAYS = 365
const POUNDS_PERCENT = 10
/** Pounds in a kilogram, times 100 000. */
const POUNDS_PER_KG = 220_462
const SCALE = 100_000

const within = (value: number, of: number, percent: number): boolean =>
  Math.abs(value - of) * 100 <= of * percent

const above97th = (weight: Grams, context: WeighContext, on: CivilDate): boolean => {
  const limit = weight97thOn(context.birthDate, context.sex, on)
  return limit !== null && weight > limit
}

/** One weight is about the other's number of pounds, either way. */
const poundsRatio = (weight: Grams, confirmed: Grams): boolean =>
  within(weight * SCALE, confirmed * POUNDS_PER_KG, POUNDS_PERCENT) ||
  within(weight * POUNDS_PER_KG, confirmed * SCALE, POUNDS_PERCENT)

/** A first weight above the curve that would not be above it in pounds. */
const firstInPounds = (weight: Grams, context: WeighContext, on: CivilDate): boolean => {
  const limit = weight97thOn(context.birthDate, context.sex, on)
  return limit !== null && weight > limit && weight * SCALE <= limit * POUNDS_PER_KG
}

/** Were pounds written for kilograms, or the inverse? Without a confirmed weight, judged by the 97th percentile for age. */
export const poundsSlip = (
  weight: Grams,
  confirmed: Grams | null,
  birthDate: CivilDate | 'unknown',
  sex: Sex,
  on: CivilDate,
): boolean =>
  confirmed === null ? firstInPounds(weight, { birthDate, sex }, on) : poundsRatio(weight, confirmed)

/** Is a weight still one from which a change within the window is measured? The window includes its last day. */
export const isRecent = (weight: MeasuredWeight, on: CivilDate): boolean =>
  daysBetween(weight.on, on) <= CHANGE_DAYS

const changed = (measured: MeasuredWeight, from: MeasuredWeight): boolean =>
  isRecent(from, measured.on) && !within(measured.grams, from.grams, CHANGE_PERCENT)

/**
 * Why a weight is held back beside the newest confirmed one and those of the window before it; null where nothing
 * speaks against it. A change in two halves is the same change.
 */
export function doubtOf(
  measured: MeasuredWeight,
  confirmed: MeasuredWeight | null,
  earlier: readonly MeasuredWeight[],
  context: WeighContext,
): WeightDoubt | null {
  const high = above97th(measured.grams, context, measured.on)
  if (confirmed === null) {
    if (!high) return null
    return firstInPounds(measured.grams, context, measured.on) ? 'looks-like-pounds' : 'above-97th-percentile'
  }
  const days = daysBetween(confirmed.on, measured.on)
  if (days <= POUNDS_DAYS && poundsRatio(measured.grams, confirmed.grams)) return 'looks-like-pounds'
  if ([...earlier, confirmed].some((from) => changed(measured, from))) return 'changed-over-15-percent'
  return high && !above97th(confirmed.grams, context, confirmed.on) ? 'above-97th-percentile' : null
}
