// Reads from this phone what changed on it: documents at the start, courses and the outbox whenever somebody wrote.
import { knownZone, localDay } from '@stature/civil-time'
import type { CivilDate, Instant } from '@stature/label'
import type { Json } from '@stature/protocol'
import { entryOf, type Entry, type StatureEvent } from '@stature/record'
import { plansIn, sessionIn } from '../sync/session.js'
import { eventsIn, markOf, readChain } from './chain.js'
import { readDocument } from './documents.js'
import type { CourseRecord, HomeState, Store } from './home-state.js'
import { followedOf } from './followed.js'
import { listAt, textAt } from './json.js'
import { readOutbox } from './outbox.js'
import { policyIn } from './policy.js'
import { pocketIn } from './pocket.js'
import type { Vault } from './vault.js'

const dayIn = (when: Instant, zone: string): CivilDate => localDay(when, knownZone(zone) ?? 'UTC')

/** An event ready to fold. */
export const entryIn = (event: StatureEvent): Entry => entryOf(event, dayIn)

const EMPTY: CourseRecord = { place: 0, entries: [], unread: 0 }

/** The course with what was written since `before`. */
async function grown(vault: Vault, course: string, before: CourseRecord): Promise<CourseRecord> {
  const place = await markOf(vault, course)
  // The beginning of a record is not the record.
  if (place < 0) return EMPTY
  if (place === before.place) return before
  const known = place < before.place ? EMPTY : before
  const { events, unread } = eventsIn(await readChain(vault, course, known.place))
  return { place, entries: [...known.entries, ...events.map(entryIn)], unread: known.unread + unread }
}

/** Courses and outbox as they stand on disk now; what is not granted or not followed any more is left out. */
export async function reload(vault: Vault, store: Store<HomeState>): Promise<void> {
  const { waiting, lost } = await readOutbox(vault)
  const opened = openedIn(await readDocument(vault, 'opened'))
  const pocket = pocketIn(await readDocument(vault, 'pocket'))
  const { session } = store.get()
  const courses = new Map<string, CourseRecord>()
  for (const course of followedOf({ session, opened, outbox: waiting })) {
    courses.set(course, await grown(vault, course, store.get().courses.get(course) ?? EMPTY))
  }
  // That still nothing waits is nothing new: what was decided from it stands.
  const { outbox: before } = store.get()
  const outbox = before.length === 0 && waiting.length === 0 ? before : waiting
  store.set({ courses, outbox, lost, opened, pocket })
}

const openedIn = (json: Json): readonly string[] =>
  listAt(json, 'courses').flatMap((each) => (typeof each === 'string' ? [each] : []))

/** Days of birth by course in the document kept of them. */
const childrenIn = (json: Json): HomeState['children'] =>
  new Map(
    listAt(json, 'children').flatMap((each): readonly (readonly [string, string | null])[] => {
      const course = textAt(each, 'course')
      return course === null ? [] : [[course, textAt(each, 'birthDate')]]
    }),
  )

/** Names by account in a list of an answer or a document. */
export const namesIn = (json: Json, list: string): ReadonlyMap<string, string> =>
  new Map(
    listAt(json, list).flatMap((each): readonly (readonly [string, string])[] => {
      const account = textAt(each, 'account')
      const name = textAt(each, 'name')
      return account === null || name === null ? [] : [[account, name]]
    }),
  )

/** What is there though the phone is locked: the low-sugar plans, and how much waits. */
export async function loadLocked(vault: Vault, store: Store<HomeState>): Promise<void> {
  const plans = plansIn(await readDocument(vault, 'plans'))
  const { waiting, lost } = await readOutbox(vault)
  store.set({ plans, outbox: waiting, lost, locked: true, ready: true })
}

/** Everything this phone keeps, at the start. */
export async function loadAll(vault: Vault, store: Store<HomeState>): Promise<void> {
  const session = sessionIn(await readDocument(vault, 'session'))
  const policy = policyIn(await readDocument(vault, 'policy'))
  const names = namesIn(await readDocument(vault, 'names'), 'names')
  const plans = plansIn(await readDocument(vault, 'plans'))
  const children = childrenIn(await readDocument(vault, 'children'))
  store.set({ session, policy, names, plans, children })
  await reload(vault, store)
  store.set({ ready: true })
}
