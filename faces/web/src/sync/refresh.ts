// Asks the clinic who is signed in and for what goes with it; keeps the answers for when nobody can be asked.
import { dropDocument, writeDocument } from '../data/documents.js'
import { followedOf, isFamily, openedWith } from '../data/followed.js'
import type { HomeState, Store } from '../data/home-state.js'
import { forgetCourse } from '../data/chain.js'
import { namesIn, reload } from '../data/load.js'
import { EMPTY_POCKET } from '../data/pocket.js'
import type { Vault } from '../data/vault.js'
import { refreshChildren } from './children.js'
import { call } from './http.js'
import { refreshPolicy } from './policy.js'
import { plansIn, sessionIn, type Session } from './session.js'

const objectOf = (json: unknown): object => (typeof json === 'object' && json !== null ? json : {})

/** What the clinic does not grant any more, or nobody opened of late, is forgotten here; what waits for it stays in the outbox. */
async function forgetOthers(vault: Vault, state: HomeState): Promise<void> {
  const followed = new Set(followedOf(state))
  for (const course of await vault.db.getAllKeys('places'))
    if (!followed.has(course)) {
      await forgetCourse(vault, course)
      await dropDocument(vault, `card ${course}`)
    }
}

/** Remembers a clinic's course as opened now, in place of the one opened longest ago. A family's are here already. */
export async function noteOpened(vault: Vault, store: Store<HomeState>, course: string): Promise<void> {
  const { session, opened: before } = store.get()
  const grant = session?.grants.find((each) => each.course === course)
  if (grant === undefined || isFamily(grant.role) || before[0] === course) return
  const opened = openedWith(before, course)
  store.set({ opened })
  await writeDocument(vault, 'opened', { courses: opened })
  await forgetOthers(vault, store.get())
  await reload(vault, store)
}

/** Who else is on these courses, by name. */
export async function refreshNames(
  vault: Vault,
  store: Store<HomeState>,
  courses: readonly string[],
): Promise<void> {
  const found = new Map(store.get().names)
  for (const course of courses) {
    const answer = await call('GET', `/courses/${encodeURIComponent(course)}/grants`)
    if (answer.kind === 'ok') for (const [id, name] of namesIn(answer.json, 'grants')) found.set(id, name)
  }
  store.set({ names: found })
  const kept = [...found].map(([account, name]) => ({ account, name }))
  await writeDocument(vault, 'names', { names: kept })
}

/** The low-sugar plans of this device, which it may ask for without being signed in. */
export async function refreshPlans(vault: Vault, store: Store<HomeState>): Promise<void> {
  const answer = await call('GET', '/low-sugar')
  if (answer.kind !== 'ok') return
  store.set({ plans: plansIn(answer.json) })
  await writeDocument(vault, 'plans', objectOf(answer.json))
}

/** A clinic's own devices keep no family's plan: those of hundreds of children help nobody who holds them. */
const plans = async (vault: Vault, store: Store<HomeState>, { grants }: Session): Promise<void> =>
  grants.length === 0 || grants.some(({ role }) => isFamily(role)) ? refreshPlans(vault, store) : undefined

/** Answers whether somebody is signed in; null where nobody could be asked. What needs no more than that is done meanwhile. */
export async function refresh(
  vault: Vault,
  store: Store<HomeState>,
  meanwhile?: () => Promise<void>,
): Promise<boolean | null> {
  const answer = await call('GET', '/session')
  if (answer.kind === 'unreachable') {
    store.set({ reachable: false })
    return null
  }
  store.set({ reachable: true })
  if (answer.kind === 'ok') store.set({ clockAheadMs: answer.clockAheadMs })
  if (answer.kind === 'problem') {
    if (answer.status !== 401) return null
    store.set({ ended: store.get().session !== null })
    return false
  }
  const session = sessionIn(answer.json)
  if (session === null) return null
  await writeDocument(vault, 'session', objectOf(answer.json))
  store.set({ session, ended: false })
  await reload(vault, store)
  await forgetOthers(vault, store.get())
  const courses = followedOf(store.get())
  await Promise.all([
    refreshPolicy(vault, store),
    refreshNames(vault, store, courses),
    plans(vault, store, session),
    meanwhile?.(),
  ])
  // Of a large clinic this takes a moment, and no record waits for it.
  void refreshChildren(vault, store).catch(() => undefined)
  return true
}

/** Lets go of everything but what waits, the low-sugar plans and this device's key. */
export async function forgetSession(vault: Vault, store: Store<HomeState>): Promise<void> {
  for (const course of await vault.db.getAllKeys('places')) {
    await forgetCourse(vault, course)
    await dropDocument(vault, `card ${course}`)
  }
  for (const name of ['session', 'names', 'policy', 'opened', 'children', 'pocket', 'messages'] as const)
    await dropDocument(vault, name)
  // A lock protects nothing any more, and whoever signs in next does not know its PIN.
  if (vault.hasLock()) await (await import('../data/lock.js')).forgetLock(vault)
  store.set({
    session: null,
    ended: false,
    policy: null,
    names: new Map(),
    courses: new Map(),
    pocket: EMPTY_POCKET,
    opened: [],
    children: new Map(),
  })
}
