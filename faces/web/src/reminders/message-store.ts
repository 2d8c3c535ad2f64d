// Wishes and messages of whoever is signed in: asked of the clinic while there is a network, kept sealed for when there is none.
import { useEffect, useSyncExternalStore } from 'react'
import { storeOf, type Store } from '../data/home-state.js'
import type { Home } from '../data/home.js'
import { at } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { call } from '../sync/http.js'
import { notesIn, settingsIn, wishesOf, type Note, type Settings, type Wishes } from './wishes.js'

export interface Messages {
  readonly settings: Settings | null
  readonly notes: readonly Note[]
  /** False while only what was kept is known. */
  readonly isFresh: boolean
}

const NOTHING: Messages = { settings: null, notes: [], isFresh: false }
const stores = new WeakMap<Home, Store<Messages>>()

function storeFor(home: Home): Store<Messages> {
  const known = stores.get(home)
  if (known !== undefined) return known
  const made = storeOf(NOTHING)
  stores.set(home, made)
  return made
}

async function readKept(home: Home): Promise<void> {
  const store = storeFor(home)
  const kept = await home.readKept('messages')
  if (store.get().isFresh || kept === null) return
  store.set({ settings: settingsIn(at(kept, 'settings')), notes: notesIn(kept) })
}

/** Asks the clinic; what cannot be had stays as it was. */
export async function refreshMessages(home: Home): Promise<void> {
  const store = storeFor(home)
  const [settings, list] = await Promise.all([call('GET', '/messages/settings'), call('GET', '/messages')])
  if (settings.kind !== 'ok' || list.kind !== 'ok') {
    store.set({ isFresh: false })
    return
  }
  store.set({ settings: settingsIn(settings.json), notes: notesIn(list.json), isFresh: true })
  const messages = at(list.json, 'messages')
  await home.keep('messages', { settings: settings.json, messages }).catch(() => undefined)
}

/** Somebody looks at these now; answers whether the clinic heard it. */
export async function noteShown(home: Home, ids: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(ids.map((id) => call('POST', `/messages/${id}/shown`)))
  const heard = new Set(ids.filter((_, index) => answers[index]?.kind === 'ok'))
  const store = storeFor(home)
  const notes = store.get().notes.map((note) => (heard.has(note.id) ? { ...note, isNew: false } : note))
  store.set({ notes })
  return heard.size === ids.length
}

/** Null where the clinic took them; else why not, in a word. */
export async function saveWishes(home: Home, wishes: Wishes): Promise<'refused' | 'unreachable' | null> {
  const answer = await call('PUT', '/messages/settings', wishesOf(wishes))
  if (answer.kind === 'unreachable') return 'unreachable'
  if (answer.kind === 'problem') return 'refused'
  storeFor(home).set({ settings: settingsIn(answer.json) })
  await refreshMessages(home)
  return null
}

const LOOK_MS = 60_000

/** Keeps the list up to date while a screen or banner is there. */
export function useMessages(): Messages {
  const home = useHome()
  const store = storeFor(home)
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void refreshMessages(home)
    }
    const unlisten = home.onHeard((change) => {
      if (change?.kind !== 'lease') look()
    })
    const timer = setInterval(look, LOOK_MS)
    document.addEventListener('visibilitychange', look)
    // A browser without workers, or on an address without TLS, has none.
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null
    worker?.addEventListener('message', look)
    void readKept(home).then(look)
    return () => {
      unlisten()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      worker?.removeEventListener('message', look)
    }
  }, [home])
  return useSyncExternalStore(store.subscribe, store.get)
}
