// The small parts: bounded memory, sorted JSON, pointers, calendars that are remembered.
import { calendarFor } from '@stature/civil-time'
import { instant } from '@stature/label'
import { readPolicy } from '@stature/protocol'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sortedJson as commandLines } from '../../../cli/src/render/json.js'
import { calendarsOf } from '../../src/courses/civil.js'
import { lru } from '../../src/courses/lru.js'
import { pointerOf } from '../../src/courses/pointer.js'
import { sortedJson } from '../../src/courses/sorted-json.js'

const policyUrl = new URL('../../../../protocol/policies/cautious.json', import.meta.url)
const policy = readPolicy(JSON.parse(readFileSync(policyUrl, 'utf8')))

it('memory keeps what was used last, by number', () => {
  const memory = lru<number>({ most: 2, heaviest: 100, weightOf: () => 1 })
  memory.set('a', 1)
  memory.set('b', 2)
  expect(memory.get('a')).toBe(1)
  memory.set('c', 3)
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3])
})

it('memory keeps what was used last, by weight, and the newest however heavy', () => {
  const memory = lru<number>({ most: 10, heaviest: 10, weightOf: (value) => value })
  memory.set('a', 6)
  memory.set('b', 4)
  expect(memory.size).toBe(2)
  memory.set('a', 7)
  expect([memory.get('a'), memory.get('b')]).toEqual([7, undefined])
  memory.set('c', 99)
  expect([memory.get('a'), memory.get('c')]).toEqual([undefined, 99])
  memory.delete('c')
  memory.set('d', 10)
  memory.set('e', 0)
  expect([memory.get('d'), memory.get('e')]).toEqual([10, 0])
})

it('sorted JSON is the command line’s for any value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sortedJson(value)).toBe(commandLines(value))
    }),
  )
  expect(sortedJson({ b: undefined, a: [undefined, 'é"\u0001'] })).toBe('{"a":[null,"é\\"\\u0001"]}')
})

it('places are JSON Pointers', () => {
  expect(['', 'by.role', 'signs.0', 'a/b~c'].map(pointerOf)).toEqual(['', '/by/role', '/signs/0', '/a~1b~0c'])
})

it('a remembered calendar is the one made anew, at every edge and on days whose clock changes', () => {
  if (!policy.ok) throw new Error('the shipped policy does not read')
  const calendarOf = calendarsOf(policy.value)
  const hour = 3_600_000
  const places = [
    { zone: 'America/New_York', from: Date.parse('2026-03-07T00:00:00Z') },
    { zone: 'America/St_Johns', from: Date.parse('2026-10-31T00:00:00Z') },
    { zone: 'Pacific/Apia', from: Date.parse('2011-12-28T00:00:00Z') },
  ]
  for (const { zone, from } of places) {
    for (let at = from; at < from + 72 * hour; at += hour / 2) {
      for (const near of [at - 1, at, at + 1, at]) {
        expect(calendarOf(instant(near), zone, null)).toEqual(
          calendarFor(policy.value, zone, instant(near), null),
        )
      }
    }
  }
  expect(calendarOf(instant(0), 'Mars/Olympus', null)).toBeNull()
  expect(calendarOf(instant(places[2]?.from ?? 0), 'Pacific/Apia', '2011-12-30/morning')).toBeNull()
})
