// The course screen's own arithmetic: ranges that stay inside, round ticks, forms that become events or nothing.
import { instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { daysTyped, draftOf, planOf } from '../../src/course/care/plan-draft.js'
import { scaleOf, stepFor, ticksOf } from '../../src/course/chart/scale.js'
import { timeTicks } from '../../src/course/chart/time-ticks.js'
import { formatOf, localDecimal } from '../../src/course/format.js'
import { isBadSds, NO_RESULT, resultOf } from '../../src/course/growth/igf.js'
import { eventsOf, heightTyped, NO_MEASURE, weightTyped } from '../../src/course/growth/measure-draft.js'
import { tabOf } from '../../src/course/tabs.js'
import { boundsOf, lastDays, movedBy, presetOf, within, zoomedBy } from '../../src/course/timeline/range.js'

const DAY = 86_400_000

describe('the time shown', () => {
  const bounds = boundsOf(0, 400 * DAY)

  it('holds the first entry and now', () => expect(bounds).toEqual({ from: -DAY, to: 400.5 * DAY }))

  it('of a course that has just begun is two weeks and more', () => {
    const { from, to } = boundsOf(100 * DAY, 100 * DAY)
    expect(to - from).toBe(15.5 * DAY)
  })

  it('never leaves the course, and is two days at least', () => {
    expect(within({ from: -50 * DAY, to: -40 * DAY }, bounds)).toEqual({ from: -DAY, to: 9 * DAY })
    expect(movedBy(lastDays(14, bounds), 5, bounds)).toEqual(lastDays(14, bounds))
    const close = zoomedBy({ from: 10 * DAY, to: 12 * DAY }, 0.5, bounds)
    expect(close.to - close.from).toBe(2 * DAY)
    expect(zoomedBy(bounds, 2, bounds)).toEqual(bounds)
  })

  it('is a preset only where it is one', () => {
    expect(presetOf(lastDays(90, bounds), bounds)).toBe('days-90')
    expect(presetOf(movedBy(lastDays(90, bounds), -0.5, bounds), bounds)).toBeNull()
    expect(presetOf(bounds, bounds)).toBe('all')
  })

  it('comes closer at its newest instant where it stands at the end', () => {
    expect(zoomedBy(lastDays(90, bounds), 0.5, bounds).to).toBe(bounds.to)
  })
})

describe('axes', () => {
  it.each([
    [100, 4, 50],
    [7, 7, 1],
    [0.9, 3, 0.5],
  ])('%d in %d steps: %d', (extent, most, step) => expect(stepFor(extent, most)).toBeCloseTo(step, 12))

  it('round numbers between two values', () => expect(ticksOf(12.3, 17.9, 3)).toEqual([14, 16]))

  it('a scale leads there and back', () => {
    const scale = scaleOf(10, 20, 100, 300)
    expect([scale.at(15), scale.back(200), scaleOf(5, 5, 0, 10).at(5)]).toEqual([200, 15, 0])
  })

  it('months begin at local midnight', () => {
    const ticks = timeTicks(
      Date.parse('2026-01-10T00:00:00Z'),
      Date.parse('2026-04-10T00:00:00Z'),
      3,
      'Europe/Madrid',
      'en',
    )
    expect(ticks.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-01-31T23:00:00.000Z',
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ])
  })
})

describe('numbers', () => {
  it('are written in the reader’s way', () => {
    expect(localDecimal('-1.85', ',')).toBe('\u22121,85')
    expect(formatOf('es', 'UTC').tenths(1_130)).toBe('113,0')
    expect(formatOf('en', 'America/New_York').day('2026-03-02')).toBe('Mar 2, 2026')
    expect(formatOf('en', 'America/New_York').dayOf(instant(Date.parse('2026-03-02T02:00:00Z')))).toBe(
      '2026-03-01',
    )
  })
})

describe('a height and a weight', () => {
  it.each([
    ['104,5', 1_045],
    ['104.5', 1_045],
    ['', null],
    ['104.55', undefined],
    ['1.04', undefined],
    ['-3', undefined],
  ])('height %j', (text, mm) => expect(heightTyped(text)).toBe(mm))

  it.each([
    ['15,435', 15_435],
    ['15.4355', undefined],
    ['0.5', undefined],
    [' ', null],
  ])('weight %j', (text, grams) => expect(weightTyped(text)).toBe(grams))

  it('become events, both or the one that was typed', () => {
    expect(eventsOf(NO_MEASURE)).toBeNull()
    expect(eventsOf({ ...NO_MEASURE, height: '104.55', weight: '15' })).toBeNull()
    expect(eventsOf({ height: '104.5', weight: '15.4' })).toEqual([
      { kind: 'height-measured', body: { heightMillimeters: 1_045 } },
      { kind: 'weight-measured', body: { weightGrams: 15_400 } },
    ])
  })
})

describe('a result of the laboratory', () => {
  it('is kept as reported, any minus as one', () => {
    expect(resultOf({ ...NO_RESULT, sds: '\u22120,4' })).toEqual({ test: 'igf-1', sds: '-0.4' })
    expect(resultOf({ ...NO_RESULT, value: '121', unit: 'ng/mL' })).toEqual({
      test: 'igf-1',
      value: '121',
      unit: 'ng/mL',
    })
  })

  it.each([
    ['nothing', NO_RESULT],
    ['a value without its unit', { ...NO_RESULT, value: '121' }],
    ['a unit alone', { ...NO_RESULT, unit: 'ng/mL' }],
    ['words', { ...NO_RESULT, sds: 'low' }],
  ])('is none of %s', (_name, draft) => expect(resultOf(draft)).toBeNull())

  it('a score may be below zero', () =>
    expect([isBadSds('-4.1'), isBadSds('--1'), isBadSds('')]).toEqual([false, true, false]))
})

describe('a care plan', () => {
  const none = { sugar: null, glucagon: null, clinicPhone: null, emergencyPhone: null }
  const whole = { sugar: 'juice', glucagon: 'half', clinicPhone: '1', emergencyPhone: '2' }

  it('fills in nothing that does not stand', () => {
    expect(draftOf(none, [])).toEqual({
      sugar: '',
      glucagon: '',
      clinicPhone: '',
      emergencyPhone: '',
      everyDays: { eyes: '', ears: '', hips: '', spine: '' },
    })
  })

  it('is whole, with the intervals that were given', () => {
    const draft = draftOf(whole, [
      { examination: 'eyes', everyDays: 180, dueOn: null, isDue: false, done: [] },
    ])
    expect(planOf(draft)).toEqual({ ...whole, examinations: [{ examination: 'eyes', everyDays: 180 }] })
    expect(planOf({ ...draft, sugar: '  ' })).toBeNull()
    expect(planOf({ ...draft, everyDays: { ...draft.everyDays, hips: 'often' } })).toBeNull()
  })

  it.each([
    ['', null],
    ['365', 365],
    ['0', undefined],
    ['3651', undefined],
    ['1.5', undefined],
  ])('interval %j', (text, days) => expect(daysTyped(text)).toBe(days))
})

describe('parts', () => {
  it('are named by the address, the timeline else', () => {
    expect([tabOf('growth'), tabOf(undefined), tabOf('nothing')]).toEqual(['growth', 'timeline', 'timeline'])
  })
})
