// Which words tell an entry of the log of looks, and which entries a filter leaves.
import { describe, expect, it } from 'vitest'
import { accessesIn, passes, toldBy, type Access } from '../../src/accesses/access.js'

const one = (part: Partial<Access>): Access => ({
  id: 1,
  at: 0,
  actor: 'ana',
  name: 'Ana',
  what: 'read',
  did: null,
  role: 'caregiver',
  route: 'readEvents',
  about: null,
  reason: null,
  ...part,
})

describe('an entry is told', () => {
  it.each([
    { name: 'reading', entry: { what: 'read' }, told: 'read' },
    { name: 'recording', entry: { what: 'write' }, told: 'write' },
    { name: 'a copy', entry: { what: 'export', route: 'exportCourse' }, told: 'export' },
    { name: 'the card', entry: { what: 'export', route: 'printCard' }, told: 'card' },
    { name: 'the plan for low sugar', entry: { what: 'read', route: 'lowSugar' }, told: 'low-sugar' },
    { name: 'giving a role', entry: { what: 'grant', did: 'given' }, told: 'given' },
    { name: 'taking charge', entry: { what: 'grant', did: 'took-charge' }, told: 'took-charge' },
    { name: 'what a later server writes', entry: { what: 'grant', did: 'lent' }, told: 'other' },
  ])('$name as $told', ({ entry, told }) => {
    expect(toldBy(one(entry))).toBe(told)
  })
})

it('is read as the clinic answers it; what has no time is left out', () => {
  const at = '2026-03-02T10:00:00.000Z'
  const good = {
    id: 7,
    at,
    actor: 'a',
    name: 'Ana',
    what: 'grant',
    did: 'withdrawn',
    role: 'nurse',
    account: 'b',
  }
  const json = { accesses: [good, { id: 8, at: 'never' }, { at }], next: null }
  expect(accessesIn(json)).toEqual([
    {
      id: 7,
      at: Date.UTC(2026, 2, 2, 10),
      actor: 'a',
      name: 'Ana',
      what: 'grant',
      did: 'withdrawn',
      role: 'nurse',
      route: null,
      about: 'b',
      reason: null,
    },
  ])
})

it('a filter leaves all, those of one person, or what was done to the list of people', () => {
  const [look, deed] = [one({}), one({ actor: 'ben', what: 'grant', did: 'invited' })]
  const left = (filter: Parameters<typeof passes>[1]) => [look, deed].filter((each) => passes(each, filter))
  expect(left({ kind: 'all' })).toEqual([look, deed])
  expect(left({ kind: 'deeds' })).toEqual([deed])
  expect(left({ kind: 'actor', actor: 'ana' })).toEqual([look])
})
