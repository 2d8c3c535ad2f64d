// Gaps as data: every one with its question, who may answer it and our reading.
import { describe, expect, it } from 'vitest'
import { ALL_GAPS, gapOf } from '../../src/gap/gaps.js'
import { GAP_IDS, type GapId } from '../../src/ids.js'

const CAUTIOUS: readonly GapId[] = [
  'gap.week',
  'gap.smaller-dose',
  'gap.reweigh-and-rise',
  'gap.food-after-injection',
  'gap.window-edge',
  'gap.suspected',
  'gap.upper-age',
  'gap.in-use-day',
]
const ATTEST: readonly GapId[] = ['gap.severe', 'gap.adequate-food', 'gap.examinations']

const resolutionOf = (id: GapId): readonly string[] => {
  if (id === 'gap.well-tolerated') return ['attest', 'policy']
  if (id === 'gap.monitoring-end') return ['attest', 'cautious-reading']
  if (CAUTIOUS.includes(id)) return ['cautious-reading']
  return ATTEST.includes(id) ? ['attest'] : ['policy']
}

describe('gaps', () => {
  it('are all there, in order', () => {
    expect(ALL_GAPS.map((each) => each.id)).toEqual(GAP_IDS)
  })

  it.each(GAP_IDS)('%s', (id) => {
    const gap = gapOf(id)
    expect(gap.id).toBe(id)
    expect(gap.resolution).toEqual(resolutionOf(id))
    expect(gap.question).toMatch(/^[A-Z].{12,}\?$/)
    expect(gap.reading).toMatch(/^[A-Z].{15,}\.$/)
    expect(`${gap.question}${gap.reading}`).not.toMatch(/\d/)
  })

  it('name the policy where a policy fills them', () => {
    const silent = ALL_GAPS.filter((each) => each.resolution.includes('policy') && each.id !== 'gap.rounding')
    expect(silent.filter((each) => !/policy/.test(each.reading)).map((each) => each.id)).toEqual([])
  })
})
