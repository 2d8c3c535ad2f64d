// The app without its screens: this phone's storage, the sync, and everything a person can do.
import type { Json } from '@stature/protocol'
import { NOTHING_YET, storeOf, type HomeState, type Store } from './home-state.js'
import { deviceZone, now } from './clock.js'
import { isFamily } from './followed.js'
import { readDocument, writeDocument, type DocumentName } from './documents.js'
import { loadAll, loadLocked, reload } from './load.js'
import { isOutOfDate, lockWhenAway } from './away.js'
import { eventOf, type Author, type Said } from './make-event.js'
import { dropRefused, keepEvents } from './outbox.js'
import { pocketJson, type Pocket } from './pocket.js'
import { persist, persisted } from '../offline/storage.js'
import type { Vault } from './vault.js'
import { call, type Answer } from '../sync/http.js'
import { engineOf, type Engine } from '../sync/engine.js'
import { refreshPolicy } from '../sync/policy.js'
import { forgetSession, noteOpened, refresh, refreshNames } from '../sync/refresh.js'
import type { Session } from '../sync/session.js'
import { listen, type Heard } from '../sync/stream.js'
import { windows, type Windows } from '../sync/windows.js'

/** Of one room alone: nothing else of the app reads it. */
export type RoomDocument = Extract<DocumentName, 'messages' | `card ${string}`>

export interface Home {
  readonly store: Store<HomeState>
  /** Durable on this phone when it resolves; the ids in their order. Rejects with StorageFull. */
  readonly record: (course: string, events: readonly Said[]) => Promise<readonly string[]>
  /** Brings a clinic's course here and keeps it among those opened of late; a family's are always here. */
  readonly open: (course: string) => Promise<void>
  readonly putAway: (id: string) => Promise<void>
  /** Changes what this phone keeps for itself. Rejects where it could not be kept. */
  readonly repocket: (change: (pocket: Pocket) => Pocket) => Promise<void>
  /** Sealed documents of single rooms; forgotten with the session. */
  readonly readKept: (name: RoomDocument) => Promise<Json>
  readonly keep: (name: RoomDocument, json: object) => Promise<void>
  /** After an answer of a way to sign in: takes the session over. Answers whether somebody is in. */
  readonly entered: (answer: Answer) => Promise<boolean>
  readonly signOut: () => Promise<void>
  /** Of this phone; see `data/lock.ts`. */
  readonly vault: Vault
  /** After the lock was opened, put on, taken off or forgotten: goes on with what can be read now. */
  readonly lockChanged: (how: 'opened' | 'forgotten' | 'set') => Promise<void>
  readonly sync: Engine['sync']
  /** Asks which site policy is in force, as after signing one. */
  readonly refreshPolicy: () => Promise<void>
  /** Asks the clinic anew who is signed in and for what: after one's own account or rights changed. */
  readonly lookAgain: () => Promise<void>
  /** Hears of every change the clinic tells, of any course granted; null where it may have missed some and must look. */
  readonly onHeard: (listener: (change: Heard | null) => void) => () => void
}

function authorOf({ session, courses }: HomeState, course: string): Author {
  const grant = session?.grants.find((each) => each.course === course)
  if (session === null || grant === undefined) throw new RangeError('nobody signed in may record here')
  const zone = deviceZone() ?? courses.get(course)?.entries.at(-1)?.event.zone ?? 'UTC'
  return { course, account: session.account.id, role: grant.role, zone }
}

interface Parts {
  readonly vault: Vault
  readonly store: Store<HomeState>
  readonly engine: Engine
  readonly others: Windows
}

const recording =
  ({ vault, store, engine, others }: Parts): Home['record'] =>
  async (course, events) => {
    const author = authorOf(store.get(), course)
    const at = now()
    const made = events.map((event) => eventOf(event, author, at))
    await keepEvents(vault, author.account, made)
    await reload(vault, store)
    others.tell()
    void engine.sync([course])
    return made.map(({ id }) => id)
  }

const opening =
  ({ vault, store, engine }: Parts): Home['open'] =>
  async (course) => {
    const isOwn = ({ course: of, role }: Session['grants'][number]): boolean =>
      of === course && isFamily(role)
    if (store.get().session?.grants.some(isOwn) === true) return
    await noteOpened(vault, store, course)
    void refreshNames(vault, store, [course])
    await engine.sync([course])
  }

/** Listens while somebody is signed in. */
function listening(parts: Parts, listeners: ReadonlySet<(change: Heard | null) => void>): void {
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

async function begin({ vault, store, engine }: Parts): Promise<void> {
  if (vault.isLocked()) return loadLocked(vault, store)
  await loadAll(vault, store)
  store.set({ keeps: await persisted() })
  if (localStorage.getItem(LEAVING) !== null) await leave(store)
  // Whoever left must not come back in by a session that the clinic was not told of.
  if (localStorage.getItem(LEAVING) !== null) return
  if ((await refresh(vault, store)) === true) await engine.sync()
}

/** Set while a sign-out could not be told to the clinic. */
const LEAVING = 'stature-leaving'

/** Ends the session at the clinic; where nobody is reached, at the next start. */
async function leave(store: Store<HomeState>): Promise<void> {
  localStorage.setItem(LEAVING, 'yes')
  const answer = await call('POST', '/sign-out')
  if (answer.kind === 'unreachable') store.set({ reachable: false })
  else localStorage.removeItem(LEAVING)
}

/** Asked for once somebody is in: what is kept here must not be cleared away by the browser. */
async function keep({ store }: Parts): Promise<void> {
  store.set({ keeps: await persist() })
}

/** Another window wrote; where it changed the lock, this one begins anew with it. */
async function heardOthers({ vault, store }: Pick<Parts, 'vault' | 'store'>): Promise<void> {
  if (await isOutOfDate(vault)) return location.reload()
  if (vault.isLocked()) return
  await reload(vault, store)
  if (store.get().ended) await refresh(vault, store)
}

const lockChanging =
  (parts: Parts): Home['lockChanged'] =>
  async (how) => {
    const { store, others } = parts
    if (how !== 'opened') others.tell()
    if (how === 'set') return
    store.set({ locked: false, ...(how === 'forgotten' ? { session: null } : {}) })
    if (how === 'forgotten') await leave(store)
    await begin(parts)
  }

const entering =
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

const signingOut =
  ({ vault, store, others }: Parts): Home['signOut'] =>
  async () => {
    await forgetSession(vault, store)
    await leave(store)
    others.tell()
  }

/** Writes of this phone alone that its other windows hear of. */
const keeping = ({ vault, store, others }: Parts): Pick<Home, 'putAway' | 'repocket'> => ({
  putAway: async (id) => {
    await dropRefused(vault, id)
    await reload(vault, store)
    others.tell()
  },
  repocket: async (change) => {
    const pocket = change(store.get().pocket)
    await writeDocument(vault, 'pocket', pocketJson(pocket))
    store.set({ pocket })
    others.tell()
  },
})

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
