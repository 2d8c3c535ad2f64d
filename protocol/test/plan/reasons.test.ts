import { describe, expect, it } from 'vitest'
import { grams, nanograms } from '@stature/label'
import { levelText, prescriptionReasons, type Facts } from '@stature/protocol'
import { at, day, FACTS, POLICY } from './fixtures.js'

/** The fixtures prescribe 1.6 mg at 20 kg, 80 µg/kg. */
const reasons = (facts: Facts, mass: number, weight: number) =>
  prescriptionReasons(facts, POLICY, nanograms(mass), grams(weight))

describe('what a prescription would be', () => {
  it.each([
    ['more at the same weight', 1_700_000, 20_000, 'increase'],
    ['less at the same weight', 1_500_000, 20_000, 'reduce'],
    ['the same again', 1_600_000, 20_000, 'reweigh'],
    ['the same level for a heavier child', 1_680_000, 21_000, 'reweigh'],
    ['more, and a lower level', 1_650_000, 21_000, 'reweigh'],
    ['more, and a higher level', 1_700_000, 21_000, 'increase'],
    ['the same level for a lighter child', 1_520_000, 19_000, 'reweigh'],
    ['less, and a lower level', 1_500_000, 19_000, 'reduce'],
    ['less, and a higher level', 1_560_000, 19_000, 'reweigh'],
  ])('%s', (_name, mass, weight, reason) => {
    expect(reasons(FACTS, mass, weight)).toEqual([reason])
  })

  it('a first one starts', () => {
    expect(reasons({ ...FACTS, prescriptions: [] }, 1_000_000, 20_000)).toEqual(['start'])
  })

  it('after a pause longer than the policy’s it resumes', () => {
    const later = { ...FACTS, asOf: at('2026-05-01T12:00:00Z'), today: day('2026-05-01') }
    expect(reasons(later, 1_000_000, 20_000)).toEqual(['resume'])
  })

  it('after an interruption that was ended since, it may resume', () => {
    const ended = { ...FACTS, resumedAt: at('2026-03-03T10:00:00Z') }
    expect(reasons(ended, 1_500_000, 20_000)).toEqual(['resume', 'reduce'])
    const before = { ...FACTS, resumedAt: at('2026-02-01T10:00:00Z') }
    expect(reasons(before, 1_500_000, 20_000)).toEqual(['reduce'])
  })
})

describe('a mass by weight as it is read', () => {
  it.each([
    [1_600_000, 20_000, '0.08'],
    [1_300_000, 15_400, '0.0844'],
    [1_000_000, 30_000, '0.0333'],
    [2_000_001, 20_000, '0.1'],
    [1_251_000, 20_000, '0.0626'],
  ])('%i ng at %i g', (mass, weight, text) => {
    expect(levelText(nanograms(mass), grams(weight))).toBe(text)
  })
})
