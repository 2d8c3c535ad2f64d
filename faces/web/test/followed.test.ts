// Which courses a device holds: all of a family, of a clinic those opened of late and those something waits for.
import { describe, expect, it } from 'vitest'
import { followedOf, MOST_OPENED, openedWith, shortId } from '../src/data/followed.js'
import { COURSE, waiting } from './made.js'

const account = { id: 'ana', name: 'Ana', language: 'en', staff: null }
const session = {
  account,
  secondFactorNeeded: false,
  grants: [
    { course: 'own', role: 'caregiver' },
    { course: 'seen', role: 'nurse' },
    { course: 'other', role: 'prescriber' },
    { course: COURSE, role: 'prescriber' },
    { course: 'kept', role: 'administrator' },
  ],
} as const

describe('the courses a device follows', () => {
  it('are a family’s all, and none of a clinic that nobody opened', () =>
    expect(followedOf({ session, opened: [], outbox: [] })).toEqual(['own']))

  it('are those opened of late', () =>
    expect(followedOf({ session, opened: ['seen', 'withdrawn'], outbox: [] })).toEqual(['own', 'seen']))

  it('are those something waits for, sent or not', () => {
    expect(followedOf({ session, opened: [], outbox: [waiting(1)] })).toEqual(['own', COURSE])
    expect(followedOf({ session, opened: [], outbox: [waiting(1, 'sent')] })).toEqual(['own', COURSE])
  })

  it('are not those for which another account’s entries wait', () =>
    expect(followedOf({ session, opened: [], outbox: [{ ...waiting(1), account: 'ben' }] })).toEqual(['own']))

  it('are none where nobody is signed in', () =>
    expect(followedOf({ session: null, opened: ['seen'], outbox: [waiting(1)] })).toEqual([]))
})

describe('courses opened of late', () => {
  it('begin with the newest, each once', () =>
    expect(openedWith(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']))

  it('are twenty at most: the one opened longest ago goes', () => {
    const full = Array.from({ length: MOST_OPENED }, (_, index) => `c${String(index)}`)
    const next = openedWith(full, 'new')
    expect(next).toHaveLength(MOST_OPENED)
    expect(next[0]).toBe('new')
    expect(next).not.toContain(`c${String(MOST_OPENED - 1)}`)
  })

  it('are told apart by the end of the id', () =>
    expect(shortId('e0000000-0000-4000-8000-000000000042')).toBe('000042'))
})
