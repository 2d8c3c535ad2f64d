// Keeps courses in memory and answers each of them as it stands in the store at this moment, never older.
import type { Entry } from '@stature/record'
import { StoreFailure, type Journal } from '@stature/storage'
import { erased } from './erased.js'
import { absorbed, moved, NOTHING, type LiveCourse } from './live-course.js'
import { load } from './load.js'
import { lru } from './lru.js'
import { snapshotOf } from './snapshots.js'

export interface Keeper {
  /** The course as memory holds it, which may have moved on since; null where it is not held. */
  readonly held: (course: string) => LiveCourse | null
  /** The course with everything that was appended before this was asked, by whichever process. Throws Problem 410. */
  readonly current: (course: string) => Promise<LiveCourse>
  /** The course with at least everything up to `sequence`; asks the store only where memory does not hold it. */
  readonly upTo: (course: string, sequence: number) => Promise<LiveCourse>
  /** Told of entries this process appended; `first` is the place of the first of them. */
  readonly appended: (course: string, entries: readonly Entry[], first: number) => void
  readonly forget: (course: string) => void
  /** Waits for snapshots under way. */
  readonly close: () => Promise<void>
}

interface Needs {
  readonly journal: Journal
  readonly clock: () => number
  readonly most: { readonly courses: number; readonly entries: number }
}

/** A snapshot is saved when so many events came in since the last one. */
const SAVE_EVERY = 200
/** Whoever appends so much without asking anything is better served by reading it back once. */
const MOST_PENDING = 256
/** A load under way may have begun before an append; the one after it has not. */
const MOST_TRIES = 4

const weightOf = ({ tail, pending }: LiveCourse): number => 50 + tail.length + pending.length

interface Memory {
  /** What is held, with everything pending looked at; null where it must be loaded. */
  readonly held: (course: string) => LiveCourse | null
  /** Keeps what was loaded, and saves a snapshot where one is due. */
  readonly keep: (course: string, live: LiveCourse) => LiveCourse
  readonly appended: Keeper['appended']
  readonly forget: Keeper['forget']
}

/** Saves in the background. A snapshot is a cache: one that cannot be saved is made again another time. */
function saver(journal: Journal, saving: Set<Promise<void>>) {
  return (course: string, live: LiveCourse): LiveCourse => {
    const snapshot = live.sequence - live.savedAt < SAVE_EVERY ? null : snapshotOf(live)
    if (snapshot === null) return live
    const done = journal.saveSnapshot(course, snapshot).catch(() => undefined)
    saving.add(done)
    void done.then(() => saving.delete(done))
    return { ...live, savedAt: live.sequence }
  }
}

function memoryOf({ journal, clock, most }: Needs, saving: Set<Promise<void>>): Memory {
  const cache = lru<LiveCourse>({ most: most.courses, heaviest: most.entries, weightOf })
  const save = saver(journal, saving)
  const keep: Memory['keep'] = (course, loaded) => {
    if (loaded.sequence === 0) return loaded
    const live = save(course, loaded)
    const before = cache.get(course)
    // Of two views of one course the newer stays.
    if (before === undefined || before.sequence <= live.sequence) cache.set(course, live)
    return live
  }
  return {
    keep,
    forget: cache.delete,
    held: (course) => {
      const live = cache.get(course)
      if (live === undefined || live.pending.length === 0) return live ?? null
      const ready = absorbed(live)
      if (ready !== null) return keep(course, moved(ready, clock()))
      cache.delete(course)
      return null
    },
    appended: (course, entries, first) => {
      const live = cache.get(course)
      if (live?.sequence !== first - 1) return
      const pending = [...live.pending, ...entries]
      if (pending.length > MOST_PENDING) cache.delete(course)
      else cache.set(course, { ...live, pending, sequence: live.sequence + entries.length })
    },
  }
}

/** Loads a course once however many ask for it meanwhile. */
function loaderOf(
  { journal, clock }: Needs,
  { held, keep }: Memory,
): (course: string) => Promise<LiveCourse> {
  const loading = new Map<string, Promise<LiveCourse>>()
  return (course) => {
    const under = loading.get(course)
    if (under !== undefined) return under
    const started = load(journal, course, held(course), clock())
      .then((live) => keep(course, live))
      .finally(() => loading.delete(course))
    loading.set(course, started)
    return started
  }
}

export function keeperOf(needs: Needs): Keeper {
  const { journal } = needs
  const saving = new Set<Promise<void>>()
  const memory = memoryOf(needs, saving)
  const loaded = loaderOf(needs, memory)
  const upTo: Keeper['upTo'] = async (course, sequence) => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const live = memory.held(course)
      if (live !== null && live.sequence >= sequence) return live
      const found = await loaded(course)
      if (found.sequence >= sequence) return found
    }
    throw new StoreFailure(
      'store-damaged',
      'events of a course are missing',
      'Restore the newest backup',
      false,
    )
  }
  return {
    held: memory.held,
    upTo,
    forget: memory.forget,
    appended: memory.appended,
    current: async (course) => {
      const head = await journal.head(course)
      if (head?.erased === true) {
        memory.forget(course)
        throw erased()
      }
      return head === null || head.sequence === 0 ? NOTHING : upTo(course, head.sequence)
    },
    close: async () => {
      await Promise.all(saving)
    },
  }
}
