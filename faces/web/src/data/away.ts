// Locks again after a while out of sight, and notices that another window changed the lock.
import { GENERATION, type Vault } from './vault.js'

/** So long the app may be out of sight before it is locked. */
const AWAY_MS = 5 * 60_000

/** Whether another window has put a lock on or taken it off since this one began. */
export const isOutOfDate = async ({ db, generation }: Vault): Promise<boolean> =>
  ((await db.get('keys', GENERATION)) ?? 0) !== generation()

/** Beginning anew forgets the key: nothing is left in memory. What was recorded is on disk. */
export function lockNow({ hasLock, isLocked }: Vault): void {
  if (hasLock() && !isLocked()) location.reload()
}

/** Timers of a hidden page may come late, so that the time is looked at again when it is shown. */
export function lockWhenAway(vault: Vault): void {
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') {
      since = Date.now()
      timer = setTimeout(() => lockNow(vault), AWAY_MS)
    } else if (since !== null && Date.now() - since >= AWAY_MS) lockNow(vault)
    else since = null
  })
}
