// Courses and their keys: opened at first use, erased for good.
import type { CourseKey, Keyring } from '../keys/keyring.js'
import { StoreFailure } from '../port/store.js'
import type { Driver } from './driver.js'
import type { Heads } from './heads.js'

export interface Courses {
  open(course: string): Promise<'open' | 'erased'>
  /** The key of a course that has something to read; throws StoreFailure `course-erased`. */
  key(course: string): Promise<CourseKey>
  /** The key to write with, made at first use; null where the course was erased. */
  keyToWrite(course: string): Promise<CourseKey | null>
  erase(course: string, at: number): Promise<void>
}

const ADD = `INSERT INTO course (course, sequence, head, projected, erased_at) VALUES ($1, 0, NULL, 0, NULL)
  ON CONFLICT (course) DO NOTHING`
const MARK = `INSERT INTO course (course, sequence, head, projected, erased_at) VALUES ($1, 0, NULL, 0, $2)
  ON CONFLICT (course) DO UPDATE SET erased_at = excluded.erased_at, head = NULL WHERE course.erased_at IS NULL`
/** What is of no use without the key. The sealed events stay, as in every backup, and so does who looked when. */
const EMPTIED = ['snapshot', 'lease', 'alarm', 'message'] as const

export const isErased = (error: unknown): boolean =>
  error instanceof StoreFailure && error.code === 'course-erased'

/** Where the rows of courses are, and what is remembered of them. */
interface Rows {
  readonly driver: Driver
  readonly heads: Heads
}

async function markErased({ driver, heads }: Rows, course: string, at: number): Promise<void> {
  try {
    await driver.transaction(async (tx) => {
      await tx.run(MARK, [course, at])
      for (const table of EMPTIED) await tx.run(`DELETE FROM ${table} WHERE course = $1`, [course])
    })
  } finally {
    heads.forget(course)
  }
  driver.announce({ what: 'course', key: course, sequence: -1 })
}

export function coursesOf(rows: Rows, keyring: Keyring, clock: () => number): Courses {
  const open = async (course: string): Promise<'open' | 'erased'> => {
    const state = await keyring.open(course)
    // An erasure that was cut short after the key is finished here.
    if (state === 'erased') await markErased(rows, course, clock())
    else await rows.driver.run(ADD, [course])
    return state
  }
  return {
    open,
    key: (course) => keyring.keyOf(course),
    keyToWrite: async (course) => {
      try {
        return await keyring.keyOf(course)
      } catch (error) {
        if (!isErased(error)) throw error
      }
      return (await open(course)) === 'open' ? keyring.keyOf(course) : null
    },
    // The key first: what is cut short after it has erased all the same.
    erase: async (course, at) => {
      await keyring.erase(course, at)
      await markErased(rows, course, at)
    },
  }
}
