import { describe, expect, it } from 'vitest'
import { admit, checkedInstant, contentOf, entryOf, type StatureEvent } from '@stature/record'
import { day, eventOf, id, ms, utcDay, written } from '../make.js'
import { sample } from '../samples.js'

const event = eventOf(
  written(1, '2026-03-02T23:30:00-01:00', 'caregiver', 'vomited', {
    slot: '2026-03-02/evening',
    recordedAt: '2026-03-03T00:31:00Z',
    zone: 'Atlantic/Azores',
  }),
)

describe('an entry', () => {
  it('has its instants and the local day that the face gives for its zone', () => {
    const asked: unknown[] = []
    const entry = entryOf(event, (at, zone) => {
      asked.push([at, zone])
      return day('2026-03-02')
    })
    expect(entry).toEqual({
      event,
      at: ms('2026-03-03T00:30:00Z'),
      knownAt: ms('2026-03-03T00:31:00Z'),
      on: '2026-03-02',
    })
    expect(asked).toEqual([[ms('2026-03-03T00:30:00Z'), 'Atlantic/Azores']])
  })

  it('of a correction has the time and day that it gives', () => {
    const entry = entryOf(eventOf(sample('entry-corrected')), utcDay)
    expect(entry.replacement).toEqual({ at: ms('2026-03-01T08:00:00Z'), on: '2026-03-01' })
  })

  it('of a correction that gives no time has none', () => {
    const replacement = { kind: 'weight-measured', weightGrams: 21_000 }
    const entry = entryOf(eventOf({ ...sample('entry-corrected'), replacement }), utcDay)
    expect(Object.keys(entry)).toEqual(['event', 'at', 'knownAt', 'on'])
  })

  it('is not made of a time that no reader lets pass', () => {
    expect(() => checkedInstant('2026-03-02')).toThrow(new RangeError('not a time that readEvent lets pass'))
  })
})

describe('an id as idempotency key', () => {
  const known = new Map([[event.id, contentOf(event)]])
  const again = (change: Partial<StatureEvent>): StatureEvent => eventOf({ ...event, ...change })

  it('is new once', () => {
    const other = again({ id: id(2) })
    expect(admit(known, other)).toEqual({ kind: 'new', content: contentOf(other) })
    expect(admit(new Map(), event)).toEqual({ kind: 'new', content: contentOf(event) })
  })

  it('is there already with the same content, whatever a store added', () => {
    expect(admit(known, event)).toEqual({ kind: 'already-there' })
    expect(admit(known, again({ sequence: 4, previous: 'a'.repeat(64) }))).toEqual({ kind: 'already-there' })
  })

  it('conflicts with other content', () => {
    expect(admit(known, again({ zone: 'UTC' }))).toEqual({
      kind: 'refused',
      issue: {
        code: 'id-conflict',
        path: 'id',
        message: `id ${id(1)} was already recorded with other content: give the new event an id of its own`,
      },
    })
  })
})
