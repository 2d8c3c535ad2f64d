// Hears of changes at the clinic while somebody is signed in, and of writes of this phone's other windows.
import { refreshPolicy } from '../sync/policy.js'
import { refresh } from '../sync/refresh.js'
import { listen, type Heard } from '../sync/stream.js'
import { isOutOfDate } from './away.js'
import type { Parts } from './home.js'
import { reload } from './load.js'

/** Listens while somebody is signed in. */
export function listening(parts: Parts, listeners: ReadonlySet<(change: Heard | null) => void>): void {
  const { vault, store, engine } = parts
  let stop: (() => void) | null = null
  /** What goes with the session may have changed while nobody could be asked. */
  const looked = async (): Promise<void> => {
    if (!store.get().reachable) await refresh(vault, store)
    else await refreshPolicy(vault, store)
    await engine.sync()
  }
  const heed = (): void => {
    const { session, ended, ready } = store.get()
    const wanted = ready && session !== null && !ended
    if (wanted && stop === null) {
      stop = listen({
        look: () => {
          for (const tell of listeners) tell(null)
          void looked()
        },
        heard: (change) => {
          for (const tell of listeners) tell(change)
          if (change.kind !== 'lease') void engine.sync([change.course])
        },
      })
    }
    if (!wanted && stop !== null) {
      stop()
      stop = null
    }
  }
  store.subscribe(heed)
  heed()
}

/** Another window wrote; where it changed the lock, this one begins anew with it. */
export async function heardOthers({ vault, store }: Pick<Parts, 'vault' | 'store'>): Promise<void> {
  if (await isOutOfDate(vault)) return location.reload()
  if (vault.isLocked()) return
  await reload(vault, store)
  if (store.get().ended) await refresh(vault, store)
}
