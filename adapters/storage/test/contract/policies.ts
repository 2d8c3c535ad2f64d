// The acts of the site policy: appended in one order for all, never changed, told to whoever listens.
import type { Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { NOW } from './make.js'

export function policyContract(store: () => Store, reopen: () => Promise<Store>): void {
  describe('acts of the site policy', () => {
    it('stand in one order, each number given once', async () => {
      const { policies } = store()
      const first = await policies.newest()
      const raced = await Promise.all(['a', 'b', 'c'].map((body) => policies.add(first, NOW, body)))
      expect(raced.filter(Boolean)).toHaveLength(1)
      expect(await policies.newest()).toBe(first + 1)
      expect(await policies.add(first, NOW, 'late')).toBe(false)
      expect(await policies.add(first + 2, NOW, 'after a hole')).toBe(false)
      expect(await policies.add(first + 1, NOW + 1, 'next')).toBe(true)
      expect(await policies.read(first)).toEqual([
        { number: first + 1, at: NOW, body: ['a', 'b', 'c'][raced.indexOf(true)] },
        { number: first + 2, at: NOW + 1, body: 'next' },
      ])
      expect(await policies.read(first + 2)).toEqual([])
    })

    it('are there after it is opened again', async () => {
      const newest = await store().policies.newest()
      expect(await store().policies.add(newest, NOW, '{"kept":"as it was, é"}')).toBe(true)
      const again = await reopen()
      expect(await again.policies.newest()).toBe(newest + 1)
      expect(await again.policies.read(newest)).toMatchObject([{ body: '{"kept":"as it was, é"}' }])
    })

    it('are told of, and nothing else is', async () => {
      const { policies } = store()
      let heard = 0
      const stop = policies.watch(() => {
        heard += 1
      })
      await store().clinic.put('something', '{}', null)
      const newest = await policies.newest()
      await policies.add(newest, NOW, 'told')
      await expect.poll(() => heard).toBe(1)
      await policies.add(newest, NOW, 'not added')
      await policies.add(newest + 1, NOW, 'told again')
      await expect.poll(() => heard).toBe(2)
      stop()
      await policies.add(newest + 2, NOW, 'unheard')
      expect(heard).toBe(2)
    })
  })
}
