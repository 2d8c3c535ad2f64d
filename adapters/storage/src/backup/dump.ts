// A database as lines of JSON: each table's name and columns, then its rows; bytes as base64. The same for both databases.
import { setImmediate as turn } from 'node:timers/promises'
import type { Row, Value } from '../sql/driver.js'
import type { Link } from './link-type.js'
import type { Column, Table } from './tables.js'

const AT_A_TIME = 500

/** Rows in the order of the key, those after `last`. */
function pageSql(table: Table, after: boolean): string {
  const columns = table.columns.map(({ name }) => name).join(', ')
  const key = table.key.join(', ')
  const places = table.key.map((_, index) => `$${index + 1}`).join(', ')
  const where = after ? `WHERE (${key}) > (${places})` : ''
  return `SELECT ${columns} FROM ${table.name} ${where} ORDER BY ${key} LIMIT ${AT_A_TIME}`
}

const packed = (value: Value): string | number | null =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
    : value

const rowLine = (columns: readonly Column[], row: Row): string =>
  JSON.stringify(columns.map(({ name }) => packed(row[name] ?? null)))

/** `count` is told how many rows each table has. */
export async function* dumpLines(
  link: Link,
  tables: readonly Table[],
  count: (table: string, rows: number) => void,
): AsyncIterable<string> {
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    let rows: readonly Row[] = await link.all(pageSql(table, false), [])
    let total = 0
    while (rows.length > 0) {
      total += rows.length
      yield rows.map((row) => `${rowLine(table.columns, row)}\n`).join('')
      const last: Row = rows.at(-1) ?? {}
      await turn()
      rows = await link.all(
        pageSql(table, true),
        table.key.map((name) => last[name] ?? null),
      )
    }
    count(table.name, total)
  }
}
