import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { civilDateShape, instantText, monthOrDate, parseInstant, read } from '@stature/protocol'

describe('instants as text', () => {
  it.each([
    ['UTC', '2026-03-02T07:30:00Z', Date.UTC(2026, 2, 2, 7, 30)],
    ['east of Greenwich', '2026-03-02T07:30:00+01:00', Date.UTC(2026, 2, 2, 6, 30)],
    ['west, with a half hour', '2026-03-02T07:30:00-03:30', Date.UTC(2026, 2, 2, 11, 0)],
    ['the farthest east', '2026-03-02T00:00:00+14:00', Date.UTC(2026, 2, 1, 10, 0)],
    ['without seconds', '2026-03-02T07:30Z', Date.UTC(2026, 2, 2, 7, 30)],
    ['without seconds, with an offset', '2026-03-02T07:30-05:00', Date.UTC(2026, 2, 2, 12, 30)],
    ['one decimal of a second', '2026-03-02T07:30:01.5Z', Date.UTC(2026, 2, 2, 7, 30, 1, 500)],
    ['milliseconds', '2026-03-02T07:30:01.123+01:00', Date.UTC(2026, 2, 2, 6, 30, 1, 123)],
    [
      'digits beyond milliseconds dropped',
      '2026-03-02T07:30:01.123999999Z',
      Date.UTC(2026, 2, 2, 7, 30, 1, 123),
    ],
    ['the last second of a day', '2026-03-02T23:59:59Z', Date.UTC(2026, 2, 2, 23, 59, 59)],
    ['29 February of a leap year', '2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['29 February of 2000', '2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['before 1970', '1969-12-31T23:59:59Z', -1000],
  ])('%s', (_name, text, expected) => {
    expect(parseInstant(text)).toBe(expected)
    expect(read(instantText, text)).toEqual({ ok: true, value: text })
  })

  const offset = 'an offset is required: end the time with Z or an offset such as +02:00'
  const form = 'must be a time that exists, such as 2026-03-02T07:30:00+01:00'

  it.each([
    ['no offset', '2026-03-02T07:30:00', offset],
    ['no offset and no seconds', '2026-03-02T07:30', offset],
    ['a day alone', '2026-03-02', offset],
    ['30 February', '2026-02-30T07:30:00Z', form],
    ['29 February of a common year', '2026-02-29T07:30:00Z', form],
    ['29 February of 1900', '1900-02-29T07:30:00Z', form],
    ['31 April', '2026-04-31T07:30:00Z', form],
    ['32 January', '2026-01-32T07:30:00Z', form],
    ['day 0', '2026-01-00T07:30:00Z', form],
    ['month 13', '2026-13-01T07:30:00Z', form],
    ['month 0', '2026-00-01T07:30:00Z', form],
    ['24:00', '2026-03-02T24:00:00Z', form],
    ['a leap second', '2016-12-31T23:59:60Z', form],
    ['minute 60', '2026-03-02T07:60:00Z', form],
    ['an offset of 15 hours', '2026-03-02T07:30:00+15:00', form],
    ['an offset of 60 minutes', '2026-03-02T07:30:00+01:60', form],
    ['an offset without colon', '2026-03-02T07:30:00+0100', form],
    ['a space for T', '2026-03-02 07:30:00Z', form],
    ['small letters', '2026-03-02t07:30:00z', form],
    ['a point without decimals', '2026-03-02T07:30:00.Z', form],
    ['ten decimals', '2026-03-02T07:30:00.1234567890Z', form],
    ['text before', 'x2026-03-02T07:30:00Z', form],
    ['text after', '2026-03-02T07:30:00Z ', form],
    ['text before a time without offset', 'x2026-03-02T07:30:00', form],
    ['text after a time without offset', '2026-03-02T07:30:00x', form],
    ['no text at all', '', form],
  ])('refuses %s', (_name, text, why) => {
    expect(parseInstant(text)).toBeNull()
    const message = `${why}; found ${JSON.stringify(text)}`
    expect(read(instantText, text)).toEqual({ ok: false, issues: [{ code: 'bad-time', path: '', message }] })
  })

  it('refuses a number', () => {
    const message = 'must be a time as text; found 5'
    expect(read(instantText, 5)).toEqual({ ok: false, issues: [{ code: 'wrong-type', path: '', message }] })
  })

  it('reads every instant that a clock writes', () => {
    const noon = fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9999, 11, 30) })
    fc.assert(fc.property(noon, (ms) => parseInstant(new Date(ms).toISOString()) === ms))
  })
})

describe('civil days and months as text', () => {
  it.each([
    ['day', '2026-03-02'],
    ['leap day', '2024-02-29'],
    ['last of a long month', '2026-12-31'],
    ['last of a short month', '2026-11-30'],
  ])('%s is a day and may stand for a month', (_name, text) => {
    expect(read(civilDateShape, text)).toEqual({ ok: true, value: text })
    expect(read(monthOrDate, text)).toEqual({ ok: true, value: text })
  })

  it('a month is a month and no day', () => {
    expect(read(monthOrDate, '2026-12')).toEqual({ ok: true, value: '2026-12' })
    expect(read(civilDateShape, '2026-12')).toMatchObject({ ok: false, issues: [{ code: 'bad-date' }] })
  })

  it.each([
    '2023-02-29',
    '2026-11-31',
    '2026-13',
    '2026-00',
    '2026',
    '2026-3-2',
    '02.03.2026',
    ' 2026-03-02',
    '2026-03-02T',
    'x2026-03',
    '2026-03x',
  ])('%s is neither', (text) => {
    const day = 'must be a day that exists, YYYY-MM-DD'
    const month = 'must be a month YYYY-MM or a day that exists, YYYY-MM-DD'
    const found = `; found ${JSON.stringify(text)}`
    expect(read(civilDateShape, text)).toEqual({
      ok: false,
      issues: [{ code: 'bad-date', path: '', message: day + found }],
    })
    expect(read(monthOrDate, text)).toEqual({
      ok: false,
      issues: [{ code: 'bad-date', path: '', message: month + found }],
    })
  })

  it('accepts the days that exist and no others', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 32 }),
    )
    const pad = (value: number, length: number): string => String(value).padStart(length, '0')
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
        const date = new Date(`${pad(year, 4)}-01-01T00:00:00Z`)
        date.setUTCMonth(month - 1, day)
        expect(read(civilDateShape, text).ok).toBe(date.toISOString().startsWith(text))
      }),
    )
  })
})
