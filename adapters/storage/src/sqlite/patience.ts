// Waiting for a lock of another program without holding up this one.
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFailure } from '../port/store.js'

/** About how long a lock is waited for, in milliseconds. */
const PATIENCE = 5_000
const LONGEST_PAUSE = 100

const isBusy = (error: unknown): boolean => error instanceof StoreFailure && error.code === 'store-busy'

/** Does the work again while the database is locked, up to about five seconds; then lets `store-busy` pass. */
export async function patiently<T>(work: () => T): Promise<T> {
  let waited = 0
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE) throw error
    }
    const wait = Math.min(LONGEST_PAUSE, 2 + waited)
    await pause(wait)
    waited += wait
  }
}
