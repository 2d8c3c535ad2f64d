// Chains that do not hold, as verification finds them.
import { chained, type StatureEvent } from '@stature/record'
import { expect, it } from 'vitest'
import { verifyCourses } from '../../src/backup/verify.js'
import type { Journal } from '../../src/port/journal.js'
import { StoreFailure } from '../../src/port/store.js'
import { noteOf } from './stores.js'

function chainOf(length: number): readonly StatureEvent[] {
  const events: StatureEvent[] = []
  for (let n = 0; n < length; n++) events.push(chained(noteOf('c'), events.at(-1) ?? null))
  return events
}
const CHAIN = chainOf(4)
const without = (place: number): readonly StatureEvent[] => CHAIN.filter((_, index) => index !== place)
const swapped = [CHAIN[0], CHAIN[2], CHAIN[1], CHAIN[3]].filter((event) => event !== undefined)
const changed = CHAIN.map((event, index) => (index === 1 ? { ...event, zone: 'Europe/Berlin' } : event))

const journalOf = (length: number, read: Journal['read']): Journal => {
  const head = { course: 'c', sequence: length, projected: 0, erased: false }
  const none = (): never => {
    throw new Error('not asked')
  }
  const others = { append: none, head: none, unprojected: none, setProjected: none, snapshot: none }
  return {
    ...others,
    saveSnapshot: none,
    watch: none,
    read,
    list: (after) => Promise.resolve(after === null ? [head] : []),
  }
}
/** The last event goes into no other's hash; its seal and the course's own end vouch for it. */
it.each([
  ['whole', CHAIN, 4, null],
  ['one missing in the middle', without(1), 4, 'broken-chain'],
  ['the first missing', without(0), 4, 'broken-chain'],
  ['the last missing', without(3), 4, 'wrong-end'],
  ['one more than the course knows of', CHAIN, 3, 'wrong-end'],
  ['two swapped', swapped, 4, 'broken-chain'],
  ['one changed', changed, 4, 'broken-chain'],
])('%s', async (_name, events, length, why) => {
  const journal = journalOf(length, (_course, after, limit) =>
    Promise.resolve(events.slice(after, after + limit)),
  )
  const { faults, whole } = await verifyCourses(journal)
  expect(faults).toEqual(why === null ? [] : [{ course: 'c', why }])
  expect(whole).toBe(why === null ? 1 : 0)
})

it('does not take a store that fails for a course that is damaged', async () => {
  const failure = new StoreFailure('store-unreachable', 'gone', 'wait', true)
  const journal = journalOf(4, () => Promise.reject(failure))
  await expect(verifyCourses(journal)).rejects.toBe(failure)
})
