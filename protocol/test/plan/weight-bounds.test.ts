import { describe, expect, it } from 'vitest'
import { grams, halfMarks, nanograms } from '@stature/label'
import { decideDose, weightBounds, type Facts } from '@stature/protocol'
import { FACTS, POLICY, PRESCRIPTION } from './fixtures.js'

const bounds = (mass: number, half: number, block = 5, review = 10) =>
  weightBounds({ massNanograms: nanograms(mass), halfMarks: halfMarks(half) }, 'us-2019-12', {
    weightDrift: { blockAbovePercent: block, reviewBelowPercent: review },
  })

describe('between which weights a dose stays what it is', () => {
  it.each([
    // 1.6 mg: 1 600 000 / 120 = 13 333.3; / 126 = 12 698.4; / 36 = 44 444.4
    ['1.6 mg', bounds(1_600_000, 32), 13_334, 12_699, 44_444],
    // 2.4 mg is exactly 120 at 20 kg, and exactly 36 at 66.667 kg
    ['exactly at the maximum', bounds(2_400_000, 48), 20_000, 19_048, 66_666],
    ['exact more than drawn', bounds(1_309_000, 26), 10_834, 10_318, 36_361],
    ['a policy that blocks at once', bounds(2_400_000, 48, 0), 20_000, 20_000, 66_666],
  ])('%s', (_name, found, within, given, review) => {
    expect(found).toEqual({ withinMaximumFrom: within, givenFrom: given, reviewAbove: review })
  })

  it('a policy that never asks for review', () => {
    expect(bounds(1_600_000, 32, 5, 100).reviewAbove).toBeNull()
  })
})

/** The prescription of the fixtures at another weight, given and confirmed today. */
const weighing = (weight: number): Facts => ({
  ...FACTS,
  weight: { ...FACTS.weight, confirmed: { grams: grams(weight), at: FACTS.asOf, on: FACTS.today } },
})
const says = (weight: number) => {
  const { outcome, advice } = decideDose(weighing(weight), POLICY)
  return { kind: outcome.kind, ids: advice.map(({ id }) => id) }
}

describe('the rules change where the bounds say', () => {
  const { withinMaximumFrom, givenFrom, reviewAbove } = weightBounds(PRESCRIPTION, 'us-2019-12', POLICY)

  it('over the maximum', () => {
    expect(says(withinMaximumFrom).ids).not.toContain('over-maximum-by-new-weight')
    expect(says(withinMaximumFrom - 1).ids).toContain('over-maximum-by-new-weight')
  })

  it('blocked', () => {
    expect(says(givenFrom).kind).not.toBe('reduce')
    expect(says(givenFrom - 1).kind).toBe('reduce')
  })

  it('to be reviewed', () => {
    const above = reviewAbove ?? 0
    expect(says(above).ids).not.toContain('under-start-by-new-weight')
    expect(says(above + 1).ids).toContain('under-start-by-new-weight')
  })
})
