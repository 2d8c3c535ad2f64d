// Keeps one connection open, and opens another after the one before met a failure.
import { StoreFailure } from '../port/store.js'
import type { Connection } from './connection.js'

export interface Holder {
  /** Throws StoreFailure where it cannot be opened, or was closed. */
  readonly get: () => Connection
  readonly close: () => void
}

const closed = (): StoreFailure =>
  new StoreFailure('store-unreachable', 'the store was closed', 'Open it again.', false)

function closeQuietly(connection: Connection): void {
  try {
    connection.close()
  } catch {
    // It is given up either way.
  }
}

export function holderOf(open: () => Connection): Holder {
  let held: Connection | null = open()
  let ended = false
  return {
    get: () => {
      if (ended) throw closed()
      if (held !== null && held.broken() !== null) {
        closeQuietly(held)
        held = null
      }
      held ??= open()
      return held
    },
    close: () => {
      ended = true
      if (held !== null) closeQuietly(held)
      held = null
    },
  }
}

/** A connection that is never opened anew, because what it holds is nowhere else. */
export function holderOfOnly(connection: Connection): Holder {
  let ended = false
  return {
    get: () => {
      if (ended) throw closed()
      return connection
    },
    close: () => {
      if (!ended) closeQuietly(connection)
      ended = true
    },
  }
}
