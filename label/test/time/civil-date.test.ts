// Civil dates: which days exist, how far apart they are, and how old a child is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as civil from '../../src/time/civil-date.js'
import type { CivilDate } from '../../src/time/civil-date.js'

const date = (text: string): CivilDate => {
  const read = civil.civilDate(text)
  if (read === null) throw new Error(`no date ${text}`)
  return read
}

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-01-01', '2025-12-31', '2025-04-30', '0001-01-01', '2025-09-09'])(
    '%s exists',
    (text) => {
      expect(civil.civilDate(text)).toBe(text)
    },
  )
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-1',
    '25-01-01',
    '2025/01/01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-011',
    'x2025-01-01',
    '',
    '2025-aa-01',
  ])('%s does not', (text) => {
    expect(civil.civilDate(text)).toBeNull()
  })

  it('has months of these lengths', () => {
    const lengths = Array.from({ length: 14 }, (_, month) => civil.daysInMonth(2025, month))
    expect(lengths).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0])
    expect([2024, 2000, 1900, 2100].map((year) => civil.daysInMonth(year, 2))).toEqual([29, 29, 28, 28])
  })

  it('counts days as the calendar does', () => {
    expect(civil.dayNumber(date('1970-01-01'))).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (days) => {
        const text = new Date(days * 86_400_000).toISOString().slice(0, 10)
        expect(civil.dayNumber(date(text))).toBe(days)
      }),
    )
    expect(civil.daysBetween(date('2024-02-28'), date('2024-03-01'))).toBe(2)
    expect(civil.daysBetween(date('2024-03-01'), date('2024-02-28'))).toBe(-2)
  })
})

describe('age', () => {
  it.each([
    ['the day before the birthday', '2020-03-15', '2025-03-14', 4, 59],
    ['the birthday', '2020-03-15', '2025-03-15', 5, 60],
    ['the day before, in a later month', '2020-03-31', '2025-04-30', 5, 60],
    ['an earlier month', '2020-03-15', '2025-02-20', 4, 59],
    ['born on 29 February, 28 February', '2020-02-29', '2025-02-28', 4, 59],
    ['born on 29 February, 1 March', '2020-02-29', '2025-03-01', 5, 60],
    ['the day of birth', '2020-03-15', '2020-03-15', 0, 0],
    ['before birth', '2020-03-15', '2020-03-14', -1, -1],
    ['across a year', '2020-12-31', '2021-01-30', 0, 0],
    ['across a year, a month later', '2020-12-30', '2021-01-30', 0, 1],
  ])('%s', (_name, birth, on, years, months) => {
    expect(civil.completedYears(date(birth), date(on))).toBe(years)
    expect(civil.completedMonths(date(birth), date(on))).toBe(months)
  })
})
