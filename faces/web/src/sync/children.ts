// The children of a clinic, as far as they are told apart: the day each was born. Asked once for those not known yet.
import { writeDocument } from '../data/documents.js'
import { isFamily } from '../data/followed.js'
import type { HomeState, Store } from '../data/home-state.js'
import { listAt, numberAt, textAt } from '../data/json.js'
import type { Vault } from '../data/vault.js'
import { call } from './http.js'

const PAGE = 200

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text)

/** Keeps days of birth that somebody answered, for courses that are granted. */
export async function noteChildren(
  vault: Vault,
  store: Store<HomeState>,
  found: ReadonlyMap<string, string | null>,
): Promise<void> {
  const { session, children: before } = store.get()
  const granted = (session?.grants ?? []).map(({ course }) => course)
  const children = new Map(
    granted.flatMap((course): readonly (readonly [string, string | null])[] => {
      const born = found.get(course) ?? before.get(course)
      return born === undefined ? [] : [[course, born]]
    }),
  )
  const same =
    children.size === before.size && [...children].every(([course, born]) => before.get(course) === born)
  if (same) return
  store.set({ children })
  const kept = [...children].map(([course, birthDate]) => ({ course, birthDate }))
  await writeDocument(vault, 'children', { children: kept })
}

/** Pages through the clinic's list where a child of it is not known here. */
export async function refreshChildren(vault: Vault, store: Store<HomeState>): Promise<void> {
  const { session, children } = store.get()
  const isNew = (session?.grants ?? []).some(
    ({ course, role }) => !isFamily(role) && role !== 'administrator' && !children.has(course),
  )
  if (!isNew) return
  const found = new Map<string, string | null>()
  let after: string | null = ''
  while (after !== null) {
    const from: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const answer = await call('GET', `/courses?limit=${String(PAGE)}${from}`)
    if (answer.kind !== 'ok') return
    for (const each of listAt(answer.json, 'courses')) {
      const course = textAt(each, 'course')
      const born = textAt(each, 'summary', 'birthDate')
      if (course !== null && numberAt(each, 'sequence') !== null) found.set(course, isDay(born) ? born : null)
    }
    after = textAt(answer.json, 'next')
  }
  await noteChildren(vault, store, found)
}
