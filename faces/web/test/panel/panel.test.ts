// The panel without its screen: what is read, found and kept in its place.
import type { Json } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { childIn, type Child } from '../../src/panel/child.js'
import { EVERYBODY, isFound, isWanted, type Wanted } from '../../src/panel/finding.js'
import { keptOrder, orderOf, urgentBehind } from '../../src/panel/kept-order.js'
import en from '../../src/panel/words.en.json'
import es from '../../src/panel/words.es.json'
import { PANEL_REASONS } from '@stature/record'

const ROW = {
  ...{ birthDate: '2019-03-04', ageMonths: 80, edition: 'us-2019-12', treatment: 'treated', outcome: 'keep' },
  ...{ fromMicrogramsPerKg: null, toMicrogramsPerKg: null, prescription: null, weight: null },
  ...{ doubtedGrams: null, lastInjection: null, checksDue: false, alarms: 0, reasons: [] },
  recent: { due: 0, given: 0, withheld: 0, uncertain: 0, missed: 0, since: null },
}
const reason = (kind: string, since: number | null): Json => ({
  ...{ kind, since, ids: ['supervision'], rule: null, count: 1, about: [] },
})

function child(course: string, ...reasons: readonly Json[]): Child {
  const read = childIn({ course, role: 'nurse', sequence: 1, zone: 'UTC', row: { ...ROW, reasons } })
  if (read === null) throw new Error('not read')
  return read
}
const all = (...children: readonly Child[]) => new Map(children.map((each) => [each.course, each]))

describe('a child as the clinic answers it', () => {
  it('is read whole, or not at all where a later version wrote it', () => {
    expect(child('a', reason('dose-stop', null)).row?.reasons).toHaveLength(1)
    expect(childIn({ course: 'a', role: 'nurse', sequence: 1, zone: 'UTC', row: null })?.row).toBeNull()
    const later = { ...ROW, reasons: [reason('moonquake', null)] }
    expect(childIn({ course: 'a', role: 'nurse', sequence: 1, zone: 'UTC', row: later })).toBeNull()
  })
})

describe('search', () => {
  const one = child('e0000000-0000-4000-8000-0000000abc42')
  it.each([
    ['the end of the id', 'abc42', true],
    ['the day as the record has it', '2019-03-04', true],
    ['the day first', '04/03/2019', true],
    ['the month first', '3/4/2019', true],
    ['with points', '4.3.2019', true],
    ['part of a name without its accent', 'nacio', true],
    ['two words, both there', 'nacio abc42', true],
    ['two words, one not there', 'nacio abc43', false],
    ['another day', '2019-03-05', false],
  ])('%s', (_, text, found) => expect(isFound(one, 'Nació el 4 mar 2019', text)).toBe(found))
})

describe('filters', () => {
  const now = child('a', reason('dose-stop', 1), reason('weight-old', 1))
  it.each<readonly [string, Partial<Wanted>, boolean]>([
    ['everybody', {}, true],
    ['something is needed', { need: 'any' }, true],
    ['its urgency', { need: 'now' }, true],
    ['another urgency, although a later reason has it', { need: 'visit' }, false],
    ['nothing is needed', { need: 'none' }, false],
    ['a reason behind the first', { reason: 'weight-old' }, true],
    ['a reason it has not', { reason: 'may-start' }, false],
    ['its role', { role: 'nurse' }, true],
    ['another role', { role: 'auditor' }, false],
  ])('%s', (_, part, wanted) => expect(isWanted(now, '', { ...EVERYBODY, ...part })).toBe(wanted))
})

describe('the order on the screen', () => {
  const calm = child('a')
  const due = child('b', reason('weight-old', 1))
  const urgent = child('a', reason('severe-episode', 9))

  it('is by need when it is made', () => expect(orderOf(all(calm, due))).toEqual(['b', 'a']))

  it('stays although a child needs more now, and says so', () => {
    const kept = keptOrder(['b', 'a'], all(urgent, due))
    expect(kept).toEqual(['b', 'a'])
    expect(urgentBehind(kept, all(urgent, due))).toBe(1)
    expect(urgentBehind(orderOf(all(urgent, due)), all(urgent, due))).toBe(0)
  })

  it('leaves out who went, and puts who came at its end', () =>
    expect(keptOrder(['b', 'gone', 'a'], all(calm, due, child('c', reason('dose-stop', 1))))).toEqual([
      'b',
      'a',
      'c',
    ]))
})

describe('words', () => {
  it('are there for every reason, in both languages', () => {
    for (const words of [en, es])
      for (const kind of PANEL_REASONS) {
        expect(Object.keys(words)).toContain(`reason.${kind}`)
        expect(Object.keys(words)).toContain(`kind.${kind}`)
      }
    expect(Object.keys(es)).toEqual(Object.keys(en))
  })
})
