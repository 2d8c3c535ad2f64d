// The tables of a database as it has them, so that a backup cannot forget one that was added later.
import { misfit } from './failure.js'
import type { Link } from './link-type.js'
import type { Row } from '../sql/driver.js'

export type ColumnKind = 'integer' | 'text' | 'bytes'
export interface Column {
  readonly name: string
  readonly kind: ColumnKind
}
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** The columns of the primary key in its order. */
  readonly key: readonly string[]
}

const NAME = /^[a-z][a-z0-9_]*$/

const SQLITE = `SELECT m.name AS "table", c.name AS "column", c.type AS "type", c.pk AS "key"
  FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid`
const POSTGRES = `SELECT c.table_name::text AS "table", c.column_name::text AS "column", c.data_type::text AS "type",
    COALESCE((SELECT k.ordinal_position FROM information_schema.key_column_usage k
      JOIN information_schema.table_constraints t USING (constraint_schema, constraint_name)
      WHERE t.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema
        AND k.table_name = c.table_name AND k.column_name = c.column_name), 0)::int AS "key"
  FROM information_schema.columns c JOIN information_schema.tables b USING (table_schema, table_name)
  WHERE c.table_schema = current_schema() AND b.table_type = 'BASE TABLE' ORDER BY 1, c.ordinal_position`

function kindOf(type: string): ColumnKind | null {
  if (/INT/i.test(type)) return 'integer'
  if (/^(text|character varying|varchar)/i.test(type)) return 'text'
  return /^(blob|bytea)/i.test(type) ? 'bytes' : null
}

function columnOf(table: string, row: Row): Column {
  const name = String(row['column'])
  const kind = kindOf(String(row['type']))
  if (kind === null || !NAME.test(name)) throw misfit(`column ${name} of ${table} is of an unknown kind`)
  return { name, kind }
}

function tableOf(name: string, rows: readonly Row[]): Table {
  const inKey = rows
    .filter((row) => Number(row['key']) > 0)
    .sort((one, other) => Number(one['key']) - Number(other['key']))
  if (inKey.length === 0) throw misfit(`table ${name} has no primary key`)
  return {
    name,
    columns: rows.map((row) => columnOf(name, row)),
    key: inKey.map((row) => String(row['column'])),
  }
}

/** Tables by name. */
export async function tablesOf(link: Link, wanted: (table: string) => boolean): Promise<readonly Table[]> {
  const rows = await link.all(link.dialect === 'sqlite' ? SQLITE : POSTGRES, [])
  const names = [...new Set(rows.map((row) => String(row['table'])))]
  return names
    .filter((name) => NAME.test(name) && !/^(sqlite|libsql|pg)_/.test(name) && wanted(name))
    .map((name) =>
      tableOf(
        name,
        rows.filter((row) => row['table'] === name),
      ),
    )
}

export async function hasTable(link: Link, name: string): Promise<boolean> {
  const sql =
    link.dialect === 'sqlite'
      ? `SELECT 1 AS there FROM sqlite_master WHERE type = 'table' AND name = $1`
      : 'SELECT 1 AS there FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1'
  return (await link.all(sql, [name])).length > 0
}
