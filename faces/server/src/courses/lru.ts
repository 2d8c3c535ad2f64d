// A bounded memory of what was used last: by how many there are, and by what they weigh together.

export interface Lru<T> {
  /** Also marks it as used. */
  get(key: string): T | undefined
  set(key: string, value: T): void
  readonly delete: (key: string) => void
  readonly size: number
}

interface Bounds<T> {
  readonly most: number
  readonly heaviest: number
  readonly weightOf: (value: T) => number
}

/** What was used longest ago goes first; the newest stays, however heavy. */
export function lru<T>({ most, heaviest, weightOf }: Bounds<T>): Lru<T> {
  const held = new Map<string, { readonly value: T; readonly weight: number }>()
  let weight = 0
  const remove = (key: string): void => {
    weight -= held.get(key)?.weight ?? 0
    held.delete(key)
  }
  const shrink = (): void => {
    for (const key of held.keys()) {
      if (held.size <= 1 || (held.size <= most && weight <= heaviest)) return
      remove(key)
    }
  }
  return {
    get: (key) => {
      const found = held.get(key)
      if (found === undefined) return undefined
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    set: (key, value) => {
      remove(key)
      const own = weightOf(value)
      held.set(key, { value, weight: own })
      weight += own
      shrink()
    },
    delete: remove,
    get size() {
      return held.size
    },
  }
}
