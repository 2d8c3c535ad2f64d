// The log beside the chain: decisions shown and accesses, numbered within a course, sealed but for who, when and what.
import type { CourseKey } from '../keys/keyring.js'
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
/** The same where the course stands where whoever asks believes. */
const ADD_AT = `INSERT INTO log (course, id, is_decision, at, actor, what, details)
  SELECT $1, (SELECT COALESCE(MAX(id), 0) + 1 FROM log WHERE course = $1), $2, $3, $4, $5, $6
  FROM course WHERE course = $1 AND sequence = $7 AND erased_at IS NULL
  ON CONFLICT DO NOTHING`
const READ = `SELECT id, at, actor, what, details FROM log
  WHERE course = $1 AND is_decision = $2 AND id < $3 ORDER BY id DESC LIMIT $4`

/** Sealed in the place of no other entry of its course: who, when and what are part of the seal. */
const context = (entry: Omit<LogEntry, 'details'>): string =>
  `log:${entry.course}:${entry.at}:${entry.what}:${entry.actor}`

const NOTHING = new Uint8Array()

/** An entry, and where its course has to stand; null where that does not matter. */
interface Asked {
  readonly entry: LogEntry
  readonly sequence: number | null
}

interface Statement {
  readonly sql: string
  readonly values: readonly Value[]
  /** Whether it may find nothing to do, which then is its answer. */
  readonly conditional: boolean
}

function statementOf({ entry, sequence }: Asked, key: CourseKey | null): Statement {
  const { course, at, actor, what } = entry
  // Of an erased course it is still known who looked.
  const details = key === null ? NOTHING : key.seal(context(entry), entry.details)
  const values = [course, what === 'decision' ? 1 : 0, at, actor, what, details]
  return sequence === null
    ? { sql: ADD, values, conditional: false }
    : { sql: ADD_AT, values: [...values, sequence], conditional: true }
}

/** Answers of the first of them which were written, up to one that another process kept from its number. */
async function runAll(
  on: Pick<Driver, 'run'>,
  statements: readonly Statement[],
): Promise<readonly boolean[]> {
  const written: boolean[] = []
  for (const { sql, values, conditional } of statements) {
    const added = (await on.run(sql, values)) > 0
    if (!added && !conditional) break
    written.push(added)
  }
  return written
}

async function writeAll(
  driver: Driver,
  courses: Courses,
  course: string,
  asked: readonly Asked[],
): Promise<readonly boolean[]> {
  const key = await courses.keyToWrite(course)
  const statements = asked.map((each) => statementOf(each, key))
  const written: boolean[] = []
  for (let tries = 0; tries < TRIES; tries += 1) {
    const left = statements.slice(written.length)
    const isOne = left.length === 1
    const some = isOne ? await runAll(driver, left) : await driver.transaction((tx) => runAll(tx, left))
    written.push(...some)
    if (written.length === statements.length) return written
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
  const write = joined<Asked, boolean>(
    (course, asked) => writeAll(driver, courses, course, asked),
    () => 1,
    TOGETHER,
  )
  return {
    write: async (entry) => {
      await write(entry.course, { entry, sequence: null })
    },
    writeAt: (entry, sequence) => write(entry.course, { entry, sequence }),
    read: (course, what, before, limit) =>
      readLog({ driver, courses }, course, what === 'decision' ? 1 : 0, { before, limit }),
  }
}
