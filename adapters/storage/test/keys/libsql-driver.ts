// A small driver on libsql for these tests: one connection, transactions one after another, announcements in this process.
import { EventEmitter } from 'node:events'
import Database from 'libsql'
import type { Driver, Row, Value, Writer } from '../../src/sql/driver.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function valueOf(value: unknown): Value {
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (value instanceof Uint8Array || value === null) return value
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError('a value of SQLite')
}

function rowOf(row: unknown): Row {
  if (!isObject(row)) throw new TypeError('a row of SQLite')
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, valueOf(value)]))
}

const statement = (sql: string): string => sql.replaceAll(/\$(\d+)/g, '?$1')

/** By file: two connections of one process that waited for each other's lock would stop the process. */
const queues = new Map<string, Promise<unknown>>()

export interface TestDriver extends Driver {
  /** Called before each statement; throwing makes it fail. */
  before: (sql: string) => void
  statements: string[]
}

/** `path` may be `:memory:`; drivers that share a `bus` hear each other's announcements. */
export function libsqlDriver(path: string, bus: EventEmitter = new EventEmitter()): TestDriver {
  const db = new Database(path, { timeout: 1000 })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA secure_delete = ON')
  const seen = (sql: string): void => {
    driver.statements.push(sql)
    driver.before(sql)
  }
  const writer: Writer = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a driver answers later
    async all(sql, values) {
      seen(sql)
      return db
        .prepare(statement(sql))
        .all([...values])
        .map(rowOf)
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- a driver answers later
    async run(sql, values) {
      seen(sql)
      return db.prepare(statement(sql)).run([...values]).changes
    },
  }
  async function transaction<T>(body: (tx: Writer) => Promise<T>): Promise<T> {
    db.exec('BEGIN IMMEDIATE')
    try {
      const answer = await body(writer)
      db.exec('COMMIT')
      return answer
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
  const driver: TestDriver = {
    ...writer,
    dialect: 'sqlite',
    before: () => undefined,
    statements: [],
    transaction(body) {
      const result = (queues.get(path) ?? Promise.resolve()).then(() => transaction(body))
      queues.set(
        path,
        result.catch(() => undefined),
      )
      return result
    },
    append: () => Promise.reject(new Error('not of the key store')),
    announce: (announcement) => void bus.emit('announcement', announcement),
    listen(listener) {
      bus.on('announcement', listener)
      return () => bus.off('announcement', listener)
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(void db.close()),
  }
  return driver
}
