// Asks which site policy is in force; a version that this app cannot read is said and never taken for none.
import { isRecord } from '@stature/protocol'
import { now } from '../data/clock.js'
import { writeDocument } from '../data/documents.js'
import type { HomeState, Store } from '../data/home-state.js'
import { policyIn } from '../data/policy.js'
import type { Vault } from '../data/vault.js'
import { call } from './http.js'

/** What is kept is the answer, and when it was given. */
export async function refreshPolicy(vault: Vault, store: Store<HomeState>): Promise<void> {
  const answer = await call('GET', '/policy')
  if (answer.kind !== 'ok') return
  const heardAt = now()
  const json = { ...(isRecord(answer.json) ? answer.json : {}), heardAt }
  const read = policyIn(json)
  if (read === null) return store.set({ policyUnread: true })
  const before = store.get().policy
  // The same version is the same object, so that nothing is decided anew.
  const same = before !== null && before.number !== null && before.number === read.number
  store.set({ policy: same ? { ...read, policy: before.policy } : read, policyUnread: false })
  await writeDocument(vault, 'policy', json)
}
