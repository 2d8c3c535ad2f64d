// How the app begins, and how somebody comes in, opens the lock and leaves.
import { persist, persisted } from '../offline/storage.js'
import { call } from '../sync/http.js'
import { forgetSession, refresh } from '../sync/refresh.js'
import type { HomeState, Store } from './home-state.js'
import type { Home, Parts } from './home.js'
import { loadAll, loadLocked } from './load.js'

/** Set while a sign-out could not be told to the clinic. */
const LEAVING = 'stature-leaving'

/** Ends the session at the clinic; where nobody is reached, at the next start. */
async function leave(store: Store<HomeState>): Promise<void> {
  localStorage.setItem(LEAVING, 'yes')
  const answer = await call('POST', '/sign-out')
  if (answer.kind === 'unreachable') store.set({ reachable: false })
  else localStorage.removeItem(LEAVING)
}

/** Asks who is in and for what is new. */
async function ask({ vault, store, engine }: Parts): Promise<void> {
  if (localStorage.getItem(LEAVING) !== null) await leave(store)
  // Whoever left must not come back in by a session that the clinic was not told of.
  if (localStorage.getItem(LEAVING) !== null) return
  await refresh(vault, store, engine.sync)
}

export async function begin(parts: Parts): Promise<void> {
  const { vault, store } = parts
  if (vault.isLocked()) return loadLocked(vault, store)
  await loadAll(vault, store)
  store.set({ keeps: await persisted() })
  try {
    await ask(parts)
  } finally {
    store.set({ asked: true })
  }
}

/** Asked for once somebody is in: what is kept here must not be cleared away by the browser. */
async function keep({ store }: Parts): Promise<void> {
  store.set({ keeps: await persist() })
}

export const lockChanging =
  (parts: Parts): Home['lockChanged'] =>
  async (how) => {
    const { store, others } = parts
    if (how !== 'opened') others.tell()
    if (how === 'set') return
    store.set({ locked: false, ...(how === 'forgotten' ? { session: null } : {}) })
    if (how === 'forgotten') await leave(store)
    await begin(parts)
  }

export const entering =
  (parts: Parts): Home['entered'] =>
  async (answer) => {
    const { vault, store, engine } = parts
    if (answer.kind !== 'ok') return false
    localStorage.removeItem(LEAVING)
    if ((await refresh(vault, store)) !== true) return false
    void keep(parts)
    void engine.sync()
    return true
  }

export const signingOut =
  ({ vault, store, others }: Parts): Home['signOut'] =>
  async () => {
    await forgetSession(vault, store)
    await leave(store)
    others.tell()
  }
