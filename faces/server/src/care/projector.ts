// Looks at every course after something was recorded in it: soon, but never so much that recording is slowed.
import type { Context } from '../http/context.js'
import { isErased } from './is-erased.js'
import { projectCourse } from './project-course.js'
import { startLoop, type Timers } from './timers.js'

export interface Projector {
  close(): Promise<void>
}

/** What is recorded together is looked at once; two processes seldom begin at the same moment. */
const GATHER_MS = 50
/** A course that changes all the time is looked at no more often. */
const APART_MS = 1_000
/** Of its time it rests four parts and works one. */
const REST = 4
const LONGEST_REST_MS = 500
/** What was missed, here or by a process that died, is found so soon. */
const SWEEP_MS = 30_000
const MOST_SWEPT = 10_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000

export interface ProjectorOptions {
  readonly timers: Timers
  /** From 0 to 1. */
  readonly random: () => number
}

const EVERYTHING = '*'

/** When each course is looked at next: of two turns the earlier stands. */
function turns(timers: Timers, clock: () => number, run: (course: string) => void) {
  const waiting = new Map<string, { readonly stop: () => void; readonly dueAt: number }>()
  return {
    plan: (course: string, dueAt: number): void => {
      const before = waiting.get(course)
      if (before !== undefined && before.dueAt <= dueAt) return
      before?.stop()
      const stop = timers.after(Math.max(0, dueAt - clock()), () => {
        waiting.delete(course)
        run(course)
      })
      waiting.set(course, { stop, dueAt })
    },
    clear: (): void => {
      for (const { stop } of waiting.values()) stop()
      waiting.clear()
    },
  }
}

/** What is known of the last turns of courses. */
interface Past {
  readonly lastAt: Map<string, number>
  readonly failures: Map<string, number>
}

function forgetOld({ lastAt }: Past, before: number): void {
  for (const [course, at] of lastAt) if (at < before) lastAt.delete(course)
}

/** Looks at one course; answers when to look again, or null. */
async function lookAt(context: Context, course: string, { lastAt, failures }: Past): Promise<number | null> {
  const { clock, log } = context
  lastAt.set(course, clock())
  try {
    const { againAt } = await projectCourse(context, course)
    failures.delete(course)
    return againAt
  } catch (err) {
    if (isErased(err)) {
      failures.delete(course)
      return null
    }
    const times = (failures.get(course) ?? 0) + 1
    failures.set(course, times)
    log.warn({ err, times }, 'a course was not looked at and will be again')
    return clock() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(times, 16))
  }
}

/** One course after another, resting in between. */
function worker(
  one: (course: string) => Promise<void>,
  { timers, clock }: { timers: Timers; clock: () => number },
) {
  const ready = new Set<string>()
  let open = true
  let working: Promise<void> | null = null
  let stopResting = (): void => undefined
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (!open) return resolve()
      stopResting = resolve
      timers.after(ms, resolve)
    })
  const work = async (): Promise<void> => {
    // Yields first, so that what becomes ready in the same turn is one run.
    await Promise.resolve()
    for (const course of ready) {
      if (!open) break
      ready.delete(course)
      const began = clock()
      await one(course)
      const restMs = Math.min(LONGEST_REST_MS, (clock() - began) * REST)
      if (restMs > 0) await rest(restMs)
    }
    working = null
  }
  return {
    add: (course: string): void => {
      ready.add(course)
      if (open) working ??= work()
    },
    close: async (): Promise<void> => {
      open = false
      stopResting()
      await working
    },
  }
}

export function startProjector(context: Context, { timers, random }: ProjectorOptions): Projector {
  const { store, clock, log } = context
  const past: Past = { lastAt: new Map(), failures: new Map() }
  const work = worker(
    async (course) => {
      const againAt = await lookAt(context, course, past)
      if (againAt !== null) queue.plan(course, againAt)
    },
    { timers, clock },
  )
  const queue = turns(timers, clock, work.add)
  const soon = (course: string): void => {
    const earliest = (past.lastAt.get(course) ?? -Infinity) + APART_MS
    queue.plan(course, Math.max(clock() + GATHER_MS * (1 + random()), earliest))
  }
  const sweep = async (): Promise<void> => {
    forgetOld(past, clock() - APART_MS)
    for (const { course } of await store.journal.unprojected(MOST_SWEPT)) soon(course)
  }
  const sweeping = startLoop({ loop: 'sweep', everyMs: SWEEP_MS, timers, log, work: sweep })
  const stopWatching = store.journal.watch(({ course, sequence }) => {
    if (course === EVERYTHING) sweeping.wake()
    else if (sequence > 0) soon(course)
  })
  return {
    close: async () => {
      stopWatching()
      await sweeping.close()
      await work.close()
      queue.clear()
    },
  }
}
