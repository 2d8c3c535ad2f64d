import { describe, expect, it } from 'vitest'
import type { Entry } from '@stature/record'
import { facts, id, MORNING, ms, on } from '../make.js'

const EVENING = '2026-03-10/evening'
const planned = (at: string, slot: string, mealAt: string): Entry =>
  on(at, 'caregiver', 'meal-planned', { slot, mealAt: `2026-03-10T${mealAt}:00Z` })
const started = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-started', { slot })
const ended = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-ended', { slot })
const refused = (at: string, slot: string): Entry => on(at, 'caregiver', 'meal-refused', { slot })
const vomited = (at: string, slot: string): Entry => on(at, 'caregiver', 'vomited', { slot })
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

describe('at one instant', () => {
  it('entries count in order of their ids', () => {
    const yes = on('03-10 08:00', 'caregiver', 'meal-started', { slot: MORNING, id: id(50) })
    const no = on('03-10 08:00', 'caregiver', 'meal-refused', { slot: MORNING, id: id(51) })
    const after = on('03-10 08:00', 'caregiver', 'meal-started', { slot: MORNING, id: id(52) })
    expect([facts(no, yes).meal.eating, facts(after, no).meal.eating]).toEqual(['no', 'yes'])
  })
})
