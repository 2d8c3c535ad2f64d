// What stood in a database of an earlier schema, frozen, and the test that everything in it is there after an upgrade.
import { verifyChain } from '@stature/record'
import type { Store } from '@stature/storage'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { migrate } from '../../src/migrations/migrate.js'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import type { Driver, Value } from '../../src/sql/driver.js'

type Stored = string | number | null | { readonly bytes: string }
type Tables = Readonly<Record<string, readonly Readonly<Record<string, Stored>>[]>>

export interface Fixture {
  readonly data: Tables
  readonly keys: Tables
}

/** The versions to upgrade from: all but the newest. */
export const EARLIER = MIGRATIONS.slice(0, -1).map(({ version }) => version)

/** Sealed under the master key of 32 bytes of 7. */
export const fixtureOf = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`../data/schema-${version}.json`, import.meta.url), 'utf8'))

const valueOf = (stored: Stored): Value =>
  typeof stored === 'object' && stored !== null ? new Uint8Array(Buffer.from(stored.bytes, 'base64')) : stored

async function fill(driver: Driver, tables: Tables): Promise<void> {
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) {
      const names = Object.keys(row)
      const places = names.map((_, at) => `$${at + 1}`)
      const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`
      await driver.run(sql, Object.values(row).map(valueOf))
    }
}

/** Makes the data of an earlier version in an empty database. The key store's tables must be there and empty. */
export async function fillEarlier(data: Driver, keys: Driver, version: number): Promise<void> {
  const { data: tables, keys: keyTables } = fixtureOf(version)
  await migrate(data, MIGRATIONS.slice(0, version), () => 0)
  await fill(data, tables)
  await fill(keys, keyTables)
}

/** One line for each migration: what was released is never changed. */
export const digestOf = (version: number): string => {
  const migration = MIGRATIONS.find((one) => one.version === version)
  const text = JSON.stringify(migration?.statements.map((statement) => statement.replace(/\s+/g, ' ')))
  return createHash('sha256').update(text).digest('hex')
}

/** Alarms and messages came with schema 2. */
async function expectCare(store: Store, version: number): Promise<void> {
  const before = version < 2
  const keys = (await store.alarms.of('course-of-old', false, 10)).map(({ key }) => key)
  expect(keys).toEqual(before ? [] : ['alarm of old'])
  expect((await store.outbox.backlog(0)).waiting).toBe(before ? 0 : 1)
  const lease = await store.leases.holder('course-of-old', '2026-03-02/evening', 0)
  expect(lease?.account).toBe(before ? undefined : 'person-of-old')
}

/** What a fixture holds, read through the store of now. */
export async function expectUpgraded(store: Store, version: number): Promise<void> {
  const events = await store.journal.read('course-of-old', 0, 100)
  expect(verifyChain(events)).toEqual({ kind: 'ok', length: 3 })
  expect(events.map(({ kind }) => kind)).toEqual(['vomited', 'vomited', 'vomited'])
  expect(await store.journal.head('course-of-old')).toEqual({
    course: 'course-of-old',
    sequence: 3,
    projected: 2,
    erased: false,
  })
  expect(await store.journal.snapshot('course-of-old')).toEqual({ sequence: 3, body: 'facts of old' })
  expect(await store.log.read('course-of-old', 'decision', null, 10)).toMatchObject([
    { details: 'shown of old' },
  ])
  expect(await store.accounts.byLogin('old@example.org')).toMatchObject({
    id: 'person-of-old',
    name: 'Person of old',
  })
  expect(await store.accounts.passkeysOf('person-of-old')).toMatchObject([{ name: 'Key of old', counter: 4 }])
  expect(await store.accounts.devicesOf('person-of-old')).toMatchObject([{ name: 'Phone of old' }])
  expect(await store.accounts.session('session-of-old')).toMatchObject({ device: 'device-of-old' })
  expect(await store.accounts.ticket('ticket-of-old')).toMatchObject({ role: 'caregiver' })
  expect(await store.accounts.grantsOn('course-of-old')).toMatchObject([{ role: 'prescriber' }])
  expect(await store.settings.get('person-of-old')).toBe('wishes of old')
  expect(await store.clinic.get('duty')).toBe('duty of old')
  expect(await store.openCourse('erased-of-old')).toBe('erased')
  await expectCare(store, version)
  expect(await store.policies.newest()).toBe(0)
}
