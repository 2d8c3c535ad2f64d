import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, chained, chainHash, verifyChain, type StatureEvent } from '@stature/record'
import { eventOf, id, written } from '../make.js'

const plain = (number: number): StatureEvent =>
  eventOf(written(number, '03-02 08:00', 'caregiver', 'vomited', { slot: '2026-03-02/morning' }))

function chainOf(length: number): readonly StatureEvent[] {
  const events: StatureEvent[] = []
  for (let i = 0; i < length; i += 1) events.push(chained(plain(i + 1), events.at(-1) ?? null))
  return events
}

describe('canonical JSON', () => {
  it.each([
    ['names sorted at every depth', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ['lists in their order', [3, 1, { b: 1, a: 2 }], '[3,1,{"a":2,"b":1}]'],
    ['no white space', { 'a b': 'c d' }, '{"a b":"c d"}'],
    ['text escaped', 'a"\n\u0001', '"a\\"\\n\\u0001"'],
    ['capitals before small letters', { a: 1, B: 2 }, '{"B":2,"a":1}'],
    ['null, true and numbers', [null, true, 1.5], '[null,true,1.5]'],
    ['empty', { a: [], b: {} }, '{"a":[],"b":{}}'],
  ])('%s', (_name, value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it('is the same for every order of fields, and means the same', () => {
    const record = fc.dictionary(fc.string(), fc.integer())
    fc.assert(
      fc.property(record, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the hash chain', () => {
  it('starts at 1 after nothing and goes on with the hash of the event before', () => {
    const [first, second] = chainOf(2)
    expect(first).toMatchObject({ sequence: 1, previous: null })
    const text =
      '{"by":{"id":"caregiver-1","role":"caregiver"},"course":"course-1",' +
      `"id":"${id(1)}","kind":"vomited","occurredAt":"2026-03-02T08:00:00Z","previous":null,` +
      '"recordedAt":"2026-03-02T08:00:00Z","sequence":1,"slot":"2026-03-02/morning","zone":"UTC"}'
    const hash = createHash('sha256').update(text, 'utf8').digest('hex')
    expect(second).toMatchObject({ sequence: 2, previous: hash })
    expect(first === undefined ? '' : chainHash(first)).toBe(hash)
  })

  it('is verified link by link', () => {
    expect(verifyChain(chainOf(1))).toEqual({ kind: 'ok', length: 1 })
    expect(verifyChain(chainOf(4))).toEqual({ kind: 'ok', length: 4 })
  })

  it('is missing from a plain file and from an empty one', () => {
    expect(verifyChain([plain(1), plain(2)])).toEqual({ kind: 'not-chained' })
    expect(verifyChain([])).toEqual({ kind: 'not-chained' })
  })

  const change = (at: number, by: Partial<StatureEvent>): readonly StatureEvent[] =>
    chainOf(4).map((event, index) => (index === at ? eventOf({ ...event, ...by }) : event))

  it.each<readonly [string, readonly StatureEvent[], number, string]>([
    ['other content', change(1, { zone: 'Europe/Madrid' }), 3, 'wrong-previous'],
    ['an event taken out', chainOf(4).filter((_, index) => index !== 1), 2, 'wrong-sequence'],
    ['an event twice', [...chainOf(2), ...chainOf(2)], 3, 'wrong-sequence'],
    ['two exchanged', [...chainOf(2)].reverse(), 1, 'wrong-sequence'],
    ['another number', change(3, { sequence: 5 }), 4, 'wrong-sequence'],
    ['another hash', change(3, { previous: 'a'.repeat(64) }), 4, 'wrong-previous'],
    ['no hash after the first', change(1, { previous: null }), 2, 'wrong-previous'],
    ['a hash before the first', change(0, { previous: 'a'.repeat(64) }), 1, 'wrong-previous'],
    ['a plain event among chained ones', [...chainOf(2), plain(3)], 3, 'not-chained'],
    ['chained events after a plain one', [plain(9), ...chainOf(2)], 1, 'not-chained'],
    ['a number without a hash', [eventOf({ ...plain(1), sequence: 1 })], 1, 'not-chained'],
    ['a hash without a number', [eventOf({ ...plain(1), previous: null })], 1, 'not-chained'],
  ])('%s breaks it', (_name, events, line, why) => {
    expect(verifyChain(events)).toEqual({ kind: 'broken', line, why })
  })
})
