// The cache of callers: bounded, dropped on a change also while it is being read, and what it answers while nothing can be read.
import { describe, expect, it } from 'vitest'
import { cacheOf, LONGEST_AGE_MS, MOST_CALLERS } from '../../src/access/cache.js'

interface Known {
  readonly account: string
  readonly version: number
}

const known = (version: number): Known => ({ account: 'ana', version })
const accountOf = ({ account }: Known): string => account
const newCache = (graceMs = 0) => cacheOf<Known>({ accountOf, graceMs })

describe('a cache of callers', () => {
  it('holds no more than its bound, the oldest gone first', async () => {
    const cache = newCache()
    for (let n = 0; n <= MOST_CALLERS; n += 1)
      await cache.get(String(n), 0, async () => Promise.resolve(known(1)))
    expect(cache.size).toBe(MOST_CALLERS)
    expect((await cache.get('0', 0, async () => Promise.resolve(known(2)))).version).toBe(2)
    expect((await cache.get(String(MOST_CALLERS), 0, async () => Promise.resolve(known(2)))).version).toBe(1)
  })

  it('does not keep what was read before a change that came while it was read', async () => {
    const cache = newCache()
    let answer: (value: Known) => void = () => undefined
    const slow = cache.get('a', 0, async () => new Promise<Known>((resolve) => (answer = resolve)))
    cache.forget('ana')
    answer(known(1))
    expect((await slow).version).toBe(1)
    expect((await cache.get('a', 0, async () => Promise.resolve(known(2)))).version).toBe(2)
  })

  it('leaves other accounts alone when one changes', async () => {
    const cache = newCache()
    await cache.get('a', 0, async () => Promise.resolve(known(1)))
    cache.forget('bo')
    expect((await cache.get('a', 0, async () => Promise.resolve(known(2)))).version).toBe(1)
  })

  it('reads anew at its longest age, and when the clock was set back', async () => {
    const cache = newCache()
    await cache.get('a', 10_000, async () => Promise.resolve(known(1)))
    expect((await cache.get('a', 9_999, async () => Promise.resolve(known(2)))).version).toBe(2)
    const late = 9_999 + LONGEST_AGE_MS
    expect((await cache.get('a', late - 1, async () => Promise.resolve(known(3)))).version).toBe(2)
    expect((await cache.get('a', late, async () => Promise.resolve(known(3)))).version).toBe(3)
  })

  const fails = async (): Promise<Known> => Promise.reject(new Error('the store is away'))

  it('answers what it knew within its grace while nothing can be read, and not after it', async () => {
    const cache = newCache(60_000)
    await cache.get('a', 0, async () => Promise.resolve(known(1)))
    expect((await cache.get('a', 59_999, fails)).version).toBe(1)
    await expect(cache.get('a', 60_000, fails)).rejects.toThrow('the store is away')
  })

  it('has no grace for what changed, nor where none is given', async () => {
    const [graced, strict] = [newCache(60_000), newCache()]
    for (const cache of [graced, strict]) await cache.get('a', 0, async () => Promise.resolve(known(1)))
    graced.forget('ana')
    await expect(graced.get('a', 6_000, fails)).rejects.toThrow('away')
    await expect(strict.get('a', 6_000, fails)).rejects.toThrow('away')
  })
})
