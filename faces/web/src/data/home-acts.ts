// What is recorded, opened and kept on this phone, and told to its other windows.
import { noteOpened, refreshNames } from '../sync/refresh.js'
import type { Session } from '../sync/session.js'
import { deviceZone, now } from './clock.js'
import { writeDocument } from './documents.js'
import { isFamily } from './followed.js'
import type { HomeState } from './home-state.js'
import type { Home, Parts } from './home.js'
import { reload } from './load.js'
import { eventOf, type Author } from './make-event.js'
import { dropRefused, keepEvents } from './outbox.js'
import { pocketJson } from './pocket.js'

function authorOf({ session, courses }: HomeState, course: string): Author {
  const grant = session?.grants.find((each) => each.course === course)
  if (session === null || grant === undefined) throw new RangeError('nobody signed in may record here')
  const zone = deviceZone() ?? courses.get(course)?.entries.at(-1)?.event.zone ?? 'UTC'
  return { course, account: session.account.id, role: grant.role, zone }
}

export const recording =
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

export const opening =
  ({ vault, store, engine }: Parts): Home['open'] =>
  async (course) => {
    const isOwn = ({ course: of, role }: Session['grants'][number]): boolean =>
      of === course && isFamily(role)
    if (store.get().session?.grants.some(isOwn) === true) return
    await noteOpened(vault, store, course)
    void refreshNames(vault, store, [course])
    await engine.sync([course])
  }

/** Writes of this phone alone that its other windows hear of. */
export const keeping = ({ vault, store, others }: Parts): Pick<Home, 'putAway' | 'repocket'> => ({
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
