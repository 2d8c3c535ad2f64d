// Quiet hours on the clock of the wall, over days whose clock changes, and pauses between attempts.
import { describe, expect, it } from 'vitest'
import { quietUntil } from '../../src/messages/quiet.js'
import { pauseAfter } from '../../src/messages/sender.js'

const ZONE = 'America/New_York'
const NIGHT = { from: '22:00', to: '07:00' }
const iso = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16)

describe('quiet hours', () => {
  // New York is at UTC-5 until 2026-03-08 02:00 and at UTC-4 until 2026-11-01 02:00.
  it.each([
    ['a minute before', NIGHT, '2026-03-06T02:59Z', null],
    ['from their first minute', NIGHT, '2026-03-06T03:00Z', '2026-03-06T12:00'],
    ['after midnight', NIGHT, '2026-03-06T06:00Z', '2026-03-06T12:00'],
    ['until their end', NIGHT, '2026-03-06T12:00Z', null],
    ['an hour shorter where the clock is put forward', NIGHT, '2026-03-08T03:30Z', '2026-03-08T11:00'],
    ['an hour longer where it is put back', NIGHT, '2026-11-01T02:30Z', '2026-11-01T12:00'],
    ['within one day', { from: '13:00', to: '15:00' }, '2026-03-06T19:00Z', '2026-03-06T20:00'],
    ['equal times: none', { from: '13:00', to: '13:00' }, '2026-03-06T18:00Z', null],
  ])('%s', (_name, quiet, at, until) => {
    expect(iso(quietUntil(quiet, ZONE, Date.parse(at)))).toBe(until)
  })

  it('never end before they are asked about, on the night whose hour comes twice', () => {
    const second = Date.parse('2026-11-01T06:15Z')
    expect(quietUntil({ from: '22:00', to: '01:30' }, ZONE, second)).toBe(second + 60_000)
  })

  it('are none where none were chosen', () => {
    expect(quietUntil(null, ZONE, 0)).toBeNull()
  })
})

describe('the pause after an attempt', () => {
  it.each([
    [1, 0, 2_500],
    [1, 1, 5_000],
    [2, 1, 10_000],
    [7, 1, 320_000],
    [8, 1, 600_000],
    [900, 0, 300_000],
  ])('after %i attempts with chance %f', (attempts, chance, pause) => {
    expect(pauseAfter(attempts, () => chance)).toBe(pause)
  })
})
