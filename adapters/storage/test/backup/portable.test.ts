// A backup of either database restores into either, and what is written meanwhile leaves it consistent.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupData, backupKeys } from '../../src/backup/backup.js'
import { backupLines } from '../../src/backup/read-file.js'
import { restore } from '../../src/backup/restore.js'
import { newMasterKey } from '../../src/keys/master-key.js'
import { openKeyring } from '../../src/keys/open-keyring.js'
import { migrate } from '../../src/migrations/migrate.js'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { openStore } from '../../src/open-store.js'
import type { StoreOptions } from '../../src/port/store.js'
import { testPostgres, type FreshDatabase, type TestServer } from '../postgres/server.mjs'
import { allEvents, COURSES, EVENTS, fillStore, NOW, noteOf, openDriver } from './stores.js'

const masterKeys = [newMasterKey()]
const rest = { masterKeys, clock: () => NOW }
const folder = mkdtempSync(join(tmpdir(), 'stature-portable-'))
const at = (name: string): string => join(folder, name)
const databases: FreshDatabase[] = []
let server: TestServer | null = null

/** A server of our own has to be made, and on a busy machine that takes a while. */
const LONG = 120_000
beforeAll(async () => {
  server = await testPostgres()
}, LONG)
afterAll(async () => {
  // A server of our own goes as a whole.
  if (server?.own === false) for (const database of databases) await database.drop()
  await server?.stop()
  rmSync(folder, { recursive: true })
}, LONG)

async function fresh(): Promise<string> {
  if (server === null) throw new Error('no server')
  const database = await server.fresh()
  databases.push(database)
  return database.url
}
const onSqlite = (name: string): StoreOptions => ({
  data: `file:${at(`${name}-data.db`)}`,
  keys: `file:${at(`${name}-keys.db`)}`,
  ...rest,
})
const onPostgres = async (): Promise<StoreOptions> => ({ data: await fresh(), keys: await fresh(), ...rest })

async function linesOf(path: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of backupLines(path)) lines.push(line)
  return lines
}

describe('one form for both databases', () => {
  it('takes a store from SQLite to PostgreSQL and back, unchanged', async () => {
    const first = onSqlite('first')
    const store = await openStore(first)
    await fillStore(store)
    await store.eraseCourse('course-3', NOW)
    const before = await allEvents(store, 'course-1')
    await store.close()
    await backupData(first, at('1-data'))
    await backupKeys(first, at('1-keys'), 1)

    const second = await onPostgres()
    await restore(second, at('1-data'))
    const report = await restore(second, at('1-keys'))
    expect(report.verification).toEqual({ whole: 2, events: 2 * EVENTS, erased: 1, faults: [] })
    await backupData(second, at('2-data'))
    await backupKeys(second, at('2-keys'), 1)
    expect(await linesOf(at('2-data'))).toEqual(await linesOf(at('1-data')))
    expect(await linesOf(at('2-keys'))).toEqual(await linesOf(at('1-keys')))

    const third = onSqlite('third')
    await restore(third, at('2-data'))
    expect((await restore(third, at('2-keys'))).verification).toEqual(report.verification)
    const again = await openStore(third)
    expect(await allEvents(again, 'course-1')).toEqual(before)
    await again.close()
  })

  it('keeps data and keys apart where both are in one database', async () => {
    const url = await fresh()
    const together = { data: url, keys: url, ...rest }
    const driver = await openDriver(url)
    await migrate(driver, MIGRATIONS, rest.clock)
    const ring = await openKeyring(driver, masterKeys, rest.clock)
    await ring.open('c')
    await ring.close()
    await backupData(together, at('together-data'))
    await backupKeys(together, at('together-keys'), 1)
    expect((await linesOf(at('together-data'))).join('')).not.toContain('course_key')
    expect((await linesOf(at('together-keys'))).filter((line) => line.startsWith('{'))).toHaveLength(1)
  })
})

describe.each([
  ['SQLite', () => Promise.resolve(onSqlite('busy'))],
  ['PostgreSQL', onPostgres],
])('a backup beside a server that writes, on %s', (name, options) => {
  it('is a moment of the store: every course whole up to the end it names', async () => {
    const made = await options()
    const store = await openStore(made)
    await fillStore(store)
    let written = 0
    const state = { writing: true }
    const writers = COURSES.map(async (course) => {
      while (state.writing) {
        await store.journal.append(course, [noteOf(course)], null)
        written += 1
      }
    })
    const manifests = []
    for (let n = 0; n < 3; n++) manifests.push(await backupData(made, at(`${name}-${n}`)))
    await backupKeys(made, at(`${name}-keys`), 1)
    state.writing = false
    await Promise.all(writers)
    await store.close()
    expect(written).toBeGreaterThan(0)
    for (const [n, manifest] of manifests.entries()) {
      const target = onSqlite(`${name}-${n}`)
      await restore(target, at(`${name}-${n}`))
      const { verification } = await restore(target, at(`${name}-keys`))
      expect(verification).toEqual({ whole: 3, events: manifest.events, erased: 0, faults: [] })
    }
  })
})

describe('a keyring on PostgreSQL', () => {
  it('opens, erases, tells the other process, and rotates', async () => {
    const url = await fresh()
    const [one, two] = await Promise.all([openDriver(url), openDriver(url)])
    const rings = await Promise.all([one, two].map((driver) => openKeyring(driver, masterKeys, rest.clock)))
    const [mine, theirs] = [rings[0], rings[1]]
    if (mine === undefined || theirs === undefined) throw new Error('two keyrings')
    await Promise.all(['a', 'b', 'a'].map((course, n) => (n === 2 ? theirs : mine).open(course)))
    const digest = (await theirs.keyOf('a')).digest('x')
    expect((await mine.keyOf('a')).digest('x')).toBe(digest)
    await mine.keyOf('b')
    await theirs.erase('b', 5)
    await expect
      .poll(
        () =>
          mine.keyOf('b').then(
            () => 'known',
            () => 'erased',
          ),
        { timeout: 10_000 },
      )
      .toBe('erased')
    const newest = newMasterKey()
    const rotating = await openKeyring(await openDriver(url), [newest, ...masterKeys], rest.clock)
    expect(await rotating.rotate()).toBe(2)
    await Promise.all([mine, theirs, rotating].map((ring) => ring.close()))
    const after = await openKeyring(await openDriver(url), [newest], rest.clock)
    expect((await after.keyOf('a')).digest('x')).toBe(digest)
    expect(await after.open('b')).toBe('erased')
    await after.close()
  })
})
