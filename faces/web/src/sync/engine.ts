// Keeps this phone and the clinic together: sends what waits, brings what is new, and tries again more and more slowly.
import { now } from '../data/clock.js'
import { followedOf } from '../data/followed.js'
import type { HomeState, Store } from '../data/home-state.js'
import { reload } from '../data/load.js'
import { noteResults, type Waiting } from '../data/outbox.js'
import type { Vault } from '../data/vault.js'
import type { Trouble } from './http.js'
import { pull } from './pull.js'
import { refresh } from './refresh.js'
import { batchOf, send } from './send.js'
import { alone } from './windows.js'

/** How a round ended: whether there is a reason to try again by itself, and when. */
type Ended =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly afterMs: number | null }
  /** Only signing in helps. */
  | { readonly kind: 'ended' }
  /** Rights changed: ask anew what is granted. */
  | { readonly kind: 'rights' }

const DONE: Ended = { kind: 'done' }

/** Problems of the request, not of an event. */
export function endedBy(trouble: Trouble | { readonly kind: 'unreachable' }): Ended {
  if (trouble.kind === 'unreachable') return { kind: 'again', afterMs: null }
  if (trouble.status === 401) return { kind: 'ended' }
  if (trouble.status === 403 || trouble.status === 404 || trouble.status === 410) return { kind: 'rights' }
  return { kind: 'again', afterMs: trouble.retryAfterMs }
}

interface Needs {
  readonly vault: Vault
  readonly store: Store<HomeState>
  /** Other windows are told that something was written. */
  readonly tell: () => void
}

const waitingOf = ({ outbox, session }: HomeState, course: string): readonly Waiting[] =>
  outbox.filter(({ account, event }) => account === session?.account.id && event.course === course)

/** Until nothing of the course waits. */
async function sendAll({ vault, store }: Needs, course: string): Promise<Ended> {
  for (;;) {
    const batch = batchOf(waitingOf(store.get(), course))
    if (batch.length === 0) return DONE
    store.set({ sending: true })
    const sent = await send(course, batch)
    if (sent.kind !== 'results') return endedBy(sent)
    // An answer that speaks of none of them would be asked for again without end.
    if (sent.results.length === 0) return { kind: 'again', afterMs: null }
    if (sent.clockAheadMs !== null)
      store.set({ clockAheadMs: sent.clockAheadMs === 0 ? null : sent.clockAheadMs })
    await noteResults(vault, sent.results)
    await reload(vault, store)
  }
}

async function courseRound(needs: Needs, course: string): Promise<Ended> {
  const { vault, store, tell } = needs
  // Another window may have written since.
  await reload(vault, store)
  const hadAny = waitingOf(store.get(), course).length > 0
  const sent = await sendAll(needs, course)
  const pulled = sent.kind === 'done' ? await pull(vault, course) : null
  const changed = pulled?.kind === 'there' && pulled.changed
  if (changed) await reload(vault, store)
  if (hadAny || changed) tell()
  if (pulled === null) return sent
  if (pulled.kind !== 'there') return endedBy(pulled)
  store.set({ heardAt: new Map([...store.get().heardAt, [course, now()]]), reachable: true })
  return DONE
}

async function round(needs: Needs, courses: ReadonlySet<string>): Promise<Ended> {
  let ended = DONE
  for (const course of courses) {
    const one = await alone(() => courseRound(needs, course))
    if (one.kind !== 'done') ended = one
    if (one.kind === 'ended') break
  }
  return ended
}

export interface Engine {
  /** Syncs these courses, or all this phone follows, as soon as no round is under way. Resolves after the round that did. */
  readonly sync: (courses?: readonly string[]) => Promise<void>
  readonly stop: () => void
}

const FIRST_AGAIN_MS = 1_000
const LAST_AGAIN_MS = 60_000

/** What a round's end means for what is shown and for the next one. */
async function settle({ vault, store }: Needs, ended: Ended): Promise<void> {
  store.set({ sending: false })
  if (ended.kind === 'ended') store.set({ ended: true, reachable: true })
  if (ended.kind === 'again' && ended.afterMs === null) store.set({ reachable: false })
  if (ended.kind === 'rights') await refresh(vault, store)
}

export function engineOf(needs: Needs): Engine {
  const { store } = needs
  let running: Promise<void> | null = null
  let next = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let failures = 0
  const followed = (): readonly string[] => followedOf(store.get())
  const schedule = (afterMs: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void sync(), afterMs)
  }
  const work = async (): Promise<void> => {
    while (next.size > 0 && !store.get().ended) {
      const known = new Set(followed())
      const courses = new Set([...next].filter((course) => known.has(course)))
      next = new Set()
      const ended = await round(needs, courses)
      await settle(needs, ended)
      if (ended.kind === 'again') {
        failures += 1
        schedule(ended.afterMs ?? Math.min(LAST_AGAIN_MS, FIRST_AGAIN_MS * 2 ** Math.min(failures - 1, 6)))
        return
      }
      failures = 0
    }
  }
  const sync = async (courses: readonly string[] = followed()): Promise<void> => {
    for (const course of courses) next.add(course)
    running ??= work().finally(() => {
      running = null
      if (next.size > 0 && failures === 0 && !store.get().ended) void sync([])
    })
    return running
  }
  return { sync, stop: () => (timer === null ? undefined : clearTimeout(timer)) }
}
