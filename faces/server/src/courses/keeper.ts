// Keeps courses in memory and answers each of them as it stands in the store at this moment, never older.
import type { Entry } from '@stature/record'
import { StoreFailure, type Journal } from '@stature/storage'
import { erased } from './erased.js'
import { absorbed, moved, NOTHING, type LiveCourse } from './live-course.js'
import { load } from './load.js'
import { lru } from './lru.js'
import { snapshotOf } from './snapshots.js'

export interface Keeper {
  /** The course with everything that was appended before this was asked, by whichever process. Throws Problem 410. */
  current(course: string): Promise<LiveCourse>
  /** The course with at least everything up to `sequence`; asks the store only where memory does not hold it. */
  upTo(course: string, sequence: number): Promise<LiveCourse>
  /** Told of entries this process appended; `first` is the place of the first of them. */
  appended(course: string, entries: readonly Entry[], first: number): void
  forget(course: string): void
  /** Waits for snapshots under way. */
  close(): Promise<void>
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

export function keeperOf({ journal, clock, most }: Needs): Keeper {
  const cache = lru<LiveCourse>({ most: most.courses, heaviest: most.entries, weightOf })
  const loading = new Map<string, Promise<LiveCourse>>()
  const saving = new Set<Promise<void>>()

  /** Of two views of one course the newer stays. */
  const keep = (course: string, live: LiveCourse): LiveCourse => {
    if (live.sequence === 0) return live
    const held = cache.get(course)
    if (held === undefined || held.sequence <= live.sequence) cache.set(course, live)
    return live
  }
  const save = (course: string, live: LiveCourse): LiveCourse => {
    const snapshot = live.sequence - live.savedAt < SAVE_EVERY ? null : snapshotOf(live)
    if (snapshot === null) return live
    // A snapshot is a cache: one that cannot be saved is made again another time.
    const done = journal.saveSnapshot(course, snapshot).catch(() => undefined)
    saving.add(done)
    void done.then(() => saving.delete(done))
    return { ...live, savedAt: live.sequence }
  }
  const held = (course: string): LiveCourse | null => {
    const live = cache.get(course)
    if (live === undefined) return null
    if (live.pending.length === 0) return live
    const ready = absorbed(live)
    if (ready === null) cache.delete(course)
    return ready === null ? null : keep(course, save(course, moved(ready, clock())))
  }
  const loaded = (course: string): Promise<LiveCourse> => {
    const under = loading.get(course)
    if (under !== undefined) return under
    const started = load(journal, course, held(course), clock())
      .then((live) => keep(course, save(course, live)))
      .finally(() => loading.delete(course))
    loading.set(course, started)
    return started
  }
  const upTo = async (course: string, sequence: number): Promise<LiveCourse> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const live = held(course)
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
  const forget = (course: string): void => cache.delete(course)

  return {
    upTo,
    forget,
    current: async (course) => {
      const head = await journal.head(course)
      if (head?.erased === true) {
        forget(course)
        throw erased()
      }
      return head === null || head.sequence === 0 ? NOTHING : upTo(course, head.sequence)
    },
    appended: (course, entries, first) => {
      const live = cache.get(course)
      if (live?.sequence !== first - 1) return
      const pending = [...live.pending, ...entries]
      if (pending.length > MOST_PENDING) forget(course)
      else cache.set(course, { ...live, pending, sequence: live.sequence + entries.length })
    },
    close: async () => void (await Promise.all(saving)),
  }
}
