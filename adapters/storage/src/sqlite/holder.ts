// Keeps one connection open, and opens another after the one before met a failure.
import type { Connection } from './connection.js'

export interface Holder {
  /** Throws StoreFailure where it cannot be opened. */
  readonly get: () => Connection
  readonly close: () => void
}

function closeQuietly(connection: Connection): void {
  try {
    connection.close()
  } catch {
    // It is given up either way.
  }
}

export function holderOf(open: () => Connection): Holder {
  let held: Connection | null = open()
  return {
    get: () => {
      if (held !== null && held.broken() !== null) {
        closeQuietly(held)
        held = null
      }
      held ??= open()
      return held
    },
    close: () => {
      if (held !== null) closeQuietly(held)
      held = null
    },
  }
}
