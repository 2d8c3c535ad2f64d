// Tells listeners in this process what changed here or, as the store hears of it, in another process.
import type { Store } from '@stature/storage'
import type { Live, Notice } from './live.js'

type Listener = (notice: Notice) => void

export interface LiveOptions {
  readonly store: Pick<Store, 'watchCare'> & {
    readonly journal: Pick<Store['journal'], 'watch'>
    readonly accounts: Pick<Store['accounts'], 'watch'>
  }
}

/** What the store says where it may have missed changes of any course or account. */
const EVERYTHING = '*'

function shelf() {
  const all = new Map<string, Set<Listener>>()
  return {
    add: (key: string, listener: Listener): void =>
      void all.set(key, (all.get(key) ?? new Set()).add(listener)),
    remove: (key: string, listener: Listener): void => {
      const of = all.get(key)
      of?.delete(listener)
      if (of?.size === 0) all.delete(key)
    },
    tell: (key: string, notice: Notice): void =>
      new Set(all.get(key)).forEach((listener) => listener(notice)),
    keys: (): readonly string[] => [...all.keys()],
    everyone: (notice: Notice): void => {
      for (const listener of new Set([...all.values()].flatMap((each) => [...each]))) listener(notice)
    },
    clear: (): void => all.clear(),
  }
}

type Shelf = ReturnType<typeof shelf>

/** Follows the store; answers how to stop. */
function follow(store: LiveOptions['store'], courses: Shelf, accounts: Shelf, tell: Listener): () => void {
  /** One notice for what is named, or one for each that anybody listens to. */
  const each = (key: string, known: readonly string[], noticeOf: (key: string) => Notice): void => {
    for (const one of key === EVERYTHING ? known : [key]) tell(noticeOf(one))
  }
  const stops = [
    store.journal.watch(({ course, sequence }) =>
      each(course, courses.keys(), (key) => ({ kind: 'events', course: key, sequence })),
    ),
    store.watchCare(({ what, course }) =>
      each(course, courses.keys(), (key) => ({ kind: what, course: key })),
    ),
    store.accounts.watch((account) =>
      each(account, accounts.keys(), (key) => ({ kind: 'rights', account: key })),
    ),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Opens it on a store; closes with `close`, which tells everybody first. */
export function openLive({ store }: LiveOptions): Live {
  const courses = shelf()
  const accounts = shelf()
  const tell = (notice: Notice): void => {
    if (notice.kind === 'closing') accounts.everyone(notice)
    else if (notice.kind === 'rights') accounts.tell(notice.account, notice)
    else courses.tell(notice.course, notice)
  }
  const stop = follow(store, courses, accounts, tell)
  return {
    tell,
    listen: (of, account, listener) => {
      // Each call is a listener of its own, also where the function is the same.
      const own: Listener = (notice) => listener(notice)
      const mine = new Set(of)
      for (const course of mine) courses.add(course, own)
      accounts.add(account, own)
      return () => {
        for (const course of mine) courses.remove(course, own)
        accounts.remove(account, own)
      }
    },
    close: () => {
      stop()
      tell({ kind: 'closing' })
      courses.clear()
      accounts.clear()
    },
  }
}
