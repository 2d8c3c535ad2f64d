// Those who wait for the next turn go on together, one step of each after the other, once what had arrived was read.
import { nextTurn } from '@stature/storage'
import { expect, it } from 'vitest'

it('lets those who wait for it go on side by side', async () => {
  const seen: string[] = []
  const one = async (name: string): Promise<void> => {
    await nextTurn()
    seen.push(`${name} first`)
    await Promise.resolve()
    seen.push(`${name} second`)
  }
  await Promise.all([one('a'), one('b')])
  expect(seen).toEqual(['a first', 'b first', 'a second', 'b second'])
})

it('comes after whatever needs no waiting', async () => {
  const seen: string[] = []
  const turn = nextTurn().then(() => seen.push('turn'))
  process.nextTick(() => seen.push('tick'))
  void Promise.resolve().then(() => seen.push('step'))
  await turn
  expect(seen).toHaveLength(3)
  expect(seen.at(-1)).toBe('turn')
})

it('is another one for those who come later', async () => {
  const first = nextTurn()
  expect(nextTurn()).toBe(first)
  await first
  expect(nextTurn()).not.toBe(first)
})
