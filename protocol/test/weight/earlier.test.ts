// `gap.weight-change`: a change in parts is the same change, so earlier weights of the window are still measured from.
import { grams, instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import {
  NEVER_WEIGHED,
  confirm,
  weighIn,
  weighStateOf,
  weightFactsOf,
  type WeighState,
} from '../../src/weight/weigh.js'
import { DAY, START, UNBORN, seen, weighAll, weight, type Step } from './weights.js'

const CHANGED = 'changed-over-15-percent'
const earlierOf = (state: WeighState): readonly number[] => state.earlier.map((each) => each.grams)

describe('a change in two halves', () => {
  it.each<readonly [string, Step, Step, boolean]>([
    ['exactly 15 % more over 30 days', [21_500, 15], [23_000, 30], false],
    ['a gram more over 30 days', [21_500, 15], [23_001, 30], true],
    ['a gram more over 31 days', [21_500, 15], [23_001, 31], false],
    ['exactly 15 % less over 30 days', [18_500, 15], [17_000, 30], false],
    ['a gram less over 30 days', [18_500, 15], [16_999, 30], true],
    ['a gram less over 31 days', [18_500, 15], [16_999, 31], false],
    ['up and down again', [22_900, 15], [20_000, 30], false],
    ['both halves on one day', [21_500, 0, 1], [23_001, 0, 2], true],
  ])('%s from 20 kg', (_name, half, whole, doubted) => {
    const before = weighAll(UNBORN, [20_000, 0], half)
    expect(seen(before)).toEqual([half[0], null, null])
    const after = weighIn(before, weight(...whole), UNBORN)
    expect(seen(after)).toEqual(doubted ? [half[0], whole[0], CHANGED] : [whole[0], null, null])
  })

  it('is measured from each weight of the window, not from the oldest alone', () => {
    const falling = weighAll(UNBORN, [22_000, 0], [20_000, 5], [21_000, 10])
    expect(seen(weighIn(falling, weight(23_001, 20), UNBORN))).toEqual([21_000, 23_001, CHANGED])
    expect(seen(weighIn(falling, weight(23_000, 20), UNBORN))).toEqual([23_000, null, null])
  })

  it('judges by every confirmed weight of the window', () => {
    const seenLast = seen(weighAll(UNBORN, [20_000, 0], [23_000, 10], [26_000, 20]))
    expect(seenLast).toEqual([23_000, 26_000, 'changed-over-15-percent'])
  })

  it('judges by the newest confirmed weight alone once the others are older than the window', () => {
    expect(seen(weighAll(UNBORN, [20_000, 0], [23_000, 11], [26_000, 31]))).toEqual([26_000, null, null])
  })
})

describe('the earlier weights', () => {
  it('are the confirmed ones of the window before the newest, oldest first', () => {
    expect(earlierOf(NEVER_WEIGHED)).toEqual([])
    expect(Object.isFrozen(NEVER_WEIGHED.earlier)).toBe(true)
    expect(earlierOf(weighAll(UNBORN, [20_000, 0]))).toEqual([])
    expect(earlierOf(weighAll(UNBORN, [20_000, 0], [20_100, 10], [20_200, 30]))).toEqual([20_000, 20_100])
    expect(earlierOf(weighAll(UNBORN, [20_000, 0], [20_100, 10], [20_200, 31]))).toEqual([20_100])
  })

  it('stay while a weight waits', () => {
    const waiting = weighAll(UNBORN, [20_000, 0], [20_100, 10], [30_000, 20])
    expect(seen(waiting)).toEqual([20_100, 30_000, CHANGED])
    expect(earlierOf(waiting)).toEqual([20_000])
  })

  it('are settled with a doubt that measuring again ends', () => {
    const again = weighAll(UNBORN, [20_000, 0], [20_100, 5], [24_000, 10], [24_100, 11])
    expect(seen(again)).toEqual([24_100, null, null])
    expect(earlierOf(again)).toEqual([])
    expect(seen(weighIn(again, weight(24_200, 12), UNBORN))).toEqual([24_200, null, null])
  })

  it('are settled with a doubt that a clinician ends', () => {
    const waiting = weighAll(UNBORN, [20_000, 0], [20_100, 5], [24_000, 10])
    const confirmed = confirm(waiting, grams(24_000), instant(START + 11 * DAY))
    expect(seen(confirmed)).toEqual([24_000, null, null])
    expect(earlierOf(confirmed)).toEqual([])
  })

  it('are not settled by a weight that nobody doubted', () => {
    expect(earlierOf(weighAll(UNBORN, [20_000, 0], [24_000, 10], [20_100, 11]))).toEqual([20_000])
  })
})

describe('the facts', () => {
  const waiting = weighAll(UNBORN, [20_000, 0], [20_100, 10], [30_000, 20])

  it('carry the earlier weights where there are any', () => {
    expect(weightFactsOf(waiting)).toEqual({
      confirmed: weight(20_100, 10),
      earlier: [weight(20_000, 0)],
      doubted: { ...weight(30_000, 20), doubt: CHANGED },
    })
    expect('earlier' in weightFactsOf(weighAll(UNBORN, [20_000, 0]))).toBe(false)
  })

  it('lead back to the state, for a weight stated with a question', () => {
    expect(weighStateOf(weightFactsOf(waiting))).toEqual(waiting)
    expect(weighStateOf(weightFactsOf(NEVER_WEIGHED))).toEqual(NEVER_WEIGHED)
    const settled = weighAll(UNBORN, [20_000, 0])
    expect(weighStateOf(weightFactsOf(settled))).toEqual(settled)
  })

  it('lead back to the newest of the weights that wait', () => {
    const two = weighAll(UNBORN, [20_000, 0], [30_000, 1], [40_000, 2])
    expect(weighStateOf(weightFactsOf(two)).doubted.map((each) => each.grams)).toEqual([40_000])
  })
})
