// A bounded cache of what was read about callers, so that thousands of requests a second cost no reads.
// A change to an account, here or in another process, drops what was read of it; what nobody told of lasts five seconds.

/** One thing read, or being read. */
interface Slot<T> {
  readonly value: Promise<T>
  readonly readAt: number
  /** Null until it is known whose it is: then any change may be about it. */
  account: string | null
}

export interface Cache<T> {
  /** Answers what was read less than the longest age ago, or reads it once for all who ask meanwhile. */
  get(key: string, at: number, read: () => Promise<T>): Promise<T>
  /** Drops what belongs to an account, and what is being read and might. */
  forget(account: string): void
  readonly size: number
}

export const LONGEST_AGE_MS = 5_000
export const MOST_CALLERS = 10_000

export interface Keeping<T> {
  /** Null for what is not worth keeping. */
  readonly accountOf: (value: T) => string | null
  /** How long what was read last is answered while the store cannot be read; 0 for not at all. */
  readonly graceMs: number
}

type Slots<T> = Map<string, Slot<T>>

function put<T>(slots: Slots<T>, key: string, slot: Slot<T>): void {
  slots.delete(key)
  slots.set(key, slot)
  for (const oldest of slots.keys()) {
    if (slots.size <= MOST_CALLERS) break
    slots.delete(oldest)
  }
}

/** Makes one. */
export function cacheOf<T>({ accountOf, graceMs }: Keeping<T>): Cache<T> {
  const slots: Slots<T> = new Map()

  const renew = async (key: string, at: number, read: () => Promise<T>): Promise<T> => {
    const before = slots.get(key)
    const slot: Slot<T> = { value: read(), readAt: at, account: null }
    put(slots, key, slot)
    try {
      const value = await slot.value
      slot.account = accountOf(value)
      if (slot.account === null && slots.get(key) === slot) slots.delete(key)
      return value
    } catch (failure) {
      const isStill = slots.get(key) === slot
      if (isStill) slots.delete(key)
      // Whoever was told of a change meanwhile has dropped the slot: then the old value is not good enough.
      if (!isStill || before === undefined || at - before.readAt >= graceMs) throw failure
      put(slots, key, before)
      return before.value
    }
  }
  return {
    async get(key, at, read) {
      const slot = slots.get(key)
      // A clock that was set back makes an entry look young; it is then read anew.
      const age = slot === undefined ? LONGEST_AGE_MS : at - slot.readAt
      return slot !== undefined && age >= 0 && age < LONGEST_AGE_MS ? slot.value : renew(key, at, read)
    },
    forget(account) {
      for (const [key, slot] of slots) {
        if (slot.account === account || slot.account === null) slots.delete(key)
      }
    },
    get size() {
      return slots.size
    },
  }
}
