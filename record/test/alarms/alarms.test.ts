import { describe, expect, it } from 'vitest'
import type { AlarmFacts } from '@stature/protocol'
import type { Entry } from '@stature/record'
import { alarmFacts, newAlarms, raise } from '../../src/alarms/alarms.js'
import { facts, given, id, ms, MORNING, on, OTHER_SITE, PRESCRIBED, SITE, type Written } from '../make.js'

const injected = (at: string, body: Written): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given(`2026-${at.slice(0, 5)}/morning`), ...body })
const prescribed = (at: string, body: Written): Entry =>
  on(at, 'prescriber', 'dose-prescribed', { ...PRESCRIBED, ...body })

const alarmsOf = (...entries: readonly Entry[]): readonly AlarmFacts[] => facts(...entries).alarms
const ids = (...entries: readonly Entry[]): readonly string[] => entries.map(({ event }) => event.id)

describe('two injections in one slot', () => {
  const first = injected('03-10 07:00', {})
  const second = injected('03-10 08:00', {})

  it('alarm with both', () => {
    expect(alarmsOf(second, first)).toEqual([
      { alarm: 'double-injection', at: ms('03-10 08:00'), events: ids(first, second) },
    ])
    expect(alarmsOf(first, injected('03-09 07:00', {}))).toEqual([])
    expect(
      alarmsOf(
        first,
        on('03-10 08:00', 'caregiver', 'injection-uncertain', { slot: MORNING, reason: 'unsure' }),
      ),
    ).toEqual([])
  })

  it('are remembered over sixteen injections', () => {
    const between = (count: number): readonly Entry[] =>
      Array.from({ length: count }, (_, i) =>
        injected(`03-10 07:${String(i + 10)}`, { slot: `2026-04-${String(i + 10)}/morning` }),
      )
    expect(alarmsOf(first, ...between(15), second)).toHaveLength(1)
    expect(alarmsOf(first, ...between(16), second)).toEqual([])
  })
})

describe('more than prescribed', () => {
  const order = prescribed('03-01 08:00', {})

  it('alarms above the newest prescription’s drawn amount', () => {
    const more = injected('03-10 07:00', { halfMarks: 17 })
    expect(alarmsOf(order, more)).toEqual([
      { alarm: 'more-than-prescribed', at: more.at, events: ids(order, more) },
    ])
    expect(alarmsOf(order, injected('03-10 07:00', { halfMarks: 16 }))).toEqual([])
    expect(alarmsOf(order, prescribed('03-02 08:00', { halfMarks: 17 }), more)).toEqual([])
    expect(alarmsOf(order, prescribed('03-11 08:00', { halfMarks: 20 }), more)).toHaveLength(1)
    expect(alarmsOf(more)).toEqual([])
  })
})

describe('the same place as the injection before', () => {
  const before = injected('03-09 07:00', { site: SITE })

  it('alarms, whatever the quadrant', () => {
    const same = injected('03-10 07:00', { site: { ...SITE, quadrant: 'upper' } })
    expect(alarmsOf(before, same)).toEqual([{ alarm: 'same-site', at: same.at, events: ids(before, same) }])
  })

  it.each<readonly [string, Written]>([
    ['another side', { site: { ...SITE, side: 'right' } }],
    ['another region', { site: { ...SITE, region: 'abdomen' } }],
    ['another place', { site: OTHER_SITE }],
    ['a place not recorded', {}],
  ])('not %s', (_name, body) => {
    expect(alarmsOf(before, injected('03-10 07:00', body))).toEqual([])
  })

  it('not two places that were not recorded, nor one with another between', () => {
    expect(alarmsOf(injected('03-09 07:00', {}), injected('03-10 07:00', {}))).toEqual([])
    expect(alarmsOf(injected('03-09 07:00', {}), injected('03-10 07:00', { site: SITE }))).toEqual([])
    expect(
      alarmsOf(
        injected('03-08 07:00', { site: SITE }),
        injected('03-09 07:00', { site: OTHER_SITE }),
        injected('03-10 07:00', { site: SITE }),
      ),
    ).toEqual([])
  })
})

describe('another route', () => {
  it.each(['intramuscular', 'intravenous', 'other'])('%s alarms', (route) => {
    const entry = injected('03-10 07:00', { route })
    const order = prescribed('03-09 07:00', { route })
    expect(alarmsOf(entry)).toEqual([{ alarm: 'wrong-route', at: entry.at, events: ids(entry) }])
    expect(alarmsOf(order)).toEqual([{ alarm: 'wrong-route', at: order.at, events: ids(order) }])
  })

  it('under the skin, or not recorded, alarms nobody', () => {
    expect(alarmsOf(injected('03-10 07:00', { route: 'subcutaneous' }))).toEqual([])
    expect(alarmsOf(injected('03-10 07:00', {}))).toEqual([])
  })
})

describe('injected without food', () => {
  const dose = injected('03-10 07:00', {})
  const refused = on('03-10 07:10', 'caregiver', 'meal-refused', { slot: MORNING })
  const vomited = on('03-10 07:20', 'caregiver', 'vomited', { slot: MORNING })
  const meal = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-started', { slot })
  const without = (loss: Entry): AlarmFacts => ({
    alarm: 'injected-without-food',
    at: loss.at,
    events: ids(dose, loss),
  })

  it('alarms on refusal or vomiting after the injection of that slot', () => {
    expect(alarmsOf(dose, refused)).toEqual([without(refused)])
    expect(alarmsOf(dose, vomited)).toEqual([without(vomited)])
    expect(alarmsOf(dose, refused, vomited)).toEqual([without(vomited)])
  })

  it('not of another slot, nor before the injection', () => {
    expect(alarmsOf(dose, on('03-10 07:10', 'caregiver', 'vomited', { slot: '2026-03-10/evening' }))).toEqual(
      [],
    )
    expect(alarmsOf(dose, on('03-10 06:50', 'caregiver', 'vomited', { slot: MORNING }))).toEqual([])
    expect(alarmsOf(refused)).toEqual([])
  })

  it('ends with a meal begun after it, not before', () => {
    expect(alarmsOf(dose, refused, meal('03-10 07:15', MORNING))).toEqual([])
    expect(alarmsOf(dose, refused, meal('03-10 07:15', '2026-03-10/evening'))).toEqual([])
    expect(alarmsOf(dose, meal('03-10 07:05', MORNING), refused)).toEqual([without(refused)])
  })

  it('stays when the next injection comes without a meal between', () => {
    const next = on('03-10 10:00', 'caregiver', 'injection-given', given('2026-03-10/evening'))
    expect(alarmsOf(dose, refused, next)).toEqual([without(refused)])
    expect(alarmsOf(dose, refused, next, meal('03-10 10:10', MORNING))).toEqual([without(refused)])
    expect(alarmsOf(dose, refused, meal('03-10 09:00', MORNING), next)).toEqual([])
  })
})

describe('the list of alarms', () => {
  const at = (minute: number) => ms(new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString())

  it('is in order of time, then of name and of events', () => {
    const state = newAlarms()
    raise(state, 'same-site', at(2), [id(1)])
    raise(state, 'wrong-route', at(1), [id(1)])
    raise(state, 'clock-suspect', at(2), [id(2)])
    const standing: AlarmFacts = { alarm: 'clock-suspect', at: at(2), events: [id(1)] }
    expect(alarmFacts(state, [standing]).map(({ alarm, events }) => [alarm, events[0]])).toEqual([
      ['wrong-route', id(1)],
      ['clock-suspect', id(1)],
      ['clock-suspect', id(2)],
      ['same-site', id(1)],
    ])
  })

  it('is the same whatever was raised first', () => {
    const state = newAlarms()
    raise(state, 'clock-suspect', at(2), [id(1)])
    raise(state, 'clock-suspect', at(2), [id(2)])
    raise(state, 'same-site', at(2), [id(1)])
    expect(alarmFacts(state, []).map(({ alarm, events }) => [alarm, events[0]])).toEqual([
      ['clock-suspect', id(1)],
      ['clock-suspect', id(2)],
      ['same-site', id(1)],
    ])
  })

  it('keeps the newest two hundred, however many there were', () => {
    const state = newAlarms()
    for (let i = 0; i < 1_000; i += 1) {
      raise(state, 'same-site', at(i), [String(i)])
      expect(state.list.length).toBeLessThanOrEqual(400)
      const kept = alarmFacts(state, [])
      expect(kept).toHaveLength(Math.min(i + 1, 200))
    }
    const kept = alarmFacts(state, [{ alarm: 'wrong-route', at: at(2_000), events: ['last'] }])
    expect([kept.length, kept[0]?.events, kept.at(-1)?.events]).toEqual([200, ['801'], ['last']])
  })
})
