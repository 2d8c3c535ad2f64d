// The two things that are backed up, each into its own file: the data, and the keys without which it cannot be read.
import { KEY_SCHEMA, KEY_TABLES, keySchemaOf, makeKeyTables } from '../keys/key-table.js'
import { migrate } from '../migrations/migrate.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import type { Driver } from '../sql/driver.js'
import type { Link } from './link-type.js'
import { hasTable } from './tables.js'

export interface Part {
  readonly what: 'data' | 'keys'
  readonly newest: number
  /** SQL that answers `courses`. */
  readonly countCourses: string
  /** A table of this part; both parts may be in one database. */
  readonly isOwn: (table: string) => boolean
  /** Those that go into a backup. */
  readonly isKept: (table: string) => boolean
  /** Null where there are no tables yet. */
  readonly schemaOf: (link: Link) => Promise<number | null>
  /** Makes the tables as that schema has them, or brings them from an older one to it. */
  readonly make: (link: Link, schema: number, clock: () => number) => Promise<void>
}

const VERSIONS = 'schema_version'
/** Worked out again; or of no use after a restoration, and harmful if a revoked session or a used link came back. */
const LEFT_OUT: readonly string[] = ['snapshot', 'lease', 'session', 'ticket', 'attempt']

const isData = (table: string): boolean => table !== VERSIONS && !KEY_TABLES.includes(table)

/** What a migration needs of a driver; the link is in a transaction already. */
function driverOn(link: Link): Driver {
  const none = (): never => {
    throw new TypeError('a migration does nothing but SQL')
  }
  return {
    ...link,
    transaction: (body) => body(link),
    append: none,
    announce: none,
    listen: none,
    check: none,
    close: none,
  }
}

export const DATA: Part = {
  what: 'data',
  newest: MIGRATIONS.at(-1)?.version ?? 0,
  countCourses: 'SELECT COUNT(*) AS courses FROM course',
  isOwn: isData,
  isKept: (table) => isData(table) && !LEFT_OUT.includes(table),
  schemaOf: async (link) => {
    if (!(await hasTable(link, VERSIONS))) return null
    const rows = await link.all(`SELECT MAX(version) AS version FROM ${VERSIONS}`, [])
    const version = rows[0]?.['version']
    return typeof version === 'number' ? version : null
  },
  make: async (link, schema, clock) => {
    const upTo = MIGRATIONS.filter(({ version }) => version <= schema)
    await migrate(driverOn(link), upTo, clock)
  },
}

export const KEYS: Part = {
  what: 'keys',
  newest: KEY_SCHEMA,
  countCourses: `SELECT COUNT(*) AS courses FROM course_key WHERE course <> ''`,
  isOwn: (table) => KEY_TABLES.includes(table),
  isKept: (table) => table === 'course_key',
  schemaOf: async (link) => ((await hasTable(link, 'key_store')) ? keySchemaOf(link) : null),
  make: (link) => makeKeyTables(link, link.dialect),
}
