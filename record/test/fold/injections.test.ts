import { describe, expect, it } from 'vitest'
import type { Entry } from '@stature/record'
import { askAt, facts, factsOf, given, id, MORNING, ms, on, OTHER_SITE, SITE, type Written } from '../make.js'

const EVENING = '2026-03-10/evening'
const injected = (at: string, slot: string, more: Written): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given(slot), ...more })
const planned = (at: string, slot: string, mealAt: string): Entry =>
  on(at, 'caregiver', 'meal-planned', { slot, mealAt: `2026-03-10T${mealAt}:00Z` })
const started = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-started', { slot })
const ended = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-ended', { slot })
const refused = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-refused', { slot })
const vomited = (at: string, slot: string): Entry => on(at, 'caregiver', 'vomited', { slot })
const uncertain = (at: string, slot: string, more: Written): Entry =>
  on(at, 'caregiver', 'injection-uncertain', { slot, reason: 'unsure', ...more })

describe('the slot asked about', () => {
  it('counts the injections given for it', () => {
    const entries = [injected('03-10 07:00', MORNING, {}), injected('03-10 08:00', MORNING, {})]
    const other = injected('03-10 09:00', EVENING, {})
    expect(facts(...entries, other).slot.givenCount).toBe(2)
    expect(factsOf([...entries, other], askAt('03-10 10:00', {})).injections.givenCount).toBe(3)
  })

  it('is uncertain, withheld or without a possible check where that is recorded for it', () => {
    const withheld = (at: string, slot: string): Entry =>
      on(at, 'caregiver', 'injection-withheld', { slot, reason: 'unwell' })
    const noMeter = (slot: string): Entry =>
      on('03-10 08:00', 'caregiver', 'glucose-not-possible', { slot, reason: 'x' })
    expect(facts(uncertain('03-10 08:00', MORNING, {})).slot.uncertain).toBe(true)
    expect(facts(uncertain('03-10 08:00', EVENING, {})).slot.uncertain).toBe(false)
    expect(facts(withheld('03-10 08:00', MORNING), withheld('03-10 09:00', MORNING)).slot.withheldAt).toBe(
      ms('03-10 09:00'),
    )
    expect(facts(withheld('03-10 08:00', EVENING)).slot.withheldAt).toBeNull()
    expect(facts(noMeter(MORNING)).slot.glucoseNotPossible).toBe(true)
    expect(facts(noMeter(EVENING)).slot.glucoseNotPossible).toBe(false)
  })
})

describe('eating and meals', () => {
  const yes = (at: string) => ({ eating: 'yes', eatingStatedAt: ms(at), eatingNow: false })

  it('a plan states eating and a meal that has not begun', () => {
    expect(facts(planned('03-10 08:00', MORNING, '08:30')).meal).toEqual({
      ...yes('03-10 08:00'),
      meals: [{ startsAt: ms('03-10 08:30'), begun: false, endedAt: null }],
    })
  })

  it('a newer plan replaces an older one', () => {
    const entries = [planned('03-10 08:00', MORNING, '08:30'), planned('03-10 08:10', MORNING, '09:00')]
    expect(facts(...entries).meal).toEqual({
      ...yes('03-10 08:10'),
      meals: [{ startsAt: ms('03-10 09:00'), begun: false, endedAt: null }],
    })
  })

  it('a begun meal takes the place of its plan, and ends', () => {
    const entries = [planned('03-10 08:00', MORNING, '08:30'), started('03-10 08:35', MORNING)]
    expect(facts(...entries).meal).toEqual({
      ...yes('03-10 08:35'),
      meals: [{ startsAt: ms('03-10 08:35'), begun: true, endedAt: null }],
    })
    expect(facts(...entries, ended('03-10 08:50', MORNING)).meal).toEqual({
      ...yes('03-10 08:35'),
      meals: [{ startsAt: ms('03-10 08:35'), begun: true, endedAt: ms('03-10 08:50') }],
    })
  })

  it('an end is of the newest begun meal, and of none before any begins', () => {
    const entries = [
      started('03-10 07:00', MORNING),
      started('03-10 08:00', MORNING),
      ended('03-10 08:30', MORNING),
    ]
    expect(facts(...entries).meal.meals).toEqual([
      { startsAt: ms('03-10 07:00'), begun: true, endedAt: null },
      { startsAt: ms('03-10 08:00'), begun: true, endedAt: ms('03-10 08:30') },
    ])
    expect(facts(ended('03-10 08:30', MORNING), started('03-10 09:00', MORNING)).meal.meals).toMatchObject([
      { endedAt: null },
    ])
    expect(facts(started('03-10 09:00', MORNING), ended('03-10 09:30', EVENING)).meal.meals).toMatchObject([
      { endedAt: null },
    ])
  })

  it('meals stand in order of their start, planned or begun', () => {
    const entries = [started('03-10 08:00', MORNING), planned('03-10 08:10', MORNING, '07:45')]
    expect(facts(...entries).meal.meals.map(({ startsAt }) => startsAt)).toEqual([
      ms('03-10 07:45'),
      ms('03-10 08:00'),
    ])
    const later = [started('03-10 08:00', MORNING), planned('03-10 08:10', MORNING, '10:00')]
    expect(facts(...later).meal.meals.map(({ begun }) => begun)).toEqual([true, false])
  })

  it.each([
    ['refusal', refused],
    ['vomiting', vomited],
  ])('after %s eating is no, until a later statement', (_name, lost) => {
    const before = planned('03-10 08:00', MORNING, '08:30')
    const no = lost('03-10 08:20', MORNING)
    expect(facts(before, no).meal).toMatchObject({
      eating: 'no',
      eatingStatedAt: ms('03-10 08:20'),
      meals: [{ begun: false }],
    })
    expect(facts(before, no, planned('03-10 08:30', MORNING, '09:00')).meal).toMatchObject(yes('03-10 08:30'))
    expect(facts(before, no, started('03-10 08:40', MORNING)).meal).toMatchObject(yes('03-10 08:40'))
  })

  it('statements for another slot say nothing', () => {
    const other = [
      planned('03-10 08:00', EVENING, '08:30'),
      started('03-10 08:10', EVENING),
      refused('03-10 08:20', EVENING),
    ]
    expect(facts(...other).meal).toEqual({
      eating: 'unknown',
      eatingStatedAt: null,
      eatingNow: false,
      meals: [],
    })
  })
})

describe('the injection last given', () => {
  it('is the newest, as it was given', () => {
    const first = injected('03-10 07:00', MORNING, { site: SITE })
    const second = injected('03-10 08:00', MORNING, {
      halfMarks: 12,
      site: { ...OTHER_SITE, quadrant: 'upper' },
    })
    expect(facts(second, first).injections).toEqual({
      last: {
        id: second.event.id,
        at: ms('03-10 08:00'),
        on: '2026-03-10',
        slot: MORNING,
        massNanograms: 800_000,
        halfMarks: 12,
        site: OTHER_SITE,
        mealPlannedAt: null,
        mealBegunAt: null,
        foodLostAt: null,
      },
      lastPossibleAt: ms('03-10 08:00'),
      givenCount: 2,
      lastMealBegunAt: null,
    })
    expect(facts(injected('03-10 08:00', MORNING, {})).injections.last?.site).toBeNull()
  })

  it('an uncertain one may have been given', () => {
    const sure = injected('03-10 07:00', MORNING, {})
    const unsure = uncertain('03-10 08:00', MORNING, {})
    expect(facts(sure, unsure).injections).toMatchObject({
      last: { at: ms('03-10 07:00') },
      lastPossibleAt: ms('03-10 08:00'),
      givenCount: 1,
    })
    expect(facts(unsure, injected('03-10 09:00', MORNING, {})).injections.lastPossibleAt).toBe(
      ms('03-10 09:00'),
    )
  })

  const at = injected('03-10 08:00', MORNING, {})
  const none = { mealPlannedAt: null, mealBegunAt: null, foodLostAt: null }

  it.each<readonly [string, readonly Entry[], object]>([
    ['no meal', [], none],
    [
      'planned before',
      [planned('03-10 07:50', MORNING, '08:10')],
      { ...none, mealPlannedAt: ms('03-10 08:10') },
    ],
    [
      'planned after',
      [planned('03-10 08:05', MORNING, '08:10')],
      { ...none, mealPlannedAt: ms('03-10 08:10') },
    ],
    [
      'planned anew',
      [planned('03-10 07:50', MORNING, '08:10'), planned('03-10 08:05', MORNING, '08:20')],
      { ...none, mealPlannedAt: ms('03-10 08:20') },
    ],
    [
      'planned for another slot',
      [planned('03-10 07:50', EVENING, '18:10'), planned('03-10 08:05', EVENING, '18:10')],
      none,
    ],
    [
      'planned, then another slot planned',
      [planned('03-10 07:40', MORNING, '08:10'), planned('03-10 07:50', EVENING, '18:10')],
      { ...none, mealPlannedAt: ms('03-10 08:10') },
    ],
    ['begun before', [started('03-10 07:50', MORNING)], { ...none, mealBegunAt: ms('03-10 07:50') }],
    [
      'begun twice before',
      [started('03-10 07:40', MORNING), started('03-10 07:50', MORNING)],
      { ...none, mealBegunAt: ms('03-10 07:40') },
    ],
    ['another slot’s meal before', [started('03-10 07:50', EVENING)], none],
    [
      'begun after',
      [started('03-10 08:10', MORNING), started('03-10 09:10', MORNING)],
      { ...none, mealBegunAt: ms('03-10 08:10') },
    ],
    [
      'another slot’s meal after',
      [started('03-10 08:10', EVENING)],
      { ...none, mealBegunAt: ms('03-10 08:10') },
    ],
    [
      'begun before and after',
      [started('03-10 07:50', MORNING), started('03-10 08:10', MORNING)],
      { ...none, mealBegunAt: ms('03-10 07:50') },
    ],
    ['refused after', [refused('03-10 08:10', MORNING)], { ...none, foodLostAt: ms('03-10 08:10') }],
    [
      'refused, then vomited',
      [refused('03-10 08:10', MORNING), vomited('03-10 08:20', MORNING)],
      { ...none, foodLostAt: ms('03-10 08:20') },
    ],
    ['refused before', [refused('03-10 07:50', MORNING)], none],
    ['refused for another slot', [refused('03-10 08:10', EVENING)], none],
  ])('%s', (_name, entries, expected) => {
    expect(facts(at, ...entries).injections.last).toMatchObject(expected)
  })

  it('a plan is remembered while six slots are spoken of', () => {
    const slots = ['05', '06', '07', '08', '09', '11'].map((date) => `2026-03-${date}/morning`)
    const plan = planned('03-09 06:00', MORNING, '08:10')
    const others = (count: number): readonly Entry[] =>
      slots.slice(0, count).map((slot, index) => started(`03-09 07:0${String(index)}`, slot))
    const plannedAt = (count: number): unknown =>
      facts(at, plan, ...others(count)).injections.last?.mealPlannedAt
    expect([plannedAt(5), plannedAt(6)]).toEqual([ms('03-10 08:10'), null])
  })

  it('the newest begun meal is of any slot', () => {
    const entries = [started('03-10 07:00', EVENING), started('03-10 06:00', MORNING)]
    expect(facts(...entries).injections.lastMealBegunAt).toBe(ms('03-10 07:00'))
  })
})

describe('places', () => {
  const used = (...entries: readonly Entry[]) =>
    facts(...entries).places.find(({ region, side }) => region === 'thigh' && side === 'left')
  const excluded = (at: string, site: Written): Entry =>
    on(at, 'caregiver', 'site-excluded', { site, reason: 'bruise' })
  const cleared = (at: string, site: Written): Entry => on(at, 'caregiver', 'site-cleared', { site })

  it('were last used by an injection given or uncertain', () => {
    expect(used(injected('03-10 07:00', MORNING, { site: SITE }))?.lastUsedAt).toBe(ms('03-10 07:00'))
    expect(
      used(
        injected('03-10 07:00', MORNING, { site: SITE }),
        uncertain('03-10 08:00', MORNING, { site: SITE }),
      )?.lastUsedAt,
    ).toBe(ms('03-10 08:00'))
    expect(
      used(injected('03-10 07:00', MORNING, {}), uncertain('03-10 08:00', MORNING, {}))?.lastUsedAt,
    ).toBeNull()
    expect(
      used(injected('03-10 07:00', MORNING, { site: { ...SITE, side: 'right' } }))?.lastUsedAt,
    ).toBeNull()
    expect(
      used(injected('03-10 07:00', MORNING, { site: { ...SITE, region: 'buttock' } }))?.lastUsedAt,
    ).toBeNull()
  })

  it('are excluded until cleared, a quadrant with its whole place', () => {
    expect(used(excluded('03-10 07:00', SITE))?.excluded).toBe(true)
    expect(used(excluded('03-10 07:00', OTHER_SITE))?.excluded).toBe(false)
    expect(used(excluded('03-10 07:00', SITE), cleared('03-10 08:00', SITE))?.excluded).toBe(false)
    expect(used(excluded('03-10 07:00', SITE), cleared('03-10 08:00', OTHER_SITE))?.excluded).toBe(true)
    expect(used(excluded('03-10 07:00', { ...SITE, quadrant: 'upper' }))?.excluded).toBe(true)
  })
})

describe('vials', () => {
  const opened = (at: string, vial: string, more: Written): Entry =>
    on(at, 'caregiver', 'vial-opened', { vial, ...more })
  const inspected = (at: string, vial: string, appearance: string): Entry =>
    on(at, 'caregiver', 'vial-inspected', { vial, appearance })
  const discarded = (at: string, vial: string): Entry => on(at, 'caregiver', 'vial-discarded', { vial })
  const unknown = { openedOn: null, expires: null, appearance: 'unknown', inspectedAt: null }
  const CLEAR = 'clear-colourless'

  it.each<readonly [string, readonly Entry[], object | null]>([
    ['none tracked', [], null],
    [
      'opened',
      [opened('03-01 23:00', 'a', { expires: '2027-01' })],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-01' },
    ],
    [
      'opened twice',
      [opened('03-01 08:00', 'a', { expires: '2027-01' }), opened('03-02 08:00', 'a', {})],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-01' },
    ],
    [
      'expiry told later',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'a', { expires: '2027-02' })],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-02' },
    ],
    [
      'the latest opened',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {})],
      { ...unknown, id: 'b', openedOn: '2026-03-02' },
    ],
    [
      'an older one opened again',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {}), opened('03-03 08:00', 'a', {})],
      { ...unknown, id: 'b', openedOn: '2026-03-02' },
    ],
    [
      'the latest discarded',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {}), discarded('03-03 08:00', 'b')],
      { ...unknown, id: 'a', openedOn: '2026-03-01' },
    ],
    ['all discarded', [opened('03-01 08:00', 'a', {}), discarded('03-03 08:00', 'a')], null],
    [
      'only inspected',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'b', CLEAR)],
      { ...unknown, id: 'b', appearance: 'clear', inspectedAt: ms('03-02 08:00') },
    ],
    ['inspected and discarded', [inspected('03-01 08:00', 'a', CLEAR), discarded('03-02 08:00', 'a')], null],
    [
      'opened, another inspected',
      [opened('03-01 08:00', 'a', {}), inspected('03-02 08:00', 'b', CLEAR)],
      { ...unknown, id: 'a', openedOn: '2026-03-01' },
    ],
    [
      'clear twice',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'a', CLEAR)],
      { ...unknown, id: 'a', appearance: 'clear', inspectedAt: ms('03-02 08:00') },
    ],
    [
      'cloudy, then clear',
      [inspected('03-01 08:00', 'a', 'cloudy'), inspected('03-02 08:00', 'a', CLEAR)],
      { ...unknown, id: 'a', appearance: 'not-clear', inspectedAt: ms('03-02 08:00') },
    ],
    [
      'clear, then particles',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'a', 'particles')],
      { ...unknown, id: 'a', appearance: 'not-clear', inspectedAt: ms('03-01 08:00') },
    ],
    [
      'discolored',
      [inspected('03-01 08:00', 'a', 'discolored')],
      { ...unknown, id: 'a', appearance: 'not-clear' },
    ],
  ])('%s', (_name, entries, expected) => {
    expect(facts(...entries).vial).toEqual(expected)
  })

  it('the one stated is the one in question, known or not', () => {
    const entries = [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {})]
    const asked = (vial: string) => factsOf(entries, askAt('03-10 10:00', { vial })).vial
    expect(asked('a')).toEqual({ ...unknown, id: 'a', openedOn: '2026-03-01' })
    expect(asked('c')).toEqual({ ...unknown, id: 'c' })
  })
})

describe('at one instant', () => {
  it('entries count in order of their ids', () => {
    const yes = on('03-10 08:00', 'caregiver', 'meal-started', { slot: MORNING, id: id(50) })
    const no = on('03-10 08:00', 'caregiver', 'meal-refused', { slot: MORNING, id: id(51) })
    const after = on('03-10 08:00', 'caregiver', 'meal-started', { slot: MORNING, id: id(52) })
    expect([facts(no, yes).meal.eating, facts(after, no).meal.eating]).toEqual(['no', 'yes'])
  })
})
