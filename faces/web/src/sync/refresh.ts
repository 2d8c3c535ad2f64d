// Asks the clinic who is signed in and for what goes with it; keeps the answers for when nobody can be asked.
import { dropDocument, writeDocument } from '../data/documents.js'
import type { HomeState, Store } from '../data/home-state.js'
import { forgetCourse } from '../data/chain.js'
import { namesIn, policyIn, reload } from '../data/load.js'
import type { Vault } from '../data/vault.js'
import { call } from './http.js'
import { plansIn, sessionIn, type Session } from './session.js'

const objectOf = (json: unknown): object => (typeof json === 'object' && json !== null ? json : {})

/** What the clinic does not grant any more is forgotten here; what waits for it stays in the outbox. */
async function forgetOthers(vault: Vault, session: Session): Promise<void> {
  const granted = new Set(session.grants.map(({ course }) => course))
  for (const course of await vault.db.getAllKeys('places'))
    if (!granted.has(course)) await forgetCourse(vault, course)
}

async function policy(vault: Vault, store: Store<HomeState>): Promise<void> {
  const answer = await call('GET', '/policy')
  const read = answer.kind === 'ok' ? policyIn(answer.json) : null
  if (answer.kind !== 'ok' || read === null) return
  store.set({ policy: read })
  await writeDocument(vault, 'policy', objectOf(answer.json))
}

async function names(vault: Vault, store: Store<HomeState>, { grants }: Session): Promise<void> {
  const found = new Map(store.get().names)
  for (const { course } of grants) {
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

/** Answers whether somebody is signed in; null where nobody could be asked. */
export async function refresh(vault: Vault, store: Store<HomeState>): Promise<boolean | null> {
  const answer = await call('GET', '/session')
  if (answer.kind === 'unreachable') {
    store.set({ reachable: false })
    return null
  }
  store.set({ reachable: true })
  if (answer.kind === 'problem') {
    if (answer.status !== 401) return null
    store.set({ ended: store.get().session !== null })
    return false
  }
  const session = sessionIn(answer.json)
  if (session === null) return null
  await writeDocument(vault, 'session', objectOf(answer.json))
  await forgetOthers(vault, session)
  store.set({ session, ended: false })
  await reload(vault, store)
  await Promise.all([policy(vault, store), names(vault, store, session), refreshPlans(vault, store)])
  return true
}

/** Lets go of everything but what waits, the low-sugar plans and this device's key. */
export async function forgetSession(vault: Vault, store: Store<HomeState>): Promise<void> {
  for (const course of await vault.db.getAllKeys('places')) await forgetCourse(vault, course)
  for (const name of ['session', 'names', 'policy'] as const) await dropDocument(vault, name)
  store.set({ session: null, ended: false, policy: null, names: new Map(), courses: new Map() })
}
