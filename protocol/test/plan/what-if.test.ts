// The draw of a dose somebody thinks of, at 20 kg: at the maximum, at the first line, and what is not compared.
import { grams, halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { describe, expect, it } from 'vitest'
import type { Facts, Proposal } from '@stature/protocol'
import { whatIfDraw } from '../../src/plan/what-if.js'
import { at, day, FACTS, POLICY } from './fixtures.js'

const PROPOSAL = { weightGrams: null, timesPerDay: null, route: null, syringe: null }
const level = (dose: number): Proposal => ({
  ...PROPOSAL,
  order: { by: 'level', microgramsPerKg: microgramsPerKg(dose), enteredInMilligrams: true },
})
const mass = (dose: number): Proposal => ({
  ...PROPOSAL,
  order: { by: 'mass', massNanograms: nanograms(dose) },
})
const unweighed: Facts = { ...FACTS, weight: { confirmed: null, doubted: null } }
const weighing = (weightGrams: number): Facts => ({
  ...FACTS,
  weight: {
    confirmed: { grams: grams(weightGrams), at: at('2026-03-01T08:00:00Z'), on: day('2026-03-01') },
    doubted: null,
  },
})

describe('whatIfDraw', () => {
  it.each<readonly [string, Proposal, number, number]>([
    ['a level', level(60), 1_200_000, 24],
    ['a mass', mass(1_240_000), 1_240_000, 24],
    ['the maximum', level(120), 2_400_000, 48],
    ['the maximum as a mass', mass(2_400_000), 2_400_000, 48],
    ['one half mark', mass(50_000), 50_000, 1],
  ])('%s', (_name, proposal, massNanograms, marks) => {
    expect(whatIfDraw(FACTS, POLICY, proposal)).toEqual({
      massNanograms: nanograms(massNanograms),
      halfMarks: halfMarks(marks),
      timesPerDay: 2,
    })
  })

  it('takes the times a day that are asked about', () => {
    expect(whatIfDraw(FACTS, POLICY, { ...level(60), timesPerDay: 1 })).toMatchObject({ timesPerDay: 1 })
  })

  it.each<readonly [string, Facts, Proposal, string]>([
    ['a level without a weight', unweighed, level(60), 'no confirmed weight'],
    ['a mass without a weight', unweighed, mass(800_000), 'no confirmed weight'],
    ['one over the maximum', FACTS, mass(2_400_001), 'above the maximum of the label (dose.increase)'],
    // 1 mL holds 10 mg; 84 kg at 120 µg/kg are 10.08 mg.
    ['what no stocked syringe holds', weighing(84_000), level(120), '(syringe.small-volume)'],
    ['less than the first line', FACTS, mass(49_999), '(gap.least-measurable)'],
  ])('does not compare %s', (_name, facts, proposal, because) => {
    const found = whatIfDraw(facts, POLICY, proposal)
    expect('refused' in found ? found.refused : '').toContain(because)
  })
})
