// What a phone keeps for itself: names of children, and the vial chosen among several.
import { civilDate, instant } from '@stature/label'
import type { OpenVial } from '@stature/record'
import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../src/data/json.js'
import { chosenVial, EMPTY_POCKET, named, pocketIn, pocketJson, type Pocket } from '../../src/data/pocket.js'

const vial = (id: string): OpenVial => ({
  id,
  lot: null,
  openedOn: civilDate('2026-03-01'),
  openedAt: instant(0),
  expires: null,
  appearance: 'unknown',
  inspectedAt: null,
})

describe('the vial chosen', () => {
  it.each<readonly [string, { vial: string; newest: string } | undefined, readonly string[], string | null]>([
    ['none', undefined, ['a', 'b'], null],
    ['the older of two', { vial: 'a', newest: 'b' }, ['a', 'b'], 'a'],
    ['another was opened since', { vial: 'a', newest: 'b' }, ['a', 'b', 'c'], null],
    ['it was discarded', { vial: 'a', newest: 'b' }, ['b'], null],
    ['the newest was discarded', { vial: 'a', newest: 'b' }, ['a'], null],
    ['none is open', { vial: 'a', newest: 'b' }, [], null],
  ])('%s', (_, choice, open, chosen) => {
    expect(chosenVial(choice, open.map(vial))).toBe(chosen)
  })
})

describe('names of children', () => {
  it.each([
    ['  Mia   Luna ', 'Mia Luna'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%j is kept as %j', (typed, kept) => {
    expect(named(EMPTY_POCKET, 'c1', typed).nicknames.get('c1')).toBe(kept)
  })

  it('are taken back by nothing, and of one child only', () => {
    const both = named(named(EMPTY_POCKET, 'c1', 'Mia'), 'c2', 'Leo')
    expect([...named(both, 'c1', ' ').nicknames]).toEqual([['c2', 'Leo']])
  })
})

describe('the pocket as it is kept', () => {
  const full: Pocket = {
    nicknames: new Map([['c1', 'Mia']]),
    vials: new Map([['c1', { vial: 'a', newest: 'b' }]]),
  }
  it('comes back', () => expect(pocketIn(jsonOf(JSON.stringify(pocketJson(full))))).toEqual(full))
  it.each(['null', '{}', '{"nicknames":[{"course":"c1"}],"vials":[{"course":"c1","vial":"a"}]}', '[]'])(
    '%s is empty',
    (text) => expect(pocketIn(jsonOf(text))).toEqual(EMPTY_POCKET),
  )
})
