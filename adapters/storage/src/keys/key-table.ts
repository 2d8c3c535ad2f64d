// The key database in SQL that SQLite and PostgreSQL share: one table of wrapped keys, and the version of its form.
import { StoreFailure } from '../port/store.js'
import type { Driver, Reader, Row, Value, Writer } from '../sql/driver.js'
import type { WrappedKey } from './wrapping.js'

export const KEY_SCHEMA = 1
export const KEY_TABLES: readonly string[] = ['course_key', 'key_store']
/** As long as a wrapped key, so that an erased one is overwritten where it stands. */
const NOTHING = new Uint8Array(1 + 12 + 32 + 16)
/** Any number, the same in every process: two of them must not make the tables at once. */
const MAKING_TABLES = 7_238_846

const TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS key_store (version BIGINT NOT NULL PRIMARY KEY)`,
  `CREATE TABLE IF NOT EXISTS course_key (
     course TEXT NOT NULL PRIMARY KEY,
     wrapped_key BYTES NOT NULL,
     wrapped_by TEXT NOT NULL,
     created_at BIGINT NOT NULL,
     erased_at BIGINT
   )`,
  `CREATE INDEX IF NOT EXISTS course_key_wrapped_by ON course_key (wrapped_by)`,
]

const damagedRow = (): StoreFailure =>
  new StoreFailure(
    'store-damaged',
    'A row of the key store has another form than it was written in.',
    'Restore the newest backup of the key store.',
    false,
  )

function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw damagedRow()
  return value
}

function keyOfRow(row: Row): WrappedKey {
  const wrapped = row['wrapped_key']
  if (!(wrapped instanceof Uint8Array)) throw damagedRow()
  return { course: textOf(row['course']), wrapped, wrappedBy: textOf(row['wrapped_by']) }
}

/** In a transaction of the caller's. */
export async function makeKeyTables(tx: Writer, dialect: Driver['dialect']): Promise<void> {
  const bytes = dialect === 'sqlite' ? 'BLOB' : 'BYTEA'
  if (dialect === 'postgres') await tx.all('SELECT pg_advisory_xact_lock($1) AS taken', [MAKING_TABLES])
  for (const table of TABLES) await tx.run(table.replace('BYTES', bytes), [])
  await tx.run(
    `INSERT INTO key_store (version) SELECT CAST($1 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM key_store)`,
    [KEY_SCHEMA],
  )
}

export async function keySchemaOf(driver: Reader): Promise<number> {
  const rows = await driver.all('SELECT MAX(version) AS version FROM key_store', [])
  const version = rows[0]?.['version']
  if (typeof version !== 'number') throw damagedRow()
  return version
}

/** Makes what is missing; throws StoreFailure `schema-newer` where a newer version of the software made the tables. */
export async function prepareKeyTables(driver: Driver): Promise<void> {
  await driver.transaction((tx) => makeKeyTables(tx, driver.dialect))
  const version = await keySchemaOf(driver)
  if (version === KEY_SCHEMA) return
  throw new StoreFailure(
    'schema-newer',
    `The key store has schema ${version}; this software knows ${KEY_SCHEMA}.`,
    'Run the version of the software that wrote it, or a newer one.',
    false,
  )
}

/** `null`: never made. */
export async function readKey(driver: Reader, course: string): Promise<WrappedKey | 'erased' | null> {
  const rows = await driver.all(
    'SELECT course, wrapped_key, wrapped_by, erased_at FROM course_key WHERE course = $1',
    [course],
  )
  const row = rows[0]
  if (row === undefined) return null
  return row['erased_at'] === null ? keyOfRow(row) : 'erased'
}

/** Without effect where the course has a row, also an erased one: an id is never used again. */
export async function insertKey(driver: Driver, key: WrappedKey, at: number): Promise<void> {
  await driver.transaction((tx) =>
    tx.run(
      `INSERT INTO course_key (course, wrapped_key, wrapped_by, created_at, erased_at)
       VALUES ($1, $2, $3, $4, NULL) ON CONFLICT (course) DO NOTHING`,
      [key.course, key.wrapped, key.wrappedBy, at],
    ),
  )
}

/** Keeps the row, or makes one, so that the id stays erased. */
export async function eraseKey(tx: Writer, course: string, at: number): Promise<void> {
  await tx.run(
    `INSERT INTO course_key (course, wrapped_key, wrapped_by, created_at, erased_at)
     VALUES ($1, $2, '', $3, $3)
     ON CONFLICT (course) DO UPDATE SET wrapped_key = excluded.wrapped_key, wrapped_by = '', erased_at = excluded.erased_at
     WHERE course_key.erased_at IS NULL`,
    [course, NOTHING, at],
  )
}

/** Keys that another master key than this wraps, by course. */
export async function keysWrappedByOthers(
  driver: Driver,
  newest: string,
  after: string | null,
  limit: number,
): Promise<readonly WrappedKey[]> {
  const rows = await driver.all(
    `SELECT course, wrapped_key, wrapped_by FROM course_key
     WHERE wrapped_by <> $1 AND erased_at IS NULL ${after === null ? '' : 'AND course > $3'} ORDER BY course LIMIT $2`,
    after === null ? [newest, limit] : [newest, limit, after],
  )
  return rows.map(keyOfRow)
}

/** Nothing where the key was erased or wrapped anew meanwhile; answers how many changed. */
export const rewrap = (tx: Writer, from: WrappedKey, to: WrappedKey): Promise<number> =>
  tx.run(
    `UPDATE course_key SET wrapped_key = $1, wrapped_by = $2
     WHERE course = $3 AND wrapped_by = $4 AND erased_at IS NULL`,
    [to.wrapped, to.wrappedBy, from.course, from.wrappedBy],
  )

/** The master keys in use. */
export async function wrappers(driver: Reader): Promise<readonly string[]> {
  const rows = await driver.all('SELECT DISTINCT wrapped_by FROM course_key WHERE erased_at IS NULL', [])
  return rows.map((row) => textOf(row['wrapped_by']))
}

export interface Erasure {
  readonly course: string
  readonly at: number
}

export async function erasuresIn(driver: Reader): Promise<readonly Erasure[]> {
  const rows = await driver.all('SELECT course, erased_at FROM course_key WHERE erased_at IS NOT NULL', [])
  return rows.map((row) => ({ course: textOf(row['course']), at: Number(row['erased_at']) }))
}
