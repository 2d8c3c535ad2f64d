// The embedded driver: SQLite in WAL mode with a sync at every commit, one connection that writes and one that reads.
import { existsSync } from 'node:fs'
import { readOnly, unreachable } from './failure.js'
import { announcer } from '../sql/announcer.js'
import type { Driver, Writer } from '../sql/driver.js'
import { appendRows } from './append.js'
import { connect, type Connection } from './connection.js'
import { groupOf, type Group } from './group.js'
import { guard } from './guard.js'
import { holderOf, holderOfOnly, type Holder } from './holder.js'
import { patiently } from './patience.js'
import { sqlitePath } from './path.js'

export interface SqliteOptions {
  /** Every driver is given the clock; SQLite asks it nothing. */
  readonly clock: () => number
  /** For tools beside a running server: takes no lock and writes nothing. */
  readonly reading?: boolean
}

const MEMORY = ['foreign_keys = ON']
const WRITING = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'wal_autocheckpoint = 4000',
  // What is deleted, an erased key above all, is overwritten.
  'secure_delete = ON',
  ...MEMORY,
]
const READING = ['query_only = ON']

const isQuery = (sql: string): boolean => /^\s*SELECT\b/i.test(sql)
/** Pragmas such as `wal_checkpoint` work outside transactions only. */
const isPragma = (sql: string): boolean => /^\s*PRAGMA\b/i.test(sql)

/** What a transaction's body is given. After its end it refuses, so that nothing slips into another's transaction. */
function writerOn(connection: Connection): { readonly writer: Writer; readonly end: () => void } {
  let ended = false
  const use = async <T>(work: () => T): Promise<T> => {
    if (ended) throw new TypeError('this transaction has ended')
    return Promise.resolve(work())
  }
  return {
    writer: {
      all: (sql, values) => use(() => connection.all(sql, values)),
      run: (sql, values) => use(() => connection.run(sql, values)),
    },
    end: () => {
      ended = true
    },
  }
}

const inTransaction =
  <T>(body: (tx: Writer) => Promise<T>) =>
  async (connection: Connection): Promise<T> => {
    const { writer, end } = writerOn(connection)
    try {
      return await body(writer)
    } finally {
      end()
    }
  }

/** A write that says nothing: the database's own mark, which nobody reads. */
function writeMark(connection: Connection): void {
  const marked = connection.all('PRAGMA user_version', [])[0]?.['user_version'] === 1
  connection.run(marked ? 'PRAGMA user_version = 0' : 'PRAGMA user_version = 1', [])
}

interface Parts {
  readonly path: string
  readonly writing: Holder
  readonly reads: Holder
  readonly reading: boolean
  readonly release: () => void
}

function reader({ reads, writing, reading }: Parts, group: Group): Driver['all'] {
  return (sql, values) => {
    if (isQuery(sql) && !(reads === writing && group.busy()))
      return patiently(() => reads.get().all(sql, values))
    if (isPragma(sql) && !reading) return group.between((connection) => connection.all(sql, values))
    return group.ask(false, (connection) => connection.all(sql, values))
  }
}

function driverOf(parts: Parts): Driver {
  const group = groupOf(parts.writing)
  const ask: Group['ask'] = (savepoint, work) =>
    parts.reading ? Promise.reject(readOnly(parts.path)) : group.ask(savepoint, work)
  const { announce, listen, close } = announcer()
  let closing: Promise<void> | null = null
  const end = async (): Promise<void> => {
    await group.idle()
    close()
    parts.reads.close()
    parts.writing.close()
    parts.release()
  }
  return {
    dialect: 'sqlite',
    all: reader(parts, { ...group, ask }),
    run: (sql, values) => ask(false, (connection) => connection.run(sql, values)),
    transaction: (body) => ask(true, inTransaction(body)),
    append: (rows) => ask(false, (connection) => appendRows(connection, rows)),
    announce,
    listen,
    check: async () => {
      parts.reads.get().all('SELECT 1 AS one', [])
      if (!parts.reading) await ask(false, writeMark)
    },
    close: () => (closing ??= end()),
  }
}

async function openFile(path: string, reading: boolean): Promise<Driver> {
  if (reading && !existsSync(path)) throw unreachable(path)
  const undo = [reading ? (): void => undefined : await guard(path)]
  try {
    const writing = await patiently(() => holderOf(() => connect(path, reading ? READING : WRITING)))
    undo.unshift(writing.close)
    const reads = await patiently(() => holderOf(() => connect(path, READING)))
    return driverOf({ path, writing, reads, reading, release: undo.at(-1) ?? writing.close })
  } catch (failure) {
    for (const step of undo) step()
    throw failure
  }
}

/** Opens a store in memory or in a file. Throws StoreFailure. */
export async function openSqlite(url: string, options: SqliteOptions): Promise<Driver> {
  const path = sqlitePath(url)
  if (path !== '') return openFile(path, options.reading === true)
  const only = holderOfOnly(connect('', MEMORY))
  return driverOf({ path, writing: only, reads: only, reading: false, release: () => undefined })
}
