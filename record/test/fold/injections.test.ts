import { describe, expect, it } from 'vitest'
import type { Entry } from '@stature/record'
import { askAt, facts, factsOf, given, MORNING, ms, on, OTHER_SITE, SITE, type Written } from '../make.js'

const EVENING = '2026-03-10/evening'
const injected = (at: string, slot: string, more: Written): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given(slot), ...more })
const planned = (at: string, slot: string, mealAt: string): Entry =>
  on(at, 'caregiver', 'meal-planned', { slot, mealAt: `2026-03-10T${mealAt}:00Z` })
const started = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-started', { slot })
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
      'planned anew before',
      [planned('03-10 07:40', MORNING, '08:10'), planned('03-10 07:50', MORNING, '08:20')],
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
