// What one process remembers of its callers: one cache a store, told by the store when an account changes.
import type { Store } from '@stature/storage'
import { cacheOf, type Cache } from './cache.js'
import type { KnownDevice, Standing } from './standing.js'

export interface Callers {
  readonly sessions: Cache<Standing>
  readonly devices: Cache<KnownDevice | null>
  /** Drops what is remembered of an account at once, without waiting to be told by the store. */
  forget(account: string): void
}

/** A device opens nothing but the plan for low sugar, which is to be had while the database is away. */
const DEVICE_GRACE_MS = 24 * 3_600_000

const OF_STORE = new WeakMap<Store, Callers>()

function newCallers(store: Store): Callers {
  const sessions = cacheOf<Standing>({
    accountOf: (standing) => (standing.kind === 'signed-in' ? standing.signedIn.account.id : null),
    graceMs: 0,
  })
  const devices = cacheOf<KnownDevice | null>({
    accountOf: (known) => known?.account.id ?? null,
    graceMs: DEVICE_GRACE_MS,
  })
  const forget = (account: string): void => {
    sessions.forget(account)
    devices.forget(account)
  }
  // Listens as long as the store is open; the store lets go of its listeners when it closes.
  store.accounts.watch(forget)
  return { sessions, devices, forget }
}

/** The one memory of callers that goes with a store. */
export function callersOf(store: Store): Callers {
  const known = OF_STORE.get(store)
  if (known !== undefined) return known
  const callers = newCallers(store)
  OF_STORE.set(store, callers)
  return callers
}
