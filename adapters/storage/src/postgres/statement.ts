// One statement on one connection; what is asked often is prepared once for each connection.
import pg, { type Client } from 'pg'
import type { Row, Value } from '../sql/driver.js'

/** Arrays serve the append, which sends several events as one statement. */
export type Parameter = Value | readonly Value[]

/** The most different statements that are kept prepared; this program has far fewer, so more would be a mistake elsewhere. */
const MOST_NAMES = 1_000
const PREPARED = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i

const names = new Map<string, string>()

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || names.size >= MOST_NAMES || !PREPARED.test(sql)) return known
  const name = `stature_${names.size}`
  names.set(sql, name)
  return name
}

export interface Answer {
  readonly rows: readonly Row[]
  readonly changed: number
}

/** Sends one statement. Errors are those of pg. */
export type Ask = (sql: string, values: readonly Parameter[]) => Promise<Answer>

/** Errors are those of pg. */
export const ask = (client: Client, sql: string, values: readonly Parameter[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const query = new pg.Query<Row>(sql, [...values], (error, result) => {
      // pg says null where there is none.
      if (error instanceof Error) reject(error)
      else resolve({ rows: result.rows, changed: result.rowCount ?? 0 })
    })
    const name = nameOf(sql)
    // Given to the query itself: pg copies a description of it property by property, at every statement.
    if (name !== undefined) Object.assign(query, { name })
    client.query(query)
  })
