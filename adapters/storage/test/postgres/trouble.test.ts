// The PostgreSQL driver on a real server: announcements, also after being cut off, and what each failure is called.
import { describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import type { Announcement, Driver } from '../../src/sql/driver.js'
import { clock, rowsOf, withDriver } from './fixture.js'
import { freePort, runOn } from './server.mjs'

const of = withDriver()

describe('announcements', () => {
  const hearing = (of: Driver): Announcement[] => {
    const heard: Announcement[] = []
    of.listen((announcement) => void heard.push(announcement))
    return heard
  }

  test('reach this process and others once, gathered to the newest', async () => {
    const other = await openPostgres(of().url, { clock })
    const [here, there] = [hearing(of().driver), hearing(other)]
    for (let sequence = 1; sequence <= 50; sequence += 1)
      of().driver.announce({ what: 'course', key: 'a b/ü', sequence })
    of().driver.announce({ what: 'account', key: 'someone', sequence: 0 })
    of().driver.announce({ what: 'course', key: 'gone', sequence: -1 })
    await vi.waitFor(() => {
      for (const heard of [here, there]) {
        expect(heard).toContainEqual({ what: 'course', key: 'a b/ü', sequence: 50 })
        expect(heard).toContainEqual({ what: 'account', key: 'someone', sequence: 0 })
        expect(heard).toContainEqual({ what: 'course', key: 'gone', sequence: -1 })
      }
    }, 5_000)
    expect(there.filter(({ sequence }) => sequence === 50)).toHaveLength(1)
    expect(there.length).toBeLessThan(10)
    await other.close()
  })
  test('more than one message holds all arrive', async () => {
    const other = await openPostgres(of().url, { clock })
    const there = hearing(other)
    for (let n = 0; n < 3_000; n += 1)
      of().driver.announce({ what: 'course', key: `course-${n}`, sequence: n })
    await vi.waitFor(() => expect(new Set(there.map(({ key }) => key)).size).toBe(3_000), 5_000)
    await other.close()
  })
  test('after being cut off a listener is told to look at everything', async () => {
    const heard = hearing(of().driver)
    await runOn(
      of().admin,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'stature' AND datname = $1`,
      [new URL(of().url).pathname.slice(1)],
    )
    of().driver.announce({ what: 'course', key: 'said while cut off', sequence: 7 })
    await vi.waitFor(() => {
      expect(heard).toContainEqual({ what: 'course', key: '*', sequence: 0 })
      expect(heard).toContainEqual({ what: 'account', key: '*', sequence: 0 })
    }, 10_000)
    const other = await openPostgres(of().url, { clock })
    const there = hearing(other)
    await vi.waitFor(() => {
      of().driver.announce({ what: 'course', key: 'afterwards', sequence: 8 })
      expect(there).toContainEqual({ what: 'course', key: 'afterwards', sequence: 8 })
    }, 10_000)
    await other.close()
  })
})

describe('failures', () => {
  const failing = async (url: string): Promise<unknown> => {
    try {
      const opened = await openPostgres(url, { clock, limits: { waitMs: 300 } })
      await opened.close()
      return 'opened'
    } catch (failure) {
      return failure
    }
  }
  const changed = (change: (url: URL) => unknown): string => {
    const url = new URL(of().url)
    change(url)
    return url.href
  }

  test('each wrong URL has its own words and never the password', async () => {
    const port = String(await freePort())
    const rows = [
      ['bad-url', changed((url) => (url.pathname = '/no_such_database'))],
      ['bad-url', changed((url) => (url.username = 'no_such_user'))],
      ['bad-url', changed((url) => url.searchParams.set('sslmode', 'verify-full'))],
      ['store-unreachable', changed((url) => (url.port = port))],
      ['bad-url', changed((url) => url.searchParams.set('connections', '0'))],
      ['bad-url', 'mysql://someone:hunter2@host/data'],
      ['bad-url', 'postgres://someone:hunter2@:::/data'],
    ] as const
    for (const [code, url] of rows) {
      const failure = await failing(url)
      expect(failure).toMatchObject({ name: 'StoreFailure', code })
      expect(JSON.stringify([String(failure), failure])).not.toMatch(/hunter2|test-only-password/)
    }
  })
  test('the URL says how many connections there may be at most', async () => {
    const url = changed((to) => to.searchParams.set('connections', '2'))
    const other = await openPostgres(url, { clock })
    // Several of one turn share a connection.
    const pids = await Promise.all(
      Array.from({ length: 24 }, () =>
        other.all('SELECT pg_backend_pid() AS pid, pg_sleep(0.02)::text AS slept', []),
      ),
    )
    expect(new Set(pids.map(([row]) => row?.['pid'])).size).toBe(2)
    await other.close()
  })
  test('a lock of another program is busy, and goes by', async () => {
    await of().driver.run('INSERT INTO counter VALUES ($1, 0)', ['locked'])
    const other = await openPostgres(of().url, { clock })
    await other.transaction(async (tx) => {
      await tx.run('UPDATE counter SET value = 1 WHERE name = $1', ['locked'])
      const waiting = of().driver.run('UPDATE counter SET value = value + 1 WHERE name = $1', ['locked'])
      await expect(waiting).rejects.toMatchObject({ code: 'store-busy', retry: true })
    })
    expect(await of().driver.run('UPDATE counter SET value = value + 1 WHERE name = $1', ['locked'])).toBe(1)
    await other.close()
  })
  test('a statement that takes too long is busy', async () => {
    await expect(of().driver.all('SELECT pg_sleep(30)', [])).rejects.toMatchObject({ code: 'store-busy' })
  })
  test('a server that takes no changes is read-only, and says so when checked', async () => {
    const url = changed((to) => to.searchParams.set('options', '-c default_transaction_read_only=on'))
    const other = await openPostgres(url, { clock })
    await expect(other.check()).rejects.toMatchObject({ code: 'store-read-only' })
    await expect(other.append(rowsOf('any', 0, ['a']))).rejects.toMatchObject({ code: 'store-read-only' })
    await other.close()
    await expect(of().driver.check()).resolves.toBeUndefined()
  })
  test('a statement at fault tells its SQLSTATE and neither SQL nor values', async () => {
    await of().driver.run('INSERT INTO counter VALUES ($1, 0)', ['a name'])
    const failure = await of()
      .driver.run('INSERT INTO counter VALUES ($1, 0)', ['a name'])
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StatementRefused', sqlState: '23505' })
    expect(JSON.stringify([String(failure), failure])).not.toMatch(/a name|INSERT|counter/)
  })
  test('a prepared statement outlives a change of its table', async () => {
    await of().driver.run('CREATE TABLE changing (a BIGINT)', [])
    await of().driver.run('INSERT INTO changing VALUES ($1)', [1])
    for (let n = 0; n < 10; n += 1) await of().driver.all('SELECT * FROM changing', [])
    await of().driver.run('ALTER TABLE changing ADD COLUMN b BIGINT', [])
    expect(await of().driver.all('SELECT * FROM changing', [])).toEqual([{ a: 1, b: null }])
  })
})
