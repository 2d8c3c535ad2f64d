// Wall clocks on days whose clock changes.
import { instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { wallInstant, wallTime } from '../src/wall-time.js'

const NEW_YORK = 'America/New_York'

describe('wall clocks', () => {
  // New York: UTC-5, from 2026-03-08 02:00 UTC-4, from 2026-11-01 02:00 UTC-5 again.
  it.each([
    ['an evening in winter', '2026-03-07', 0, '18:30', '2026-03-07T23:30:00Z'],
    ['the same time a day later, in summer', '2026-03-07', 1, '18:30', '2026-03-08T22:30:00Z'],
    ['a time that is skipped', '2026-03-08', 0, '02:30', '2026-03-08T07:30:00Z'],
    ['a time that comes twice', '2026-11-01', 0, '01:30', '2026-11-01T05:30:00Z'],
    ['the day before', '2026-03-01', -1, '06:00', '2026-02-28T11:00:00Z'],
  ])('reads %s', (_name, day, plus, time, utc) => {
    expect(new Date(wallInstant(day, plus, time, NEW_YORK)).toISOString()).toBe(utc.replace('Z', '.000Z'))
  })

  it.each([
    ['before the change', '2026-03-08T06:59:00Z', { day: '2026-03-08', time: '01:59' }],
    ['after it', '2026-03-08T07:00:59Z', { day: '2026-03-08', time: '03:00' }],
  ])('shows the time %s', (_name, utc, shown) => {
    expect(wallTime(instant(Date.parse(utc)), NEW_YORK)).toEqual(shown)
  })

  it('knows Z', () => {
    expect(wallTime(wallInstant('2026-03-08', 0, '09:05', 'Z'), 'Z')).toEqual({
      day: '2026-03-08',
      time: '09:05',
    })
  })
})
