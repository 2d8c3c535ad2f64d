// Keys kept in memory: a bounded number, for a bounded time, least recently used out first.

export interface KeyCache<K> {
  /** Null where it is not kept, or was loaded too long ago. */
  get(name: string, now: number): K | null
  put(name: string, key: K, loadedAt: number): void
  forget(name: string): void
  clear(): void
}

export function keyCache<K>(most: number, longestMs: number): KeyCache<K> {
  const kept = new Map<string, { readonly key: K; readonly loadedAt: number }>()
  return {
    get(name, now) {
      const entry = kept.get(name)
      if (entry === undefined) return null
      kept.delete(name)
      const age = now - entry.loadedAt
      // A clock set back makes ages negative; such an entry is as good as old.
      if (age < 0 || age >= longestMs) return null
      // A map keeps the order of insertion, so what is put back last is the most recently used.
      kept.set(name, entry)
      return entry.key
    },
    put(name, key, loadedAt) {
      kept.delete(name)
      kept.set(name, { key, loadedAt })
      if (kept.size <= most) return
      for (const oldest of kept.keys()) {
        kept.delete(oldest)
        return
      }
    },
    forget: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  }
}
