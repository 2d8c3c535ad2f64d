// Keyrings on one key database: opening, erasing, keeping in memory, forgetting.
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMasterKey } from '../../src/keys/master-key.js'
import { openKeyring } from '../../src/keys/open-keyring.js'
import type { Driver } from '../../src/sql/driver.js'
import { openSqlite } from '../../src/sqlite/open-sqlite.js'
import { libsqlDriver, type TestDriver } from './libsql-driver.js'

const MASTER = newMasterKey()
let folder = ''
let now = 1_000_000
const clock = (): number => now
const open: TestDriver[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stature-keys-'))
  now = 1_000_000
})
afterEach(async () => {
  for (const driver of open.splice(0)) await driver.close()
  rmSync(folder, { recursive: true })
})

function driverOn(name: string, bus?: EventEmitter): TestDriver {
  const driver = libsqlDriver(join(folder, name), bus)
  open.push(driver)
  return driver
}
const reads = (driver: TestDriver): number =>
  driver.statements.filter((sql) => sql.startsWith('SELECT course, wrapped_key')).length

describe('a keyring', () => {
  it('opens a course once, and gives the same key after a restart', async () => {
    const first = await openKeyring(driverOn('k.db'), [MASTER], clock)
    expect(await first.open('c1')).toBe('open')
    expect(await first.open('c1')).toBe('open')
    const sealed = (await first.keyOf('c1')).seal('here', 'nine marks')
    const second = await openKeyring(driverOn('k.db'), [MASTER], clock)
    expect((await second.keyOf('c1')).unseal('here', sealed)).toBe('nine marks')
  })

  it('gives each course a key of its own, and the system another', async () => {
    const ring = await openKeyring(driverOn('k.db'), [MASTER], clock)
    await Promise.all(['c1', 'c2', 'c3'].map((course) => ring.open(course)))
    const keys = await Promise.all([ring.keyOf('c1'), ring.keyOf('c2'), ring.keyOf('c3'), ring.systemKey()])
    expect(new Set(keys.map((key) => key.digest('same'))).size).toBe(4)
  })

  it('knows no key that was not made', async () => {
    const ring = await openKeyring(driverOn('k.db'), [MASTER], clock)
    await expect(ring.keyOf('c1')).rejects.toMatchObject({ code: 'course-erased' })
  })

  it('lets nobody take the system for a course', async () => {
    const ring = await openKeyring(driverOn('k.db'), [MASTER], clock)
    expect(() => ring.open('')).toThrow('A course has an id')
    expect(() => ring.keyOf('')).toThrow('A course has an id')
    expect(() => ring.erase('', now)).toThrow('A course has an id')
  })

  it('makes one key when two processes open a course at once', async () => {
    const rings = await Promise.all([
      openKeyring(driverOn('k.db'), [MASTER], clock),
      openKeyring(driverOn('k.db'), [MASTER], clock),
    ])
    await Promise.all(rings.map((ring) => ring.open('c1')))
    const [one, two] = await Promise.all(rings.map((ring) => ring.keyOf('c1')))
    expect(one?.digest('same')).toBe(two?.digest('same'))
  })

  it('refuses a key store of a newer version', async () => {
    const driver = driverOn('k.db')
    await openKeyring(driver, [MASTER], clock)
    await driver.run('UPDATE key_store SET version = 2', [])
    await expect(openKeyring(driver, [MASTER], clock)).rejects.toMatchObject({ code: 'schema-newer' })
  })

  it('tells a changed wrapped key, and one copied from another course', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    for (const course of ['c1', 'c2']) await ring.open(course)
    await driver.run(
      `UPDATE course_key SET wrapped_key = (SELECT wrapped_key FROM course_key WHERE course = 'c2') WHERE course = 'c1'`,
      [],
    )
    await expect(ring.keyOf('c1')).rejects.toMatchObject({ code: 'store-damaged' })
    expect((await ring.keyOf('c2')).course).toBe('c2')
  })
})

describe('the master key', () => {
  it('that is another one is told at opening, with what to do', async () => {
    await openKeyring(driverOn('k.db'), [MASTER], clock)
    await expect(openKeyring(driverOn('k.db'), [newMasterKey()], clock)).rejects.toMatchObject({
      code: 'wrong-master-key',
      fix: expect.stringContaining('Give the master key'),
    })
  })

  it.each([
    ['none', []],
    ['a short one', [MASTER.slice(1)]],
  ])('is needed: %s', async (_name, keys) => {
    await expect(openKeyring(driverOn('k.db'), keys, clock)).rejects.toMatchObject({
      code: 'wrong-master-key',
    })
  })

  it('stands nowhere in the key database, nor does a course key', async () => {
    const ring = await openKeyring(driverOn('k.db'), [MASTER], clock)
    await ring.open('c1')
    const bytes = Buffer.concat([readFileSync(join(folder, 'k.db')), readFileSync(join(folder, 'k.db-wal'))])
    expect(bytes.includes('c1')).toBe(true)
    expect(bytes.includes(Buffer.from(MASTER))).toBe(false)
  })
})

describe('keys in memory', () => {
  it('are read once, and again when a minute has passed', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    await ring.open('c1')
    const before = reads(driver)
    await Promise.all([ring.keyOf('c1'), ring.keyOf('c1'), ring.keyOf('c1')])
    expect(reads(driver)).toBe(before + 1)
    now += 59_999
    await ring.keyOf('c1')
    expect(reads(driver)).toBe(before + 1)
    now += 1
    await ring.keyOf('c1')
    expect(reads(driver)).toBe(before + 2)
  })

  it('are read again after a clock was set back', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    await ring.open('c1')
    await ring.keyOf('c1')
    const before = reads(driver)
    now -= 3_600_000
    await ring.keyOf('c1')
    expect(reads(driver)).toBe(before + 1)
  })

  it('are not kept where the course was forgotten while its key was read', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    await ring.open('c1')
    const reading = ring.keyOf('c1')
    ring.forget('c1')
    await reading
    const before = reads(driver)
    await ring.keyOf('c1')
    expect(reads(driver)).toBe(before + 1)
  })
})

describe('an erasure', () => {
  it('ends the key here at once and for good', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    await ring.open('c1')
    await ring.keyOf('c1')
    await ring.erase('c1', 5)
    await ring.erase('c1', 9)
    await expect(ring.keyOf('c1')).rejects.toMatchObject({ code: 'course-erased', retry: false })
    expect(await ring.open('c1')).toBe('erased')
    const rows = await driver.all(`SELECT wrapped_key, erased_at FROM course_key WHERE course = 'c1'`, [])
    expect(rows).toEqual([{ wrapped_key: new Uint8Array(61), erased_at: 5 }])
  })

  it('keeps an id that was never opened from ever being opened', async () => {
    const ring = await openKeyring(driverOn('k.db'), [MASTER], clock)
    await ring.erase('c1', 5)
    expect(await ring.open('c1')).toBe('erased')
  })

  it.each([
    ['a plain connection', (path: string) => Promise.resolve<Driver>(libsqlDriver(path))],
    ['the driver of the server', (path: string) => openSqlite(`file:${path}`, { clock })],
  ])('leaves no byte of the wrapped key in the files: %s', async (_name, driverFor) => {
    const driver = await driverFor(join(folder, 'k.db'))
    const ring = await openKeyring(driver, [MASTER], clock)
    for (let n = 0; n < 50; n++) await ring.open(`c${n}`)
    const rows = await driver.all(`SELECT wrapped_key FROM course_key WHERE course = 'c25'`, [])
    const wrapped = rows[0]?.['wrapped_key']
    if (!(wrapped instanceof Uint8Array)) throw new Error('a wrapped key')
    const files = (): Buffer =>
      Buffer.concat(['k.db', 'k.db-wal'].map((name) => readFileSync(join(folder, name))))
    expect(files().includes(Buffer.from(wrapped))).toBe(true)
    await ring.erase('c25', 5)
    expect(files().includes(Buffer.from(wrapped))).toBe(false)
    await ring.close()
  })

  it('by another process that cannot be heard ends the key within a minute', async () => {
    const mine = await openKeyring(driverOn('k.db'), [MASTER], clock)
    const theirs = await openKeyring(driverOn('k.db'), [MASTER], clock)
    await mine.open('c1')
    await mine.keyOf('c1')
    await theirs.erase('c1', 5)
    expect((await mine.keyOf('c1')).course).toBe('c1')
    now += 60_000
    await expect(mine.keyOf('c1')).rejects.toMatchObject({ code: 'course-erased' })
  })

  it.each([['told by the database'], ['told by its caller']])(
    'by another process ends the key at once: %s',
    async (how) => {
      const bus = new EventEmitter()
      const heard = how === 'told by the database'
      const mine = await openKeyring(driverOn('k.db', bus), [MASTER], clock)
      const theirs = await openKeyring(driverOn('k.db', heard ? bus : new EventEmitter()), [MASTER], clock)
      await mine.open('c1')
      await mine.keyOf('c1')
      await theirs.erase('c1', 5)
      if (!heard) mine.forget('c1')
      await expect(mine.keyOf('c1')).rejects.toMatchObject({ code: 'course-erased' })
    },
  )

  it('stands although tidying up after it fails', async () => {
    const driver = driverOn('k.db')
    const ring = await openKeyring(driver, [MASTER], clock)
    await ring.open('c1')
    driver.before = (sql) => {
      if (sql.startsWith('PRAGMA')) throw new Error('busy')
    }
    await ring.erase('c1', 5)
    expect(await ring.open('c1')).toBe('erased')
  })
})
