// The log beside the chain: decisions shown and accesses, numbered within a course, sealed but for who, when and what.
import type { CourseLog, LogEntry, LoggedEntry } from '../port/log.js'
import { StoreFailure } from '../port/store.js'
import { isErased, type Courses } from './courses.js'
import type { Driver, Row, Value } from './driver.js'
import { bytes, int, text } from './fields.js'
import { joined } from './joined.js'

const TOGETHER = 500
/** Other processes may take the next number this often before a write gives up. */
const TRIES = 200

/** Takes the next number of the course in the same breath; changes nothing where another process was faster. */
const ADD = `INSERT INTO log (course, id, is_decision, at, actor, what, details)
  VALUES ($1, (SELECT COALESCE(MAX(id), 0) + 1 FROM log WHERE course = $1), $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING`
const READ = `SELECT id, at, actor, what, details FROM log
  WHERE course = $1 AND is_decision = $2 AND id < $3 ORDER BY id DESC LIMIT $4`

/** Sealed in the place of no other entry of its course: who, when and what are part of the seal. */
const context = (entry: Omit<LogEntry, 'details'>): string =>
  `log:${entry.course}:${entry.at}:${entry.what}:${entry.actor}`

const NOTHING = new Uint8Array()

/** Answers how many of the rows, from the first on, are there now. */
async function written(driver: Driver, rows: readonly (readonly Value[])[]): Promise<number> {
  const [first] = rows
  if (rows.length === 1 && first !== undefined) return driver.run(ADD, first)
  return driver.transaction(async (tx) => {
    let count = 0
    for (const row of rows) {
      if ((await tx.run(ADD, row)) === 0) return count
      count += 1
    }
    return count
  })
}

async function writeAll(
  driver: Driver,
  courses: Courses,
  course: string,
  entries: readonly LogEntry[],
): Promise<readonly null[]> {
  const key = await courses.keyToWrite(course)
  const rows = entries.map((entry): readonly Value[] => {
    // Of an erased course it is still known who looked.
    const details = key === null ? NOTHING : key.seal(context(entry), entry.details)
    const decision = entry.what === 'decision' ? 1 : 0
    return [course, decision, entry.at, entry.actor, entry.what, details]
  })
  for (let tries = 0; tries < TRIES; tries += 1) {
    rows.splice(0, await written(driver, rows))
    if (rows.length === 0) return entries.map(() => null)
  }
  throw new StoreFailure('store-busy', 'other processes keep writing to the same log', 'Try again.', true)
}

async function readLog(
  { driver, courses }: { readonly driver: Driver; readonly courses: Courses },
  course: string,
  decision: 0 | 1,
  page: { readonly before: number | null; readonly limit: number },
): Promise<readonly LoggedEntry[]> {
  const before = page.before ?? Number.MAX_SAFE_INTEGER
  const rows = await driver.all(READ, [course, decision, before, page.limit])
  if (rows.length === 0) return []
  const key = await courses.key(course).catch((error: unknown) => {
    if (isErased(error)) return null
    throw error
  })
  return rows.map((row: Row) => {
    const entry = { course, at: int(row, 'at'), actor: text(row, 'actor'), what: text(row, 'what') }
    const sealed = bytes(row, 'details')
    const details = key === null || sealed.length === 0 ? '' : key.unseal(context(entry), sealed)
    return { ...entry, id: int(row, 'id'), details }
  })
}

export function courseLogOf(driver: Driver, courses: Courses): CourseLog {
  const write = joined<LogEntry, null>(
    (course, entries) => writeAll(driver, courses, course, entries),
    () => 1,
    TOGETHER,
  )
  return {
    write: async (entry) => {
      await write(entry.course, entry)
    },
    read: (course, what, before, limit) =>
      readLog({ driver, courses }, course, what === 'decision' ? 1 : 0, { before, limit }),
  }
}
