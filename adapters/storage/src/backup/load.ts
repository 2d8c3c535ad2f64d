// Fills empty tables from the lines of a backup.
import type { Value } from '../sql/driver.js'
import { misfit } from './failure.js'
import type { Link } from './link-type.js'
import type { Column, Table } from './tables.js'

/** Few enough values for both databases in one statement. */
const MOST_VALUES = 1_000

type Line =
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly values: readonly unknown[] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function lineOf(text: string): Line {
  const value: unknown = JSON.parse(text)
  if (Array.isArray(value)) return { kind: 'row', values: value }
  if (!isObject(value)) throw misfit('a line is neither a table nor a row')
  const { table, columns } = value
  if (typeof table !== 'string' || !Array.isArray(columns)) throw misfit('a table without a name or columns')
  const names = columns.map((column: unknown) => (isObject(column) ? String(column['name']) : ''))
  return { kind: 'table', name: table, columns: names }
}

function valueOf(column: Column, packed: unknown): Value {
  if (packed === null) return null
  if (column.kind === 'integer' && typeof packed === 'number') return packed
  if (column.kind === 'text' && typeof packed === 'string') return packed
  if (column.kind === 'bytes' && typeof packed === 'string') return Buffer.from(packed, 'base64')
  throw misfit(`column ${column.name} holds something else`)
}

/** The columns of the target in the order of the backup. */
function columnsFor(table: Table | undefined, name: string, columns: readonly string[]): readonly Column[] {
  if (table === undefined) throw misfit(`table ${name}`)
  const found = columns.map((column) => table.columns.find((one) => one.name === column))
  const known = found.filter((column) => column !== undefined)
  if (known.length !== columns.length || known.length !== table.columns.length)
    throw misfit(`columns of ${name}`)
  return known
}

function insertSql(link: Link, table: string, columns: readonly Column[], rows: number): string {
  const row = (at: number): string =>
    `(${columns.map((_, n) => `$${at * columns.length + n + 1}`).join(', ')})`
  const values = Array.from({ length: rows }, (_, at) => row(at)).join(', ')
  // Numbers that PostgreSQL gave out by itself are given back as they were.
  const overriding = link.dialect === 'postgres' ? 'OVERRIDING SYSTEM VALUE' : ''
  return `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) ${overriding} VALUES ${values}`
}

/** Throws BackupFailure `backup-misfit`; the caller's transaction undoes what was filled until then. */
export async function loadLines(
  link: Link,
  tables: readonly Table[],
  lines: AsyncIterable<string>,
): Promise<void> {
  let name = ''
  let columns: readonly Column[] = []
  let rows: (readonly Value[])[] = []
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await link.run(insertSql(link, name, columns, rows.length), rows.flat())
    rows = []
  }
  for await (const text of lines) {
    const line = lineOf(text)
    if (line.kind === 'table') {
      await flush()
      name = line.name
      columns = columnsFor(
        tables.find((table) => table.name === line.name),
        line.name,
        line.columns,
      )
      continue
    }
    if (line.values.length !== columns.length) throw misfit(`a row of ${name}`)
    rows.push(columns.map((column, index) => valueOf(column, line.values[index])))
    if ((rows.length + 1) * columns.length > MOST_VALUES) await flush()
  }
  await flush()
}

/** PostgreSQL goes on counting after the highest number that was filled in. */
export async function continueCounting(link: Link, tables: readonly Table[]): Promise<void> {
  if (link.dialect === 'sqlite') return
  for (const table of tables) {
    for (const column of table.columns.filter(({ kind }) => kind === 'integer')) {
      await link.all(
        `SELECT setval(counter.name, GREATEST((SELECT MAX(${column.name}) FROM ${table.name}), 1))
         FROM (SELECT pg_get_serial_sequence($1, $2) AS name) counter WHERE counter.name IS NOT NULL`,
        [table.name, column.name],
      )
    }
  }
}
