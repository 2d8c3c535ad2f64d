// When something was measured: now, or an earlier day and time in the course's zone; never to come, never before birth.
import { civilDate, grams, instant, type CivilDate } from '@stature/label'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  readWhen,
  type Ground,
  type Precision,
  type ReadWhen,
  type When,
} from '../../src/design/when.js'

function day(text: string): CivilDate {
  const read = civilDate(text)
  if (read === null) throw new RangeError(text)
  return read
}

/** Monday at ten in the morning in Chicago, six hours behind UTC. */
const GROUND: Ground = {
  zone: 'America/Chicago',
  now: instant(Date.parse('2026-03-02T16:00:00Z')),
  facts: { today: day('2026-03-02'), birthDate: day('2020-05-04') },
}

const read = (at: string): ReadWhen => ({ kind: 'read', at: instant(Date.parse(at)) })
const said = (text: string, time: string): When => ({ day: text, time })
const wrong = (why: 'future' | 'before-birth'): ReadWhen => ({ kind: 'wrong', why })

const ROWS: readonly (readonly [string, Precision, When, ReadWhen])[] = [
  ['nothing said is now', 'time', null, { kind: 'read', at: null }],
  ['no day yet', 'time', said('', ''), { kind: 'missing', what: 'day' }],
  ['a time without a day', 'time', said('', '08:00'), { kind: 'missing', what: 'day' }],
  ['an earlier day is its noon', 'time', said('2026-03-01', ''), read('2026-03-01T18:00:00Z')],
  ['an earlier day and time', 'time', said('2026-03-01', '08:15'), read('2026-03-01T14:15:00Z')],
  ['today needs its time', 'time', said('2026-03-02', ''), { kind: 'missing', what: 'time' }],
  ['today where only days are asked', 'day', said('2026-03-02', ''), { kind: 'read', at: null }],
  ['earlier today', 'time', said('2026-03-02', '08:15'), read('2026-03-02T14:15:00Z')],
  ['this very minute', 'time', said('2026-03-02', '10:00'), read('2026-03-02T16:00:00Z')],
  ['the next minute', 'time', said('2026-03-02', '10:01'), wrong('future')],
  ['tomorrow', 'day', said('2026-03-03', ''), wrong('future')],
  ['the day of birth', 'day', said('2020-05-04', ''), read('2020-05-04T17:00:00Z')],
  ['the day before birth', 'day', said('2020-05-03', ''), wrong('before-birth')],
  ['a year half typed', 'day', said('0002-03-01', ''), wrong('before-birth')],
]

describe('when it was measured', () => {
  it.each(ROWS)('%s', (_name, precision, when, expected) =>
    expect(readWhen(when, precision, GROUND)).toEqual(expected),
  )
})

describe('events as of then', () => {
  const events = [{ kind: 'weight-measured', body: { weightGrams: grams(15_400) } }] as const

  it('are of now untouched, and of an earlier time dated', () => {
    expect(asOf(events, { kind: 'read', at: null })).toBe(events)
    const at = instant(1_000)
    expect(asOf(events, { kind: 'read', at })).toEqual([{ ...events[0], occurredAt: at }])
  })

  it('are none while it is not said when, or nothing is said', () => {
    expect(asOf(events, { kind: 'missing', what: 'day' })).toBeNull()
    expect(asOf(events, wrong('future'))).toBeNull()
    expect(asOf(null, { kind: 'read', at: null })).toBeNull()
  })
})
