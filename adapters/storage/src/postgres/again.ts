// Doing work again where PostgreSQL itself undid all of it and says so.
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './failure.js'

const MOST_TRIES = 5
const PAUSE_MS = 5

/** Serialization failure, deadlock. */
const CONFLICTS: readonly string[] = ['40001', '40P01']
/** Another process's migration changed a table under a prepared statement, or a pooler forgot it. */
const STALE: readonly string[] = ['0A000', '26000']

/** The connection knows prepared statements that no longer hold. */
export const isStale = (error: unknown): boolean => STALE.includes(codeOf(error))

/**
 * An answer after which nothing of the work remains, so that all of it may be done once more. A connection that broke is
 * no such answer, because then nobody knows.
 */
const isUndone = (error: unknown): boolean => isStale(error) || CONFLICTS.includes(codeOf(error))

/** Up to five times, each a little later; then the last error passes. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isUndone(error) || tries === MOST_TRIES) throw error
    }
    await pause(PAUSE_MS * tries)
  }
}
