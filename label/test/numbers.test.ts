// The numbers of the label, as the label page states them.
import { describe, expect, it } from 'vitest'
import { MARKS_PER_ML, NANOGRAMS_PER_HALF_MARK, REGIONS, VIAL, numbersOf } from '../src/numbers.js'

const US = {
  startFrom: 40,
  startTo: 80,
  timesPerDay: 2,
  step: 40,
  maximum: 120,
  toleratedMs: 604_800_000,
  mealWindowMs: 1_200_000,
  leastAgeYears: 2,
  advisedUnderYears: null,
  activityCautionFromMs: 7_200_000,
  activityCautionToMs: 10_800_000,
  vialInUseDays: 30,
}

describe('numbers of the label', () => {
  it('of both US editions are the same', () => {
    expect(numbersOf('us-2019-12')).toEqual(US)
    expect(numbersOf('us-2025-05')).toEqual(US)
  })

  it('of the EU differ in start and age', () => {
    expect(numbersOf('eu-2020')).toEqual({ ...US, startTo: 40, advisedUnderYears: 18 })
  })

  it('of vial and syringe', () => {
    expect([VIAL.massMg, VIAL.volumeMl, MARKS_PER_ML, NANOGRAMS_PER_HALF_MARK]).toEqual([40, 4, 100, 50_000])
    expect(REGIONS).toEqual(['upper-arm', 'thigh', 'buttock', 'abdomen'])
  })
})
