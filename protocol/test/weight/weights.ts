// Weights of a child, one after another, for the tests of which are used.
import { civilDate, grams, instant, type CivilDate } from '@stature/label'
import type { MeasuredWeight, WeightDoubt } from '../../src/facts/weight.js'
import type { WeighContext } from '../../src/weight/doubt.js'
import { NEVER_WEIGHED, weighIn, weightFactsOf, type WeighState } from '../../src/weight/weigh.js'

/** A day in milliseconds. */
export const DAY = 86_400_000
/** Day 0. */
export const START = Date.UTC(2025, 0, 20)

/** `YYYY-MM-DD` to a civil date; throws on a day that does not exist. */
export const date = (text: string): CivilDate => {
  const read = civilDate(text)
  if (read === null) throw new Error(`no date ${text}`)
  return read
}
/** So many grams on a day counted from 20 January 2025, at a minute of that day. */
export const weight = (g: number, day: number, minute = 0): MeasuredWeight => ({
  grams: grams(g),
  at: instant(START + day * DAY + minute * 60_000),
  on: date(new Date(START + day * DAY).toISOString().slice(0, 10)),
})

// Five years and five days on day 0: the 97th percentile is 24 461 g (boys), 24 944 g (girls).
export const BOY: WeighContext = { birthDate: date('2020-01-15'), sex: 'male' }
/** No birth date: no percentile speaks. */
export const UNBORN: WeighContext = { birthDate: 'unknown', sex: 'male' }

/** A weight of a day, at a minute of it. */
export type Step = readonly [grams: number, day: number, minute?: number]
/** Weights one after another, from none. */
export const weighAll = (context: WeighContext, ...steps: readonly Step[]): WeighState =>
  steps.reduce((state, [g, day, minute]) => weighIn(state, weight(g, day, minute), context), NEVER_WEIGHED)

/** What rules see: grams confirmed, grams doubted, and why. */
export const seen = (state: WeighState): readonly [number | null, number | null, WeightDoubt | null] => {
  const { confirmed, doubted } = weightFactsOf(state)
  return [confirmed?.grams ?? null, doubted?.grams ?? null, doubted?.doubt ?? null]
}
