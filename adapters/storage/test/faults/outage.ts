// One outage under load: what fails while it lasts must say so clearly and in time, and afterwards all goes on by itself.
import { openStore } from '../../src/open-store.js'
import type { StoreFailure } from '../../src/port/store.js'
import { audit } from './audit.js'
import type { Place } from './child.js'
import { wait } from './kills.js'
import { writeCourse } from './load.js'

type Code = StoreFailure['code']

export interface Outage {
  readonly name: string
  readonly place: Place
  readonly writers: number
  /** Begins the outage; resolves when it is under way. */
  readonly begin: () => Promise<unknown>
  readonly end: () => Promise<unknown>
  /** What failures may be called meanwhile; the first has to occur. */
  readonly codes: readonly [Code, ...Code[]]
}

/** The longest any call may take to settle: a wait for a connection, a statement, and some for a busy machine. */
const LONGEST_CALL_MS = 20_000
/** An outage is watched until it shows, or this long. */
const LONGEST_SHOW_MS = 20_000
const LONGEST_RECOVERY_MS = 30_000
const POLL_MS = 10

async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const from = performance.now()
  while (!condition() && performance.now() - from < limitMs) await wait(POLL_MS)
  return condition()
}

interface Seen {
  readonly acknowledged: Map<string, string[]>
  readonly codes: Set<Code>
  longestMs: number
  stopped: boolean
}

async function suffer(outage: Outage, seen: Seen): Promise<readonly string[]> {
  const problems: string[] = []
  const counts = (): readonly number[] => [...seen.acknowledged.values()].map((ids) => ids.length)
  if (!(await until(() => counts().every((count) => count > 2), LONGEST_SHOW_MS))) problems.push('no load')
  await outage.begin()
  try {
    if (!(await until(() => seen.codes.has(outage.codes[0]), LONGEST_SHOW_MS)))
      problems.push(`nothing said ${outage.codes[0]}`)
  } finally {
    await outage.end()
  }
  const before = counts()
  const wentOn = await until(
    () => counts().every((count, at) => count > (before[at] ?? 0) + 1),
    LONGEST_RECOVERY_MS,
  )
  return wentOn ? problems : [...problems, 'not all went on afterwards']
}

const unexpected = ({ codes }: Outage, seen: Seen): readonly string[] =>
  [...seen.codes].filter((code) => !codes.includes(code)).map((code) => `somebody was told ${code}`)

/** Answers what was wrong. */
export async function problemsIn(outage: Outage): Promise<readonly string[]> {
  const courses = Array.from({ length: outage.writers }, (_, n) => `${outage.name.replace(/\W+/g, '-')}-${n}`)
  const seen: Seen = {
    acknowledged: new Map(courses.map((course) => [course, []])),
    codes: new Set(),
    longestMs: 0,
    stopped: false,
  }
  const store = await openStore({
    ...outage.place,
    masterKeys: [new Uint8Array(32).fill(7)],
    clock: () => Date.now(),
  })
  const watcher = {
    acknowledged: (course: string, id: string) => void seen.acknowledged.get(course)?.push(id),
    failed: ({ code }: StoreFailure, tookMs: number) => {
      seen.codes.add(code)
      seen.longestMs = Math.max(seen.longestMs, tookMs)
    },
    stopped: () => seen.stopped,
  }
  const writers = Promise.allSettled(courses.map((course) => writeCourse(store, course, watcher)))
  const problems = [...(await suffer(outage, seen))]
  seen.stopped = true
  for (const ended of await writers)
    if (ended.status === 'rejected') problems.push(`a writer met ${String(ended.reason)}`)
  if (seen.longestMs > LONGEST_CALL_MS) problems.push(`a call took ${Math.round(seen.longestMs)} ms`)
  problems.push(...unexpected(outage, seen), ...(await audit(store, seen.acknowledged)))
  await store.close()
  return problems
}
