// Civil time where it is awkward: skipped and doubled hours, a day that never was, a clock put back after midnight.
import { instant } from '@stature/label'
import { readPolicy, type Policy, type Slot } from '@stature/protocol'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calendarFor, statedSlot } from '../src/calendar.js'
import { knownZone, localDay } from '../src/local-day.js'

const shipped = new URL('../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(shipped, 'utf8')))
if (!read.ok) throw new Error('the shipped policy must read')
const CAUTIOUS = read.value
const withMorning = (opens: string, closes: string): Policy => ({
  ...CAUTIOUS,
  slots: { ...CAUTIOUS.slots, morning: [opens, closes] },
})
const at = (iso: string) => instant(Date.parse(iso))
const shown = (slot: Slot | null | undefined): readonly string[] =>
  slot === null || slot === undefined
    ? []
    : [slot.id, new Date(slot.opensAt).toISOString(), new Date(slot.closesAt).toISOString()]

describe('the slot asked about', () => {
  // New York, winter: 05:00 to 12:00 is 10:00Z to 17:00Z, 16:00 to 23:00 is 21:00Z to 04:00Z.
  it.each([
    [
      'a millisecond before the morning opens',
      '2026-03-02T09:59:59.999Z',
      '2026-03-02/morning',
      '2026-03-02/morning',
    ],
    ['as the morning opens', '2026-03-02T10:00:00Z', '2026-03-02/morning', '2026-03-02/evening'],
    ['as the morning closes', '2026-03-02T17:00:00Z', '2026-03-02/morning', '2026-03-02/evening'],
    [
      'a millisecond after the morning',
      '2026-03-02T17:00:00.001Z',
      '2026-03-02/evening',
      '2026-03-02/evening',
    ],
    ['as the evening closes', '2026-03-03T04:00:00Z', '2026-03-02/evening', '2026-03-03/morning'],
    ['late at night', '2026-03-03T04:00:00.001Z', '2026-03-03/morning', '2026-03-03/morning'],
  ])('%s', (_name, when, asked, next) => {
    const calendar = calendarFor(CAUTIOUS, 'America/New_York', at(when), null)
    expect(calendar.asked.id).toBe(asked)
    expect(calendar.next.id).toBe(next)
    expect(calendar.slots.length).toBe(6)
  })

  it('is the stated one where one is stated', () => {
    const stated = statedSlot(CAUTIOUS, 'America/New_York', '2026-03-01/evening')
    expect(calendarFor(CAUTIOUS, 'America/New_York', at('2026-03-02T12:00:00Z'), stated).asked.id).toBe(
      '2026-03-01/evening',
    )
  })

  it.each(['2026-03-02', '2026-03-02/noon', '2026-02-30/morning', '2026-03-02/morning/x', '/morning', ''])(
    'refuses the slot %j',
    (typed) => expect(statedSlot(CAUTIOUS, 'UTC', typed)).toBeNull(),
  )

  it('works in a zone that is only an offset', () => {
    expect(shown(statedSlot(CAUTIOUS, '+01:00', '2026-03-02/morning'))).toEqual([
      '2026-03-02/morning',
      '2026-03-02T04:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
    ])
  })
})

describe('days whose clock changes', () => {
  it('moves an edge that the clock skips to the first instant that exists', () => {
    // New York skips 02:00 to 03:00 on 2026-03-08; 03:00 is 07:00Z.
    const slot = statedSlot(withMorning('02:30', '12:00'), 'America/New_York', '2026-03-08/morning')
    expect(shown(slot)).toEqual([
      '2026-03-08/morning',
      '2026-03-08T07:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
    ])
  })

  it('opens at the first and closes at the second of a time that comes twice', () => {
    // New York repeats 01:00 to 02:00 on 2026-11-01: 01:30 is 05:30Z and again 06:30Z.
    const slot = statedSlot(withMorning('01:30', '01:45'), 'America/New_York', '2026-11-01/morning')
    expect(shown(slot)).toEqual([
      '2026-11-01/morning',
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:45:00.000Z',
    ])
  })

  it('passes over the day that Apia never had', () => {
    expect(statedSlot(CAUTIOUS, 'Pacific/Apia', '2011-12-30/morning')).toBeNull()
    // 2011-12-30T03:00Z is 17:00 of the 29th in Apia (UTC-10); after midnight it is the 31st (UTC+14).
    const before = calendarFor(CAUTIOUS, 'Pacific/Apia', at('2011-12-30T03:00:00Z'), null)
    expect(before.today).toBe('2011-12-29')
    expect(before.next.id).toBe('2011-12-31/morning')
    expect(before.slots.map((slot) => slot.id)).toEqual([
      '2011-12-28/morning',
      '2011-12-28/evening',
      '2011-12-29/morning',
      '2011-12-29/evening',
      '2011-12-31/morning',
      '2011-12-31/evening',
    ])
    const after = calendarFor(CAUTIOUS, 'Pacific/Apia', at('2011-12-30T20:00:00Z'), null)
    expect(after.today).toBe('2011-12-31')
    expect(after.slots[0]?.id).toBe('2011-12-29/morning')
  })
})

describe('the local day of an instant', () => {
  it.each([
    ['before midnight in New York', '2026-03-02T04:59:59.999Z', 'America/New_York', '2026-03-01'],
    ['at midnight in New York', '2026-03-02T05:00:00Z', 'America/New_York', '2026-03-02'],
    ['before midnight in St Johns', '2026-01-02T03:29:59.999Z', 'America/St_Johns', '2026-01-01'],
    ['at midnight in St Johns', '2026-01-02T03:30:00Z', 'America/St_Johns', '2026-01-02'],
    ['before the day Apia skipped', '2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['after the day Apia skipped', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    [
      'just past midnight, before St Johns puts its clock back',
      '2006-10-29T02:30:30Z',
      'America/St_Johns',
      '2006-10-29',
    ],
    [
      'after St Johns has put its clock back to 23:01',
      '2006-10-29T02:31:00Z',
      'America/St_Johns',
      '2006-10-28',
    ],
    ['in a zone that is an offset', '2026-03-01T23:30:00Z', '+01:00', '2026-03-02'],
    ['in UTC by its letter', '2026-03-01T23:30:00Z', 'Z', '2026-03-01'],
  ])('%s, asked twice and between its neighbors', (_name, when, zone, day) => {
    const moment = at(when)
    const first = localDay(moment, zone)
    localDay(instant(moment - 3_600_000), zone)
    localDay(instant(moment + 3_600_000), zone)
    expect([first, localDay(moment, zone)]).toEqual([day, day])
  })

  it('equals the time zone data at every quarter of an hour around a change', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/St_Johns', dateStyle: 'short' })
    const from = Date.parse('2006-10-27T00:00:00Z')
    for (let step = 0; step < 4 * 24 * 4; step += 1) {
      const moment = from + step * 900_000
      expect(localDay(instant(moment), 'America/St_Johns')).toBe(format.format(moment))
    }
  })

  it.each([
    ['America/New_York', 'America/New_York'],
    ['america/new_york', 'America/New_York'],
    ['Z', 'UTC'],
    ['-03:30', '-03:30'],
    ['Mars/Olympus', null],
    ['', null],
  ])('knows the zone %j as %j', (typed, known) => expect(knownZone(typed)).toBe(known))
})
