// The app without its screens: this phone's storage, the sync, and everything a person can do.
import { engineOf } from '../sync/engine.js'
import { refreshPolicy } from '../sync/policy.js'
import { refresh } from '../sync/refresh.js'
import type { Heard } from '../sync/stream.js'
import { windows } from '../sync/windows.js'
import { lockWhenAway } from './away.js'
import { readDocument, writeDocument } from './documents.js'
import { keeping, opening, recording } from './home-acts.js'
import { heardOthers, listening } from './home-listening.js'
import { begin, entering, lockChanging, signingOut } from './home-session.js'
import { NOTHING_YET, storeOf } from './home-state.js'
import type { Home, Parts } from './home.js'
import type { Vault } from './vault.js'

/** Opens everything on a vault and begins. */
export function openHome(vault: Vault): Home {
  const store = storeOf(NOTHING_YET)
  const others = windows(() => void heardOthers({ vault, store }))
  const engine = engineOf({ vault, store, tell: others.tell })
  const parts: Parts = { vault, store, engine, others }
  const listeners = new Set<(change: Heard | null) => void>()
  void begin(parts).then(() => listening(parts, listeners))
  lockWhenAway(vault)
  return {
    store,
    vault,
    lockChanged: lockChanging(parts),
    record: recording(parts),
    open: opening(parts),
    ...keeping(parts),
    readKept: (name) => readDocument(vault, name),
    keep: (name, json) => writeDocument(vault, name, json),
    entered: entering(parts),
    signOut: signingOut(parts),
    sync: engine.sync,
    refreshPolicy: () => refreshPolicy(vault, store),
    lookAgain: async () => {
      if ((await refresh(vault, store)) === true) await engine.sync()
    },
    onHeard: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
