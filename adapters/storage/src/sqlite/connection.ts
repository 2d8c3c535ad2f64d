// One connection to SQLite with its prepared statements: rows as objects, bytes as Uint8Array, errors as StoreFailures.
import Libsql from 'libsql'
import LibsqlAside from 'libsql/promise'
import type { StoreFailure } from '../port/store.js'
import type { Row, Value } from '../sql/driver.js'
import { failureOf } from './failure.js'

interface Prepared {
  readonly statement: Libsql.Statement
  readonly columns: readonly string[]
}

export interface Connection {
  all(sql: string, values: readonly Value[]): readonly Row[]
  /** Answers how many rows changed. */
  run(sql: string, values: readonly Value[]): number
  /** Ends the transaction on another thread, which waits for the disk while this one goes on with everything else. */
  commit(): Promise<void>
  /** The failure of the store this connection met; it is then to be closed. `store-busy` is none. */
  broken(): StoreFailure | null
  inTransaction(): boolean
  close(): void
}

/** Both classes of the library are shells around the same connection; the other one asks it on a thread of the library’s. */
const ASIDE: { readonly exec: (this: object, sql: string) => Promise<unknown> } = LibsqlAside.prototype

/** Statements that one connection keeps prepared; the SQL of this adapter is fewer. */
const KEPT = 500

const valueOf = (raw: unknown): Value => {
  if (raw instanceof ArrayBuffer) return new Uint8Array(raw)
  if (typeof raw === 'string' || typeof raw === 'number' || raw instanceof Uint8Array) return raw
  if (raw === null || raw === undefined) return null
  throw new TypeError('SQLite answered a value of no known type')
}

function rowOf(columns: readonly string[], raw: unknown): Row {
  const row: Record<string, Value> = {}
  if (!Array.isArray(raw)) throw new TypeError('SQLite answered no row')
  for (const [at, column] of columns.entries()) row[column] = valueOf(raw[at])
  return row
}

function preparer(database: Libsql.Database): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    // `$2` is a name to SQLite, numbered as it first appears; `?2` is the second value wherever it stands.
    const statement = database.prepare(sql.replace(/\$(\d+)/g, '?$1'))
    const columns = statement.columns().map(({ name }) => name)
    const prepared = { statement: columns.length > 0 ? statement.raw() : statement, columns }
    if (kept.size < KEPT) kept.set(sql, prepared)
    return prepared
  }
}

/** Runs work and remembers the failure of the store that it met. */
function keeperOfFailures(path: string) {
  let broken: StoreFailure | null = null
  /** The error to be thrown. */
  const told = (error: unknown): unknown => {
    const failure = failureOf(error, path)
    if (failure !== null && failure.code !== 'store-busy') broken = failure
    return failure ?? error
  }
  return {
    broken: (): StoreFailure | null => broken,
    guarded: <T>(work: () => T): T => {
      try {
        return work()
      } catch (error) {
        throw told(error)
      }
    },
    guardedAside: async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work()
      } catch (error) {
        throw told(error)
      }
    },
  }
}

/** Opens a connection; `path` is empty for a database in memory. Throws StoreFailure. */
export function connect(path: string, pragmas: readonly string[]): Connection {
  const { broken, guarded, guardedAside } = keeperOfFailures(path)
  const database = guarded(() => new Libsql(path === '' ? ':memory:' : path, { timeout: 0 }))
  const prepared = preparer(database)
  const connection: Connection = {
    all: (sql, values) =>
      guarded(() => {
        const { statement, columns } = prepared(sql)
        return statement.all(values).map((raw) => rowOf(columns, raw))
      }),
    run: (sql, values) => guarded(() => prepared(sql).statement.run(values).changes),
    commit: () => guardedAside(() => ASIDE.exec.call(database, 'COMMIT')),
    broken,
    inTransaction: () => database.inTransaction,
    close: () => void database.close(),
  }
  try {
    for (const pragma of pragmas) guarded(() => database.pragma(pragma))
  } catch (failure) {
    database.close()
    throw failure
  }
  return connection
}
