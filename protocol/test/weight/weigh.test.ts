// `gap.weight-change`: which weights wait for confirmation, why, and what ends the wait.
import { grams, instant } from '@stature/label'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtOf, poundsSlip } from '../../src/weight/doubt.js'
import { NEVER_WEIGHED, confirm, weighIn, weightFactsOf } from '../../src/weight/weigh.js'
import { BOY, DAY, START, UNBORN, date, seen, weighAll, weight } from './weights.js'

describe('a first weight', () => {
  it.each([
    ['at the 97th percentile', BOY, 24_461, null],
    // 24 461 × 2.20462 = 53 927.2
    ['one gram above it: a number of pounds that would not be', BOY, 24_462, 'looks-like-pounds'],
    ['the last number of pounds that would not be', BOY, 53_927, 'looks-like-pounds'],
    ['above it even in pounds', BOY, 53_928, 'above-97th-percentile'],
    ['a girl at hers', { ...BOY, sex: 'female' }, 24_944, null],
    ['a girl above hers', { ...BOY, sex: 'female' }, 24_945, 'looks-like-pounds'],
    ['sex unknown: the lower one', { ...BOY, sex: 'unknown' }, 24_462, 'looks-like-pounds'],
    ['no birth date: nothing to judge by', UNBORN, 90_000, null],
  ] as const)('%s', (_name, context, g, doubt) => {
    expect(doubtOf(weight(g, 0), null, [], context)).toBe(doubt)
    expect(seen(weighAll(context, [g, 0]))).toEqual(doubt === null ? [g, null, null] : [null, g, doubt])
    const pounds = poundsSlip(grams(g), null, context.birthDate, context.sex, date('2025-01-20'))
    expect(pounds).toBe(doubt === 'looks-like-pounds')
  })
})

describe('a change beside the newest confirmed weight', () => {
  it.each([
    ['15 % more', 23_000, 30, null],
    ['one gram over 15 % more', 23_001, 30, 'changed-over-15-percent'],
    ['over 15 % more after 31 days', 23_001, 31, null],
    ['15 % less', 17_000, 30, null],
    ['one gram over 15 % less', 16_999, 30, 'changed-over-15-percent'],
    ['over 15 % less on the same day', 16_999, 0, 'changed-over-15-percent'],
    ['over 15 % less after 31 days', 16_999, 31, null],
  ] as const)('%s of 20 kg', (_name, g, day, doubt) => {
    expect(doubtOf(weight(g, day, 1), weight(20_000, 0), [], UNBORN)).toBe(doubt)
    expect(seen(weighAll(UNBORN, [20_000, 0], [g, day, 1]))).toEqual(
      doubt === null ? [g, null, null] : [20_000, g, doubt],
    )
  })
})

describe('pounds read as kilograms', () => {
  // 20 kg × 2.20462 = 44.0924 kg; a tenth either way is 39.68316 to 48.50164 kg.
  it.each([
    ['under the lower end', 39_683, 365, false],
    ['at the lower end', 39_684, 365, true],
    ['in the middle', 44_092, 10, true],
    ['at the upper end', 48_501, 365, true],
    ['over the upper end', 48_502, 365, false],
    // 20 kg ÷ 2.20462 = 9.07186 kg; a tenth either way is 8.16467 to 9.97904 kg.
    ['kilograms read as pounds, under the lower end', 8_164, 365, false],
    ['kilograms read as pounds, at the lower end', 8_165, 365, true],
    ['kilograms read as pounds, at the upper end', 9_979, 365, true],
    ['kilograms read as pounds, over the upper end', 9_980, 365, false],
  ])('%s', (_name, g, day, slip) => {
    expect(doubtOf(weight(g, day), weight(20_000, 0), [], UNBORN)).toBe(slip ? 'looks-like-pounds' : null)
    expect(poundsSlip(grams(g), grams(20_000), 'unknown', 'male', date('2025-01-20'))).toBe(slip)
  })

  it('is not said of a weight more than 365 days later', () => {
    expect(doubtOf(weight(44_092, 366), weight(20_000, 0), [], UNBORN)).toBeNull()
    expect(doubtOf(weight(44_092, 366), weight(20_000, 0), [], BOY)).toBe('above-97th-percentile')
  })

  it('is named before the other doubts', () => {
    expect(doubtOf(weight(44_092, 1), weight(20_000, 0), [], BOY)).toBe('looks-like-pounds')
  })
})

describe('above the 97th percentile beside a confirmed weight', () => {
  it.each([
    ['a rise across it, slowly', 23_000, 26_000, 100, 'above-97th-percentile'],
    ['a change over 15 % is named first', 21_000, 24_900, 20, 'changed-over-15-percent'],
    ['from just below it to above it', 24_461, 27_000, 40, 'above-97th-percentile'],
    ['the one before was above it too', 24_462, 27_000, 40, null],
    ['below it', 23_000, 24_000, 40, null],
  ] as const)('%s', (_name, before, after, day, doubt) => {
    expect(doubtOf(weight(after, day), weight(before, 0), [], BOY)).toBe(doubt)
  })
})

describe('confirmation by measuring again', () => {
  it.each([
    ['the same', 44_000, 1, 44_000],
    ['5 % more', 46_200, 1, 46_200],
    ['5 % less', 41_800, 1, 41_800],
    ['a minute later', 44_000, 0, 44_000],
  ])('%s: the newer one is the confirmed one', (_name, again, day, expected) => {
    expect(seen(weighAll(BOY, [20_000, -1], [44_000, 0], [again, day, 1]))).toEqual([expected, null, null])
  })

  it.each([
    ['over 5 % more', 46_201],
    ['over 5 % less', 41_799],
  ])('%s confirms nothing', (_name, again) => {
    expect(seen(weighAll(BOY, [20_000, -1], [44_000, 0], [again, 1]))).toEqual([
      20_000,
      again,
      'looks-like-pounds',
    ])
  })

  it('the same instant told twice confirms nothing', () => {
    expect(seen(weighAll(BOY, [44_000, 0], [44_000, 0]))).toEqual([null, 44_000, 'looks-like-pounds'])
  })

  it('any weight that waits may be confirmed', () => {
    expect(seen(weighAll(BOY, [44_000, 0], [60_000, 1], [44_100, 2]))).toEqual([44_100, null, null])
  })

  it('a plausible weight ends the doubt, and the slip made again is doubted again', () => {
    expect(seen(weighAll(BOY, [44_000, 0], [20_000, 1]))).toEqual([20_000, null, null])
    expect(seen(weighAll(BOY, [44_000, 0], [20_000, 1], [44_000, 2]))).toEqual([
      20_000,
      44_000,
      'looks-like-pounds',
    ])
  })
})

describe('confirmation by a clinician', () => {
  const late = instant(START + 5 * DAY)

  const waiting = weighAll(BOY, [20_000, -1], [42_000, 0], [45_000, 1], [60_000, 2])

  it.each([
    ['the newest, exactly', 60_000, [60_000, null]],
    ['one within 5 %: the doubted weight itself', 62_000, [60_000, null]],
    ['an older one, exactly', 45_000, [45_000, 60_000]],
    ['an older one: the newer ones still wait', 42_000, [42_000, 60_000]],
    ['of two within 5 % the newest', 43_500, [45_000, 60_000]],
    ['at the edge above', 63_000, [60_000, null]],
    ['over the edge above', 63_001, [20_000, 60_000]],
    ['at the edge below', 57_000, [60_000, null]],
    ['nothing near', 20_000, [20_000, 60_000]],
  ] as const)('%s', (_name, g, expected) => {
    expect(seen(confirm(waiting, grams(g), late)).slice(0, 2)).toEqual(expected)
  })

  it('takes an equal weight before a newer one within 5 %', () => {
    const twice = weighAll(BOY, [20_000, -1], [42_000, 0], [43_000, 0])
    expect(confirm(twice, grams(42_000), late).confirmed?.grams).toBe(42_000)
    expect(confirm(twice, grams(43_000), late).confirmed?.grams).toBe(43_000)
  })

  it('keeps the day and the instant of the weight, and drops the doubt', () => {
    expect(confirm(waiting, grams(45_100), late).confirmed).toEqual(weight(45_000, 1))
    expect(confirm(waiting, grams(42_000), late).doubted.map((each) => each.grams)).toEqual([45_000, 60_000])
  })

  it('does not reach weights measured after it', () => {
    const atTwo = instant(START + 2 * DAY)
    expect(seen(confirm(waiting, grams(60_000), atTwo))[0]).toBe(60_000)
    expect(confirm(waiting, grams(60_000), instant(atTwo - 1))).toBe(waiting)
  })

  it('changes nothing where nothing waits', () => {
    const settled = weighAll(BOY, [20_000, 0])
    expect(confirm(settled, grams(20_000), late)).toBe(settled)
  })
})

describe('what rules see', () => {
  it('is nothing before the first weight', () => {
    expect(weightFactsOf(NEVER_WEIGHED)).toEqual({ confirmed: null, doubted: null })
    expect(Object.isFrozen(NEVER_WEIGHED)).toBe(true)
  })

  it('is the whole of both', () => {
    expect(weightFactsOf(weighAll(BOY, [20_000, 0], [44_000, 1]))).toEqual({
      confirmed: weight(20_000, 0),
      doubted: { ...weight(44_000, 1), doubt: 'looks-like-pounds' },
    })
  })

  it('is no doubted weight of the same instant as the confirmed one', () => {
    expect(seen(weighAll(BOY, [20_000, 0], [44_000, 0]))).toEqual([20_000, null, null])
    expect(seen(weighAll(BOY, [20_000, 0], [44_000, 0, 1]))).toEqual([20_000, 44_000, 'looks-like-pounds'])
  })
})

describe('without a confirmation', () => {
  const steps = fc.array(
    fc.record({ grams: fc.integer({ min: 5_000, max: 90_000 }), days: fc.nat(60), confirms: fc.boolean() }),
    { maxLength: 12 },
  )

  it('no weight is used that was doubted and not measured again', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let [state, day] = [NEVER_WEIGHED, 0]
        for (const step of list) {
          day += step.days
          const before = state
          const measured = weight(step.grams, day, 1)
          state = weighIn(state, measured, BOY)
          if (state.confirmed === before.confirmed) continue
          expect(state.confirmed).toEqual(measured)
          const again = before.doubted.some((each) => Math.abs(each.grams - step.grams) * 20 <= each.grams)
          expect(again || doubtOf(measured, before.confirmed, before.earlier, BOY) === null).toBe(true)
        }
      }),
    )
  })

  it('a doubted weight stays doubted: a confirmation only ever chooses from what waits', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let [state, day] = [NEVER_WEIGHED, 0]
        for (const step of list) {
          day += step.days
          state = weighIn(state, weight(step.grams, day), BOY)
          if (!step.confirms) continue
          const after = confirm(state, grams(step.grams), instant(START + day * DAY))
          const waited = state.doubted.some((each) => each.at === after.confirmed?.at)
          expect(after === state || waited).toBe(true)
          expect(after.doubted.every((each) => state.doubted.includes(each))).toBe(true)
          state = after
        }
      }),
    )
  })
})
