import { describe, expect, it } from 'vitest'
import type { Entry } from '@stature/record'
import { facts, given, ms, on, PRESCRIBED, type Written } from '../make.js'

const prescribed = (at: string, body: Written): Entry =>
  on(at, 'prescriber', 'dose-prescribed', { ...PRESCRIBED, ...body })
const injected = (at: string): Entry =>
  on(at, 'caregiver', 'injection-given', given(`2026-${at.slice(0, 5)}/morning`))

describe('prescriptions', () => {
  it('are as they were prescribed', () => {
    const first = prescribed('03-02 23:30', {})
    expect(facts(first).prescriptions).toEqual([
      {
        id: first.event.id,
        at: ms('03-02 23:30'),
        on: '2026-03-02',
        massNanograms: 800_000,
        doseMicrogramsPerKg: 40,
        dosingWeightGrams: 20_000,
        syringe: 'u100-0.3ml-half',
        halfMarks: 16,
        timesPerDay: 2,
        reason: 'start',
        firstGivenAt: null,
        lastGivenAt: null,
        givenCount: 0,
        daysUnused: null,
      },
    ])
  })

  it('by mass have no level', () => {
    const { doseMicrogramsPerKg: _level, ...byMass } = PRESCRIBED
    expect(
      facts(on('03-02 08:00', 'prescriber', 'dose-prescribed', byMass)).prescriptions[0]?.doseMicrogramsPerKg,
    ).toBeNull()
  })

  it('count what was given while they were the newest', () => {
    const entries = [
      injected('03-01 08:00'),
      prescribed('03-01 09:00', {}),
      injected('03-02 08:00'),
      injected('03-03 08:00'),
      prescribed('03-03 09:00', { reason: 'increase' }),
      injected('03-04 08:00'),
    ]
    expect(facts(...entries).prescriptions).toMatchObject([
      { reason: 'start', firstGivenAt: ms('03-02 08:00'), lastGivenAt: ms('03-03 08:00'), givenCount: 2 },
      { reason: 'increase', firstGivenAt: ms('03-04 08:00'), lastGivenAt: ms('03-04 08:00'), givenCount: 1 },
    ])
    expect(facts(...entries).injections.givenCount).toBe(4)
  })

  const unused = (...entries: readonly Entry[]): readonly (number | null)[] =>
    facts(...entries).prescriptions.map(({ daysUnused }) => daysUnused)

  it('count the days since the later of the prescription before and the injection last given', () => {
    const first = prescribed('02-10 08:00', {})
    const second = prescribed('03-04 08:00', {})
    expect(unused(first, second)).toEqual([null, 22])
    expect(unused(first, injected('02-20 08:00'), second)).toEqual([null, 12])
    expect(unused(injected('02-05 08:00'), first, second)).toEqual([null, 22])
    expect(unused(first, injected('03-04 07:00'), second)).toEqual([null, 0])
    expect(unused(injected('02-05 08:00'), first)).toEqual([null])
  })
})

const weighed = (at: string, weightGrams: number): Entry =>
  on(at, 'caregiver', 'weight-measured', { weightGrams })
const confirmed = (at: string, weightGrams: number): Entry =>
  on(at, 'nurse', 'weight-confirmed', { weightGrams })

describe('weights', () => {
  const plain = weighed('03-01 08:00', 15_000)
  const slip = weighed('03-02 23:30', 18_000)

  it('a plausible weight is confirmed, a doubted one waits and alarms', () => {
    expect(facts(plain).weight).toEqual({
      confirmed: { grams: 15_000, at: ms('03-01 08:00'), on: '2026-03-01' },
      doubted: null,
    })
    const both = facts(plain, slip)
    expect(both.weight).toEqual({
      confirmed: { grams: 15_000, at: ms('03-01 08:00'), on: '2026-03-01' },
      doubted: { grams: 18_000, at: ms('03-02 23:30'), on: '2026-03-02', doubt: 'changed-over-15-percent' },
    })
    expect(both.alarms).toEqual([
      { alarm: 'weight-unconfirmed', at: ms('03-02 23:30'), events: [slip.event.id] },
    ])
  })

  it('a clinician’s confirmation ends the doubt and the alarm', () => {
    const { weight, alarms } = facts(plain, slip, confirmed('03-03 08:00', 18_000))
    expect(weight).toMatchObject({ confirmed: { grams: 18_000 }, doubted: null })
    expect(alarms).toEqual([])
  })

  it('the alarm speaks of the newest doubted weight', () => {
    const other = weighed('03-03 08:00', 20_000)
    expect(facts(plain, slip, other).alarms).toMatchObject([{ events: [other.event.id] }])
    expect(facts(plain, slip, weighed('03-03 08:00', 15_100)).alarms).toEqual([])
  })

  it('a first weight is held against the birth date and the sex', () => {
    // CDC 97th percentile of a girl of 69 completed months: 27 892 g; of a boy 27 283 g.
    expect(facts(weighed('03-02 08:00', 27_892)).weight).toMatchObject({ confirmed: { grams: 27_892 } })
    expect(facts(weighed('03-02 08:00', 27_893)).weight).toMatchObject({ doubted: { grams: 27_893 } })
  })

  it('the weight of a prescription is not a measured one', () => {
    expect(facts(prescribed('03-02 08:00', {})).weight.confirmed).toBeNull()
  })
})
