// Days of a calendar: months of every length, weeks that begin on Sunday or Monday, and where the keys go.
import { describe, expect, it } from 'vitest'
import {
  clampDay,
  daysOfMonth,
  firstWeekdayOf,
  inWeek,
  isDay,
  monthPlus,
  moved,
  weeksOf,
  type Move,
} from '../../src/diary/days.js'

describe('months', () => {
  it.each([
    ['2026-02-10', 28],
    ['2028-02-10', 29],
    ['2026-04-30', 30],
    ['2026-12-01', 31],
  ])('%s has %i days', (day, length) => {
    const days = daysOfMonth(day)
    expect([days.length, days[0], days.at(-1)]).toEqual([
      length,
      `${day.slice(0, 7)}-01`,
      `${day.slice(0, 7)}-${String(length)}`,
    ])
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (day, months, other) => {
    expect(monthPlus(day, months)).toBe(other)
  })
})

describe('weeks', () => {
  // 1 March 2026 is a Sunday.
  it('begin where the locale says', () => {
    expect(weeksOf('2026-03-10', 0)[0]?.[0]).toBe('2026-03-01')
    const monday = weeksOf('2026-03-10', 1)
    expect(monday[0]).toEqual([null, null, null, null, null, null, '2026-03-01'])
    expect(monday.at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null])
    expect(monday.every((week) => week.length === 7)).toBe(true)
  })

  it.each([
    ['en-US', 0],
    ['en-GB', 1],
    ['es-ES', 1],
    ['es-MX', 0],
    ['en', 0],
    ['es', 1],
  ])('of %s on %i', (locale, first) => {
    expect(firstWeekdayOf(locale)).toBe(first)
  })

  it('know how far a day is in', () => {
    expect([inWeek('2026-03-01', 0), inWeek('2026-03-01', 1)]).toEqual([0, 6])
  })
})

describe('keys', () => {
  it.each<readonly [Move, number, string]>([
    ['day', 1, '2026-03-12'],
    ['day', -1, '2026-03-10'],
    ['week', 1, '2026-03-18'],
    ['week', -1, '2026-03-04'],
    ['month', -1, '2026-02-11'],
    ['year', 1, '2027-03-11'],
    ['week-start', 1, '2026-03-09'],
    ['week-end', 1, '2026-03-15'],
  ])('%s %i from Wednesday 11 March', (move, step, to) => {
    expect(moved('2026-03-11', move, step, 1)).toBe(to)
  })

  it('stay within the record', () => {
    expect(clampDay('2026-03-11', '2026-03-12', '2026-03-20')).toBe('2026-03-12')
    expect(clampDay('2026-03-21', '2026-03-12', '2026-03-20')).toBe('2026-03-20')
    expect(clampDay('2026-03-15', '2026-03-12', '2026-03-20')).toBe('2026-03-15')
  })

  it('read a day in an address only where it exists', () => {
    expect(['2026-02-28', '2026-02-30', 'today'].map(isDay)).toEqual([true, false, false])
  })
})
