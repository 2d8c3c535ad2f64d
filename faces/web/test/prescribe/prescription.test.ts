// From what is typed to what is signed: every number is the protocol's.
import { grams, microgramsPerKg, nanograms } from '@stature/label'
import { judgeProposal, type Proposal } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { EMPTY, proposalOf, readDose, type Draft } from '../../src/prescribe/draft.js'
import { amountOf, disagreementOf, prescriptionOf, reasonsOf } from '../../src/prescribe/prescription.js'
import { courseAt, POLICY } from '../course.js'

/** 40 µg/kg at 15.4 kg stand: 0.616 mg, 6 marks drawn. */
const { facts } = courseAt('17:00', [])

const draft = (text: string, timesPerDay: number | null = 2): Draft => ({
  ...EMPTY,
  dose: { text, unit: null },
  timesPerDay,
})

function judged(text: string, timesPerDay: number | null = 2) {
  const written = draft(text, timesPerDay)
  const proposal = proposalOf(written, readDose(written, '.'))
  if (proposal === null) throw new Error('it is read')
  return { proposal, decision: judgeProposal(facts, POLICY, proposal) }
}

describe('a proposal', () => {
  it('knows in which unit it was written', () => {
    expect(judged('0.04 mg/kg').proposal.order).toEqual({
      by: 'level',
      microgramsPerKg: 40,
      enteredInMilligrams: true,
    })
    expect(judged('40 ug/kg').proposal.order).toMatchObject({ enteredInMilligrams: false })
    expect(judged('5 marks').proposal.order).toEqual({ by: 'mass', massNanograms: 500_000 })
  })

  it('states no weight of its own', () => expect(judged('0.5 mg').proposal.weightGrams).toBeNull())

  it('is none while nothing can be read', () => {
    expect(proposalOf(EMPTY, readDose(EMPTY, '.'))).toBeNull()
  })
})

describe('a prescription', () => {
  it('by level carries it, with the exact mass and what is drawn', () => {
    const { proposal, decision } = judged('0.035 mg/kg')
    expect(reasonsOf(facts, POLICY, proposal)).toEqual(['reduce'])
    expect(prescriptionOf(facts, proposal, decision, 'reduce')).toEqual({
      massNanograms: 539_000,
      doseMicrogramsPerKg: 35,
      dosingWeightGrams: 15_400,
      syringe: 'u100-0.3ml-half',
      halfMarks: 10,
      timesPerDay: 2,
      route: 'subcutaneous',
      reason: 'reduce',
    })
  })

  it('by mass carries no level', () => {
    const { proposal, decision } = judged('0.5 mg')
    expect(prescriptionOf(facts, proposal, decision, 'reduce')).not.toHaveProperty('doseMicrogramsPerKg')
  })

  it.each([
    ['while nobody said how often', judged('0.5 mg', null), 'reduce'],
    ['while nobody said what it is', judged('0.5 mg'), null],
    ['of a refused proposal', judged('0.2 mg/kg'), 'increase'],
  ] as const)('is none %s', (_name, { proposal, decision }, reason) => {
    expect(prescriptionOf(facts, proposal, decision, reason)).toBeNull()
  })

  it('of a refused proposal draws nothing', () => expect(amountOf(judged('0.2 mg/kg').decision)).toBeNull())
})

describe('a disagreement', () => {
  const disagree = (proposal: Proposal, reason = 'agreed on') => {
    const { outcome } = judgeProposal(facts, POLICY, proposal)
    if (outcome.kind !== 'refuse') throw new Error('it is refused')
    return disagreementOf(facts, proposal, outcome, reason)
  }

  it('keeps the proposal, what refused it, the slip and the reason', () => {
    const body = disagree(judged('0.2 mg/kg').proposal)
    expect(body).toMatchObject({
      massNanograms: 3_080_000,
      doseMicrogramsPerKg: 200,
      dosingWeightGrams: grams(15_400),
      timesPerDay: 2,
      slip: 'per-day',
      reason: 'agreed on',
    })
    expect(body.why).toContain('dose.increase')
  })

  it('leaves out an amount beyond what a record takes', () => {
    const far = {
      ...judged('1 mg').proposal,
      order: { by: 'mass', massNanograms: nanograms(100_000_001) },
    } as const
    expect(disagree(far)).not.toHaveProperty('massNanograms')
    const slip = {
      by: 'level',
      microgramsPerKg: microgramsPerKg(120_000),
      enteredInMilligrams: true,
    } as const
    expect(disagree({ ...far, order: slip })).not.toHaveProperty('doseMicrogramsPerKg')
  })
})
