// Looks at every course after something was recorded in it: soon, but never so much that recording is slowed.
import { isErased } from './is-erased.js'
import type { Context } from '../http/context.js'
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

/** A course that waits for its turn. */
interface Waiting {
  readonly stop: () => void
  readonly dueAt: number
}

const EVERYTHING = '*'

export function startProjector(context: Context, { timers, random }: ProjectorOptions): Projector {
  const { store, clock, log } = context
  const waiting = new Map<string, Waiting>()
  const ready = new Set<string>()
  const failures = new Map<string, number>()
  const lastAt = new Map<string, number>()
  let open = true
  let working: Promise<void> | null = null

  /** The earlier of two turns stands. */
  const plan = (course: string, dueAt: number): void => {
    const now = clock()
    const before = waiting.get(course)
    if (!open || (before !== undefined && before.dueAt <= dueAt)) return
    before?.stop()
    const stop = timers.after(Math.max(0, dueAt - now), () => {
      waiting.delete(course)
      ready.add(course)
      working ??= work()
    })
    waiting.set(course, { stop, dueAt })
  }
  const soon = (course: string): void => {
    const earliest = (lastAt.get(course) ?? -Infinity) + APART_MS
    plan(course, Math.max(clock() + GATHER_MS * (1 + random()), earliest))
  }
  const failed = (course: string, err: unknown): void => {
    const times = (failures.get(course) ?? 0) + 1
    failures.set(course, times)
    if (isErased(err)) return void failures.delete(course)
    log.warn({ err, times }, 'a course was not looked at and will be again')
    plan(course, clock() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(times, 16)))
  }
  const one = async (course: string): Promise<void> => {
    const began = clock()
    lastAt.set(course, began)
    try {
      const { againAt } = await projectCourse(context, course)
      failures.delete(course)
      if (againAt !== null) plan(course, againAt)
    } catch (err) {
      failed(course, err)
    }
    const rest = Math.min(LONGEST_REST_MS, (clock() - began) * REST)
    if (rest > 0 && open) await new Promise<void>((resolve) => void timers.after(rest, resolve))
  }
  const forgetOld = (): void => {
    const old = clock() - APART_MS
    for (const [course, at] of lastAt) if (at < old) lastAt.delete(course)
  }
  const work = async (): Promise<void> => {
    // Yields first, so that what becomes ready in the same turn is one run.
    await Promise.resolve()
    for (const course of ready) {
      if (!open) break
      ready.delete(course)
      await one(course)
    }
    working = null
    if (open && ready.size > 0) working = work()
  }
  const sweep = async (): Promise<void> => {
    forgetOld()
    for (const { course } of await store.journal.unprojected(MOST_SWEPT)) soon(course)
  }
  const sweeping = startLoop({ loop: 'sweep', everyMs: SWEEP_MS, timers, log, work: sweep })
  const stopWatching = store.journal.watch(({ course, sequence }) => {
    if (course === EVERYTHING) sweeping.wake()
    else if (sequence > 0) soon(course)
  })
  return {
    close: async () => {
      open = false
      stopWatching()
      for (const { stop } of waiting.values()) stop()
      waiting.clear()
      await sweeping.close()
      await working
    },
  }
}
