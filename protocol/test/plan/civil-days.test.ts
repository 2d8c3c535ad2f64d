// Counting forward from a day: month ends, leap days, centuries, and back again.
import { dayNumber } from '@stature/label'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOfDay, lastDayOfExpiry, laterOf, plusDays } from '../../src/plan/civil-days.js'
import { day } from './fixtures.js'

describe('plusDays', () => {
  test.each([
    ['nothing added', '2026-03-02', 0, '2026-03-02'],
    ['over a month end', '2026-01-31', 1, '2026-02-01'],
    ['into 29 February', '2028-02-28', 1, '2028-02-29'],
    ['past a common February', '2027-02-28', 1, '2027-03-01'],
    ['over a year end', '2026-12-31', 1, '2027-01-01'],
    ['the thirtieth day of a vial', '2026-03-02', 29, '2026-03-31'],
    ['backwards over a year end', '2026-01-01', -1, '2025-12-31'],
    ['a century that is no leap year', '2100-02-28', 1, '2100-03-01'],
    ['a century that is one', '2000-02-28', 1, '2000-02-29'],
    ['the last day of an era', '2000-02-29', 1, '2000-03-01'],
  ])('%s', (_, from, days, expected) => {
    expect(plusDays(day(from), days)).toBe(expected)
  })

  it('is the inverse of dayNumber', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dateOfDay(number))).toBe(number)
      }),
    )
  })

  it('refuses days no calendar text can hold', () => {
    expect(() => dateOfDay(2_932_897)).toThrow(new RangeError('no such day: 2932897'))
    expect(dateOfDay(2_932_896)).toBe('9999-12-31')
  })
})

describe('laterOf', () => {
  it('takes the later, whichever comes first', () => {
    expect(laterOf(day('2026-03-02'), day('2026-03-03'))).toBe('2026-03-03')
    expect(laterOf(day('2026-03-03'), day('2026-03-02'))).toBe('2026-03-03')
  })
})

describe('lastDayOfExpiry', () => {
  test.each([
    ['a day', '2026-05-04', '2026-05-04'],
    ['a month of 31 days', '2026-05', '2026-05-31'],
    ['February of a leap year', '2028-02', '2028-02-29'],
    ['December', '2026-12', '2026-12-31'],
    ['a month that does not exist', '2026-13', null],
    ['other text', 'May 2026', null],
    ['a month with something before it', '12026-05', null],
    ['a month with something behind it', '2026-055', null],
  ])('%s', (_, text, expected) => {
    expect(lastDayOfExpiry(text)).toBe(expected)
  })
})
