// The forecast as a whole: what continues, for how long, and what is taken for granted.
import { halfMarks, nanograms } from '@stature/label'
import { describe, expect, it, test } from 'vitest'
import { EPISODE, day, plan } from './fixtures.js'

describe('the forecast as a whole', () => {
  it('says which prescription continues and for how long', () => {
    expect(plan({})).toMatchObject({
      from: '2026-03-03',
      through: '2026-04-01',
      days: 30,
      edition: 'us-2019-12',
      policy: 'test',
      policyVersion: '1',
      decided: 'keep',
      prescription: { massNanograms: 1_600_000, halfMarks: 32, timesPerDay: 2 },
      vials: { drawnNanograms: 1_600_000, newVials: 3, doses: 60 },
      whatIf: null,
    })
  })

  test.each([
    ['no prescription', { prescriptions: [] }, 'may-start'],
    ['stopped', {}, 'stop'],
    ['interrupted', {}, 'interrupt'],
  ] as const)('draws nothing: %s', (_, facts, decided) => {
    const made = plan(facts, {}, { decided })
    expect(made.prescription).toBeNull()
    expect(made.vials).toBeNull()
  })

  it('keeps no date of treatment without a prescription', () => {
    for (const episodes of [[], [EPISODE]])
      expect(plan({ prescriptions: [], episodes }).dates.map((date) => date.what)).toEqual(['weight-ends'])
  })

  it('names everything that it takes for granted', () => {
    expect(plan({}).assumptions).toEqual([
      'present-prescription-continues',
      'every-injection-given',
      'no-dead-space',
      'no-overfill',
      'vial-rest-unknown',
    ])
  })

  it('compares another draw without prescribing it', () => {
    const whatIf = { massNanograms: nanograms(2_400_000), halfMarks: halfMarks(48), timesPerDay: 2 }
    const made = plan({}, {}, { whatIf })
    expect(made.prescription?.halfMarks).toBe(32)
    expect(made.whatIf).toMatchObject({ drawnNanograms: 2_400_000, newVials: 4 })
  })

  it('looks forward only', () => {
    const forward = new RangeError('a forecast looks forward')
    expect(() => plan({}, {}, { days: 0 })).toThrow(forward)
    expect(() => plan({}, {}, { from: day('2026-03-02') })).toThrow(forward)
    expect(plan({}, {}, { days: 1 }).through).toBe('2026-03-03')
  })
})
