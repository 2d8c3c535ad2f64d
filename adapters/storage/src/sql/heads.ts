// Where courses stand: asked of the database each time where several processes share it, else remembered from what was written.
import type { CourseHead } from '../port/journal.js'
import type { Driver, Row } from './driver.js'
import { int, text } from './fields.js'
import { lruOf } from './lru.js'

/** Courses whose place is remembered. */
const REMEMBERED = 10_000

const HEAD = 'SELECT course, sequence, projected, erased_at FROM course'

const headOf = (row: Row): CourseHead => ({
  course: text(row, 'course'),
  sequence: int(row, 'sequence'),
  projected: int(row, 'projected'),
  erased: row['erased_at'] !== null,
})

/** `where` goes on from `FROM course`. */
export async function readHeads(
  driver: Driver,
  where: string,
  values: readonly (string | number)[],
): Promise<readonly CourseHead[]> {
  return (await driver.all(`${HEAD} ${where}`, values)).map(headOf)
}

export interface Heads {
  readonly head: (course: string) => Promise<CourseHead | null>
  /** Told after a commit that moved the end of a chain, or how far it is projected. */
  changed(course: string, change: Partial<Pick<CourseHead, 'sequence' | 'projected'>>): void
  /** Told after anything else that was, or may have been, written to a course. */
  forget(course: string): void
}

const asked = async (driver: Driver, course: string): Promise<CourseHead | null> =>
  (await readHeads(driver, 'WHERE course = $1', [course]))[0] ?? null

/** The file of SQLite belongs to one process, which therefore knows what it wrote. */
function remembered(driver: Driver): Heads {
  const known = lruOf<CourseHead>(REMEMBERED)
  let changes = 0
  return {
    head: async (course) => {
      const held = known.get(course)
      if (held !== undefined) return held
      const before = changes
      const read = await asked(driver, course)
      // What was read before a change may be older than it.
      if (read !== null && before === changes) known.set(course, read)
      return read
    },
    changed: (course, { sequence, projected }) => {
      changes += 1
      const held = known.get(course)
      if (held === undefined) return
      known.set(course, {
        course,
        erased: held.erased,
        sequence: Math.max(held.sequence, sequence ?? 0),
        projected: Math.max(held.projected, projected ?? 0),
      })
    },
    forget: (course) => {
      changes += 1
      known.delete(course)
    },
  }
}

const nothing = (): void => undefined

export const headsOf = (driver: Driver): Heads =>
  driver.dialect === 'sqlite'
    ? remembered(driver)
    : { head: (course) => asked(driver, course), changed: nothing, forget: nothing }
