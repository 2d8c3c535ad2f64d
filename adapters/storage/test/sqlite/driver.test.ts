// The embedded driver: group commit, values, failures and what mends them.
import Libsql from 'libsql'
import { writeFileSync, existsSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/sqlite/open-sqlite.js'
import type { Driver } from '../../src/sql/driver.js'
import { until } from '../contract/make.js'
import { inFolder } from './place.js'

const clock = (): number => 0
const { folder, remove } = inFolder()
afterAll(remove)

let files = 0
const TABLE = 'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT UNIQUE, big INTEGER, raw BLOB)'
const ADD = 'INSERT INTO note (body) VALUES ($1)'
const bodies = async (driver: Driver) =>
  (await driver.all('SELECT body FROM note ORDER BY id', [])).map(({ body }) => body)

describe.each(['memory', 'file'])('the driver on %s', (kind) => {
  let driver: Driver
  beforeEach(async () => {
    driver = await openSqlite(kind === 'memory' ? 'memory:' : `file:${folder}/${(files += 1)}.db`, { clock })
    await driver.run(TABLE, [])
  })
  afterEach(() => driver.close())

  it('takes a value more than once and in any order, and gives back numbers, bytes and null as they were', async () => {
    const most = Number.MAX_SAFE_INTEGER
    const raw = new Uint8Array([0, 255, 128])
    await driver.run('INSERT INTO note (body, big, raw, id) VALUES ($2, $1, $3, $1)', [most, 'a', raw])
    await driver.run('INSERT INTO note (id, big) VALUES ($1, $1)', [-1_772_438_400_000])
    const rows = await driver.all('SELECT id, body, big, raw FROM note WHERE $2 = $2 ORDER BY id', [1, 2])
    expect(rows[1]?.['raw']).toBeInstanceOf(Uint8Array)
    expect(rows).toEqual([
      { id: -1_772_438_400_000, body: null, big: -1_772_438_400_000, raw: null },
      { id: most, body: 'a', big: most, raw: Buffer.from(raw) },
    ])
  })

  it('counts the rows that changed', async () => {
    for (const body of ['a', 'b']) expect(await driver.run(ADD, [body])).toBe(1)
    expect(await driver.run('UPDATE note SET big = 1', [])).toBe(2)
    expect(await driver.run('INSERT INTO note (body) VALUES ($1) ON CONFLICT DO NOTHING', ['a'])).toBe(0)
  })

  it('commits many transactions at once, and rolls back alone the one that throws', async () => {
    const asked = Array.from({ length: 20 }, (_, at) =>
      driver.transaction(async (tx) => {
        await tx.run(ADD, [`first ${at}`])
        if (at === 7) throw new RangeError('changed my mind')
        await tx.run(ADD, [`second ${at}`])
        return at
      }),
    )
    const settled = await Promise.allSettled(asked)
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(settled[7]).toMatchObject({ reason: { message: 'changed my mind' } })
    const there = await bodies(driver)
    expect(there).toHaveLength(38)
    expect(there).not.toContain('first 7')
  })

  it('leaves others alone where a single statement is refused', async () => {
    const settled = await Promise.allSettled(['a', 'a', 'b'].map((body) => driver.run(ADD, [body])))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await bodies(driver)).toEqual(['a', 'b'])
  })

  it('shows readers nothing of a transaction before its end', async () => {
    let seen: Promise<unknown> = Promise.resolve()
    await driver.transaction(async (tx) => {
      await tx.run(ADD, ['a'])
      seen = bodies(driver)
      expect(await tx.all('SELECT body FROM note', [])).toHaveLength(1)
    })
    // In memory the reader waits for the end; beside a file it sees what was before.
    expect(await seen).toEqual(kind === 'memory' ? ['a'] : [])
    expect(await bodies(driver)).toEqual(['a'])
  })

  it('lets nothing slip out of a transaction that has ended', async () => {
    const kept = await driver.transaction(async (tx) => Promise.resolve({ tx }))
    await expect(kept.tx.run(ADD, ['late'])).rejects.toThrow('this transaction has ended')
    expect(await bodies(driver)).toEqual([])
  })

  it('can be checked, and waits for what is under way when it closes', async () => {
    expect(await driver.check()).toBeUndefined()
    const written = driver.run(ADD, ['a'])
    await driver.close()
    expect(await written).toBe(1)
    await driver.close()
    await expect(driver.run(ADD, ['b'])).rejects.toMatchObject({ code: 'store-unreachable' })
    await expect(bodies(driver)).rejects.toMatchObject({ code: 'store-unreachable' })
    driver = await openSqlite('memory:', { clock })
  })
})

describe('a store in a file', () => {
  const path = () => `${folder}/${(files += 1)}.db`
  const at = async () => {
    const file = path()
    const driver = await openSqlite(`file:${file}`, { clock })
    await driver.run(TABLE, [])
    return { file, driver }
  }

  it('acknowledges nothing of a group that finds the disk full, and goes on when there is room', async () => {
    const { driver, file } = await at()
    await driver.run(ADD, ['before'])
    await driver.all('PRAGMA max_page_count = 20', [])
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, (_, each) => driver.run(ADD, [`${each}`.repeat(3_000)])),
    )
    for (const one of settled)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'store-full', retry: true } })
    expect(await bodies(driver)).toEqual(['before'])
    expect(await driver.run(ADD, ['after'])).toBe(1)
    await driver.close()
    const again = await openSqlite(`file:${file}`, { clock })
    expect(await bodies(again)).toEqual(['before', 'after'])
    await again.close()
  })

  it('says that it may not be written, and goes on when it may', async () => {
    const { driver } = await at()
    await driver.all('PRAGMA query_only = ON', [])
    await expect(driver.run(ADD, ['a'])).rejects.toMatchObject({ code: 'store-read-only' })
    expect(await driver.run(ADD, ['b'])).toBe(1)
    await driver.close()
  })

  it('waits for a lock without holding up the process, and goes on when it is released', async () => {
    const { driver, file } = await at()
    const other = new Libsql(file, { timeout: 0 })
    other.exec('BEGIN IMMEDIATE')
    let done = false
    const writing = driver.run(ADD, ['a']).finally(() => (done = true))
    let turns = 0
    await until(() => (turns += 1) > 20)
    expect(done).toBe(false)
    expect(await bodies(driver)).toEqual([])
    other.exec('COMMIT')
    expect(await writing).toBe(1)
    other.close()
    await driver.close()
  })

  it('gives up on a lock, and refuses a second server, after some seconds; then goes on', async () => {
    const { driver, file } = await at()
    const other = new Libsql(file, { timeout: 0 })
    other.exec('BEGIN IMMEDIATE')
    const settled = await Promise.allSettled([driver.run(ADD, ['a']), openSqlite(`file:${file}`, { clock })])
    expect(settled).toMatchObject([
      { status: 'rejected', reason: { code: 'store-busy', retry: true } },
      {
        status: 'rejected',
        reason: { code: 'store-busy', message: `another server process has ${file} open` },
      },
    ])
    other.exec('COMMIT')
    other.close()
    expect(await driver.run(ADD, ['b'])).toBe(1)
    await driver.close()
    const again = await openSqlite(`file:${file}`, { clock })
    expect(await bodies(again)).toEqual(['b'])
    await again.close()
  })

  it('may be read by tools beside the server, which write nothing', async () => {
    const { driver, file } = await at()
    await driver.run(ADD, ['a'])
    const tool = await openSqlite(`file:${file}`, { clock, reading: true })
    expect(await bodies(tool)).toEqual(['a'])
    await driver.run(ADD, ['b'])
    expect(await bodies(tool)).toEqual(['a', 'b'])
    await expect(tool.run(ADD, ['c'])).rejects.toMatchObject({ code: 'store-read-only' })
    await expect(tool.transaction((tx) => tx.run(ADD, ['c']))).rejects.toMatchObject({
      code: 'store-read-only',
    })
    expect(await tool.check()).toBeUndefined()
    await tool.close()
    await driver.close()
    const none = path()
    await expect(openSqlite(`file:${none}`, { clock, reading: true })).rejects.toMatchObject({
      code: 'store-unreachable',
    })
    expect(existsSync(none)).toBe(false)
  })

  it('is refused where it is no database, or its folder is not there', async () => {
    const file = path()
    writeFileSync(file, 'no database at all '.repeat(500))
    await expect(openSqlite(`file:${file}`, { clock })).rejects.toMatchObject({
      code: 'store-damaged',
      retry: false,
    })
    await expect(openSqlite(`file:${folder}/none/a.db`, { clock })).rejects.toMatchObject({
      code: 'store-unreachable',
      retry: true,
    })
  })

  it.each(['', 'file:', 'file:/tmp/', 'http://x/y', 'memory', 'file:/tmp/a.db?mode=ro', 'file::memory:'])(
    'is not opened from %j',
    async (url) => {
      await expect(openSqlite(url, { clock })).rejects.toMatchObject({ code: 'bad-url' })
    },
  )
})
