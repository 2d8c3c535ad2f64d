// FHIR times with and without offset, in three time zones, and times of recording.
import { describe, expect, it } from 'vitest'
import { readFhir } from '@stature/fhir'
import { bundle, eventsOf, OPTIONS, PATIENT, places, readBundle, T, weight, type Body } from './read.js'

describe('times', () => {
  const at = (effectiveDateTime: string, zone: string | null) => {
    const reading = readFhir(bundle(PATIENT, weight(15.4, 'kg', { effectiveDateTime })), { ...OPTIONS, zone })
    const [event] = eventsOf(reading, 'weight-measured')
    return { event: event && [event.occurredAt, event.zone], issues: places(reading.issues) }
  }

  it.each([
    ['2026-03-02T07:15:00-05:00', null, '-05:00'],
    ['2026-03-02T07:15:00-03:30', null, '-03:30'],
    ['2026-03-02T07:15:00+13:00', null, '+13:00'],
    ['2026-03-02T07:15:00Z', null, 'UTC'],
    ['2026-03-02T07:15:00+00:00', null, 'UTC'],
    ['2026-03-02T07:15:00.123456789Z', null, 'UTC'],
    ['2026-03-02T07:15:00-03:30', 'America/St_Johns', 'America/St_Johns'],
    ['2026-03-02T07:15:00Z', '-05:00', '-05:00'],
    ['2026-03-02T07:15:00Z', 'Z', 'UTC'],
  ])('%s in %s', (text, zone, named) => {
    expect(at(text, zone)).toEqual({ event: [text, named], issues: [] })
  })

  const PLACE = '.effectiveDateTime'
  it.each([
    ['a day without a zone', '2026-03-02', null, 'error incomplete'],
    ['a time without offset or zone', '2026-03-02T07:15:00', null, 'error incomplete'],
    ['a time the clock skips', '2026-03-08T02:30:00', 'America/New_York', 'error value'],
    ['a time that comes twice', '2026-11-01T01:30:00', 'America/New_York', 'error value'],
    ['hour 24', '2026-03-02T24:00:00Z', 'UTC', 'error value'],
    ['an offset beyond all zones', '2026-03-02T07:15:00+15:00', null, 'error value'],
    ['a second 60', '2026-03-02T23:59:60Z', 'UTC', 'error value'],
    ['white space', ' 2026-03-02', 'UTC', 'error value'],
  ])('%s stays unknown', (_name, text, zone, issue) => {
    expect(at(text, zone)).toEqual({ event: undefined, issues: [`${issue} ${PLACE}`] })
  })

  it('a day with a zone is its start, on the day the clock changes too', () => {
    expect(at('2026-03-02', 'America/St_Johns').event).toEqual([
      '2026-03-02T00:00:00-03:30',
      'America/St_Johns',
    ])
    expect(at('2026-03-09', 'America/New_York').event?.[0]).toBe('2026-03-09T00:00:00-04:00')
    expect(at('2026-03-02', 'Pacific/Apia').event?.[0]).toBe('2026-03-02T00:00:00+13:00')
  })

  it('a time without offset is read in the zone, with a warning', () => {
    expect(at('2026-03-02T07:15:00', 'America/New_York')).toEqual({
      event: ['2026-03-02T07:15:00-05:00', 'America/New_York'],
      issues: [`warning value ${PLACE}`],
    })
  })

  it('an unknown zone reads nothing', () => {
    const reading = readFhir(bundle(PATIENT), { ...OPTIONS, zone: 'Mars/Olympus' })
    expect([reading.events, places(reading.issues)]).toEqual([[], ['error value Bundle']])
  })

  it.each<readonly [string, Body, string, readonly string[]]>([
    [
      'issued',
      { issued: '2026-03-02T08:00:00-05:00', meta: { lastUpdated: '2026-03-03T00:00:00Z' } },
      '2026-03-02T08:00:00-05:00',
      [],
    ],
    ['last updated', { meta: { lastUpdated: '2026-03-03T00:00:00Z' } }, '2026-03-03T00:00:00Z', []],
    ['never said', {}, T, []],
    ['unreadable', { issued: 'today' }, T, ['warning value .issued']],
    ['only the same day', { issued: '2026-03-02' }, T, []],
  ])('recorded when %s', (_name, body, recordedAt, issues) => {
    const reading = readBundle([weight(15.4, 'kg', body)])
    expect(eventsOf(reading, 'weight-measured')[0]?.recordedAt).toBe(recordedAt)
    expect(places(reading.issues)).toEqual(issues)
  })
})
