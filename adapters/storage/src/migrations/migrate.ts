// Brings a database to the newest schema, or says that it is newer than this program.
import { StoreFailure } from '../port/store.js'
import type { Driver, Writer } from '../sql/driver.js'
import { spoken, type Migration } from './migration.js'

/** Any number: the lock that processes starting together take in turn. PostgreSQL only; SQLite has one writer anyway. */
const LOCK = 5_701_842

const TABLE =
  'CREATE TABLE IF NOT EXISTS schema_version (version {int} PRIMARY KEY, applied_at {int} NOT NULL)'

async function versionIn(tx: Writer): Promise<number> {
  const [row] = await tx.all('SELECT COALESCE(MAX(version), 0) AS version FROM schema_version', [])
  return Number(row?.['version'] ?? 0)
}

const newer = (found: number, known: number): StoreFailure =>
  new StoreFailure(
    'schema-newer',
    `the database has schema ${found}, this program knows schemas up to ${known}`,
    'Run the version of Stature that wrote it, or a newer one.',
    false,
  )

/** Applies what is missing, all of it or nothing; answers the version reached. Throws StoreFailure `schema-newer`. */
export function migrate(
  driver: Driver,
  migrations: readonly Migration[],
  clock: () => number,
): Promise<number> {
  const newest = migrations.at(-1)?.version ?? 0
  return driver.transaction(async (tx) => {
    if (driver.dialect === 'postgres')
      await tx.all('SELECT 1 AS locked FROM (SELECT pg_advisory_xact_lock($1)) AS lock', [LOCK])
    await tx.run(spoken(TABLE, driver.dialect), [])
    const found = await versionIn(tx)
    if (found > newest) throw newer(found, newest)
    for (const { version, statements } of migrations) {
      if (version <= found) continue
      for (const statement of statements) await tx.run(spoken(statement, driver.dialect), [])
      await tx.run('INSERT INTO schema_version (version, applied_at) VALUES ($1, $2)', [version, clock()])
    }
    return newest
  })
}
