// A migrated database and a driver on it, for one file of tests, with short limits so that waiting shows soon.
import { afterAll, beforeAll } from 'vitest'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { migrate } from '../../src/migrations/migrate.js'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import type { Driver, EventRows } from '../../src/sql/driver.js'
import { testPostgres } from './server.mjs'

export const clock = (): number => Date.now()
export const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

export interface Fixture {
  readonly driver: Driver
  readonly url: string
  readonly admin: string
}

/** Answers how to get it once the tests of the file run. */
export function withDriver(): () => Fixture {
  let fixture: Fixture | null = null
  let stop = (): Promise<void> => Promise.resolve()
  beforeAll(async () => {
    const server = await testPostgres()
    const database = await server.fresh()
    const driver = await openPostgres(database.url, { clock, limits: { lockMs: 300, statementMs: 1_500 } })
    await migrate(driver, MIGRATIONS, clock)
    await driver.run('CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)', [])
    fixture = { driver, url: database.url, admin: server.admin }
    stop = async () => {
      await driver.close()
      await database.drop()
      await server.stop()
    }
  })
  afterAll(() => stop())
  return () => {
    if (fixture === null) throw new Error('the test server did not start')
    return fixture
  }
}

export const rowsOf = (course: string, after: number, ids: readonly string[]): EventRows => ({
  course,
  after,
  rows: ids.map((id) => ({ id, digest: `digest of ${id}`, body: bytes(0, 255, 92, 120, id.length) })),
  head: bytes(1, 2, ids.length),
})
