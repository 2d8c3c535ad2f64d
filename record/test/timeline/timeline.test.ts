// A course over time: levels by the weight in force, checks that were due, interruptions, moments, counted half-days.
import type { Instant } from '@stature/label'
import { slotStandings, standingEntries, type Entry } from '@stature/record'
import { doseBins, timelineOf, type Timeline } from '@stature/record/timeline'
import { describe, expect, it } from 'vitest'
import { CAUTIOUS } from '../accept/course.js'
import { askAt, calendarAt, factsOf, given, ms, NOW, on, OPENED, PRESCRIBED } from '../make.js'

function timeline(...entries: readonly Entry[]): Timeline {
  const recorded = [OPENED, ...entries]
  const standing = standingEntries(recorded, ms(NOW), null)
  const asked = {
    recorded,
    standing,
    policy: CAUTIOUS,
    calendarOf: (at: Instant) => calendarAt(at, 'morning'),
  }
  return timelineOf(asked, factsOf(entries, askAt(NOW, {})))
}

const weighed = (at: string, weightGrams: number) => on(at, 'nurse', 'weight-measured', { weightGrams })
const start = on('03-01 09:00', 'prescriber', 'dose-prescribed', PRESCRIBED)

describe('levels', () => {
  it('change with each prescription and with each weight that counts', () => {
    const { levels } = timeline(weighed('02-28 08:00', 20_000), start, weighed('03-04 08:00', 21_000))
    const shown = levels.map(({ from, to, isNew, weight, effectiveTenths }) => [
      from,
      to,
      isNew,
      weight,
      effectiveTenths,
    ])
    // 800 000 ng / 21 000 g = 38.095 µg/kg
    expect(shown).toEqual([
      [ms('03-01 09:00'), ms('03-04 08:00'), true, 20_000, 400],
      [ms('03-04 08:00'), null, false, 21_000, 381],
    ])
  })

  it('do not follow a weight that waits for confirmation', () => {
    const slip = weighed('03-04 08:00', 44_000)
    const { levels, weighed: shown } = timeline(weighed('02-28 08:00', 20_000), start, slip)
    expect(levels).toHaveLength(1)
    expect(shown.map(({ grams }) => grams)).toEqual([20_000, 44_000])
    const confirmed = on('03-05 08:00', 'nurse', 'weight-confirmed', { weightGrams: 44_000 })
    expect(timeline(weighed('02-28 08:00', 20_000), start, slip, confirmed).levels[1]).toMatchObject({
      from: ms('03-05 08:00'),
      weight: 44_000,
    })
  })

  it('are by the dosing weight where nobody was weighed, and over the maximum only where they are', () => {
    const at = (massNanograms: number) =>
      timeline(on('03-01 09:00', 'prescriber', 'dose-prescribed', { ...PRESCRIBED, massNanograms })).levels[0]
    expect(at(2_400_000)).toMatchObject({ weight: 20_000, effectiveTenths: 1_200, overMaximum: false })
    expect(at(2_400_001)).toMatchObject({ effectiveTenths: 1_200, overMaximum: true })
  })

  it('are as many as prescriptions and weights; both in one instant are one change', () => {
    const at = (time: string, massNanograms: number) =>
      on(time, 'prescriber', 'dose-prescribed', { ...PRESCRIBED, massNanograms, reason: 'reweigh' })
    const { levels, confirmed } = timeline(
      weighed('02-26 08:00', 19_000),
      weighed('02-27 08:00', 19_500),
      weighed('02-28 08:00', 20_000),
      at('02-28 08:00', 800_000),
      weighed('03-02 08:00', 20_200),
      weighed('03-04 08:00', 20_500),
      at('03-04 08:00', 820_000),
      weighed('03-06 08:00', 20_600),
    )
    expect(levels.map((each) => [each.from, each.to, each.isNew, each.massNanograms, each.weight])).toEqual([
      [ms('02-28 08:00'), ms('03-02 08:00'), true, 800_000, 20_000],
      [ms('03-02 08:00'), ms('03-04 08:00'), false, 800_000, 20_200],
      [ms('03-04 08:00'), ms('03-06 08:00'), true, 820_000, 20_500],
      [ms('03-06 08:00'), null, false, 820_000, 20_600],
    ])
    expect(confirmed).toEqual([
      { at: ms('02-26 08:00'), grams: 19_000 },
      { at: ms('02-27 08:00'), grams: 19_500 },
      { at: ms('02-28 08:00'), grams: 20_000 },
      { at: ms('03-02 08:00'), grams: 20_200 },
      { at: ms('03-04 08:00'), grams: 20_500 },
      { at: ms('03-06 08:00'), grams: 20_600 },
    ])
  })

  it('do not follow a confirmation by somebody who may not confirm', () => {
    const slip = weighed('03-04 08:00', 44_000)
    const byCarer = on('03-05 08:00', 'caregiver', 'weight-confirmed', { weightGrams: 44_000 })
    expect(timeline(weighed('02-28 08:00', 20_000), start, slip, byCarer).confirmed).toEqual([
      { at: ms('02-28 08:00'), grams: 20_000 },
    ])
  })

  it('do not change in the instant in which treatment was stopped', () => {
    const stopped = on('03-05 08:00', 'prescriber', 'treatment-stopped', { reason: 'grown up' })
    expect(timeline(start, weighed('03-05 08:00', 21_000), stopped).levels).toHaveLength(1)
  })

  it('end where treatment was stopped', () => {
    const stopped = on('03-05 08:00', 'prescriber', 'treatment-stopped', { reason: 'grown up' })
    const { levels, stoppedAt } = timeline(start, stopped, weighed('03-06 08:00', 21_000))
    expect(levels.map(({ to }) => to)).toEqual([ms('03-05 08:00')])
    expect(stoppedAt).toBe(ms('03-05 08:00'))
  })
})

describe('states', () => {
  it('checks are due from the start to their end, and again after a severe episode', () => {
    const ended = on('03-03 09:00', 'prescriber', 'monitoring-ended', {})
    const severe = on('03-05 09:00', 'caregiver', 'hypoglycemia-occurred', {
      severity: 'severe',
      foodIntake: 'inadequate',
    })
    expect(timeline(start, ended, severe).monitoring).toEqual([
      { from: ms('03-01 09:00'), to: ms('03-03 09:00') },
      { from: ms('03-05 09:00'), to: null },
    ])
    expect(timeline().monitoring).toEqual([])
  })

  it('checks that no prescription asks for are not due, whatever is assessed', () => {
    const early = on('02-20 09:00', 'prescriber', 'monitoring-ended', {})
    expect(timeline(early, start).monitoring).toEqual([{ from: ms('03-01 09:00'), to: null }])
  })

  it('checks for what was prescribed before the course was opened are due from its opening', () => {
    const before = on('01-20 09:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
    const ended = on('02-10 09:00', 'prescriber', 'monitoring-ended', {})
    expect(timeline(before).monitoring).toEqual([{ from: ms('02-01 08:00'), to: null }])
    expect(timeline(before, ended).monitoring).toEqual([{ from: ms('02-01 08:00'), to: ms('02-10 09:00') }])
  })

  it('a resumption of what was not interrupted begins nothing', () => {
    const resumed = on('03-05 09:00', 'prescriber', 'treatment-resumed', {})
    expect(timeline(start, resumed).interrupted).toEqual([])
  })

  it('an interruption lasts until a prescriber resumes', () => {
    const interrupted = on('03-03 09:00', 'prescriber', 'treatment-interrupted', { reason: 'ill' })
    const wrong = on('03-04 09:00', 'nurse', 'treatment-resumed', {})
    const resumed = on('03-05 09:00', 'prescriber', 'treatment-resumed', {})
    expect(timeline(start, interrupted, wrong).interrupted).toEqual([{ from: ms('03-03 09:00'), to: null }])
    expect(timeline(start, interrupted, wrong, resumed).interrupted).toEqual([
      { from: ms('03-03 09:00'), to: ms('03-05 09:00') },
    ])
  })
})

describe('points', () => {
  const reading = (at: string, value: string, unit: 'mg/dL' | 'mmol/L') =>
    on(at, 'caregiver', 'glucose-measured', {
      glucose: { value, unit },
      relation: 'preprandial',
      method: 'meter',
    })

  it('readings are low under the policy’s value, in either unit', () => {
    const { glucose } = timeline(
      reading('03-02 07:00', '70', 'mg/dL'),
      reading('03-03 07:00', '69.999', 'mg/dL'),
      reading('03-04 07:00', '3.88', 'mmol/L'),
    )
    expect(glucose.map(({ isLow }) => isLow)).toEqual([false, true, true])
  })

  it('no reading is low under a policy without a value', () => {
    const entries = [OPENED, reading('03-02 07:00', '40', 'mg/dL')]
    const asked = {
      recorded: entries,
      standing: standingEntries(entries, ms(NOW), null),
      policy: { ...CAUTIOUS, withholdBelowGlucose: null },
      calendarOf: (at: Instant) => calendarAt(at, 'morning'),
    }
    const known = factsOf(entries.slice(1), askAt(NOW, {}))
    expect(timelineOf(asked, known).glucose.map(({ value, isLow }) => [value, isLow])).toEqual([
      ['40', false],
    ])
  })

  it('moments are what a clinician looks for, by time, without what was taken back', () => {
    const first = weighed('03-02 08:00', 20_000)
    const voided = on('03-02 09:00', 'nurse', 'entry-voided', { voids: first.event.id, reason: 'slip' })
    const vomited = on('03-02 10:00', 'caregiver', 'vomited', { slot: '2026-03-02/morning' })
    const { moments } = timeline(start, first, voided, vomited, weighed('03-03 08:00', 20_100))
    expect(moments.map(({ event }) => event.kind)).toEqual(['dose-prescribed', 'weight-measured'])
  })
})

describe('counted half-days', () => {
  const slots = ['03-02', '03-03'].flatMap((day) =>
    (['morning', 'evening'] as const).map((half) => ({
      id: `2026-${day}/${half}`,
      opensAt: ms(`${day} ${half === 'morning' ? '05:00' : '16:00'}`),
      closesAt: ms(`${day} ${half === 'morning' ? '12:00' : '23:00'}`),
    })),
  )

  it('by spans of time, the last one shorter', () => {
    const recorded = [
      OPENED,
      start,
      on('03-02 08:00', 'caregiver', 'injection-given', given('2026-03-02/morning')),
      on('03-03 08:00', 'caregiver', 'injection-withheld', { slot: '2026-03-03/morning', reason: 'unwell' }),
    ]
    const standings = slotStandings(recorded, { slots, at: ms(NOW), heardAt: ms(NOW) })
    const bins = doseBins(standings, 3)
    expect(bins.map(({ counts, total }) => [counts, total])).toEqual([
      [{ given: 1, uncertain: 0, withheld: 1, missed: 1, unknown: 0 }, 3],
      [{ given: 0, uncertain: 0, withheld: 0, missed: 1, unknown: 0 }, 1],
    ])
    expect([bins[0]?.from, bins[0]?.to]).toEqual([slots[0]?.opensAt, slots[2]?.closesAt])
    expect([bins[1]?.from, bins[1]?.to]).toEqual([slots[3]?.opensAt, slots[3]?.closesAt])
    expect(doseBins(standings, 2).map(({ total }) => total)).toEqual([2, 2])
    expect(doseBins([], 2)).toEqual([])
  })

  it('without those that are not over or in which no dose was due', () => {
    const recorded = [OPENED, on('03-02 13:00', 'prescriber', 'dose-prescribed', PRESCRIBED)]
    const standings = slotStandings(recorded, { slots, at: ms('03-03 10:00'), heardAt: ms('03-02 20:00') })
    expect(standings.map(({ kind }) => kind)).toEqual(['not-due', 'unknown', 'open', 'ahead'])
    expect(doseBins(standings, 4).map(({ counts, total }) => [counts, total])).toEqual([
      [{ given: 0, uncertain: 0, withheld: 0, missed: 0, unknown: 1 }, 1],
    ])
  })
})
