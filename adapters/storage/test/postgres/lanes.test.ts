// Statements that share connections: each gets its own answer, and none pays for another's mistake.
import { describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import { clock, withDriver } from './fixture.js'
import { runOn } from './server.mjs'

const of = withDriver()

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number)

const on = (connections: number): Promise<Awaited<ReturnType<typeof openPostgres>>> => {
  const url = new URL(of().url)
  url.searchParams.set('connections', String(connections))
  return openPostgres(url.href, { clock })
}

describe('statements that share a connection', () => {
  test('are answered each with its own rows, however many there are', async () => {
    const rows = await Promise.all(
      numbers(3_000).map((n) =>
        of().driver.all('SELECT $1::bigint AS n, $2::text AS words', [n, `row ${n}`]),
      ),
    )
    expect(rows).toEqual(numbers(3_000).map((n) => [{ n, words: `row ${n}` }]))
  })
  test('a refused one tells only its own caller, and those around it are committed', async () => {
    const driver = await on(1)
    await driver.run('INSERT INTO counter VALUES ($1, 0)', ['shared-there'])
    const names = numbers(20).map((n) => (n % 2 === 0 ? `shared-${n}` : 'shared-there'))
    const settled = await Promise.allSettled(
      names.map((name) => driver.run('INSERT INTO counter VALUES ($1, 1)', [name])),
    )
    for (const [n, each] of settled.entries())
      expect(each).toMatchObject(
        n % 2 === 0 ? { status: 'fulfilled', value: 1 } : { reason: { sqlState: '23505' } },
      )
    const written = await driver.all(`SELECT sum(value) AS sum FROM counter WHERE name LIKE 'shared-%'`, [])
    expect(written).toEqual([{ sum: 10 }])
    await driver.close()
  })
  test('a value that cannot be read spoils nothing', async () => {
    const driver = await on(1)
    const large = driver.all('SELECT 9007199254740993::bigint AS n', [])
    const small = driver.all('SELECT 1 AS n', [])
    await expect(large).rejects.toThrow(RangeError)
    expect(await small).toEqual([{ n: 1 }])
    await driver.close()
  })
  test('leave room for a transaction where there is one connection, however many keep coming', async () => {
    const driver = await on(1)
    let open = true
    const asking = numbers(8).map(async () => {
      let answers = 0
      while (open) {
        // Answered one by one, so that the connection is never without a statement.
        await driver.all('SELECT pg_sleep(0.0002)::text AS slept', [])
        answers += 1
      }
      return answers
    })
    await driver.transaction((tx) => tx.run('INSERT INTO counter VALUES ($1, 1)', ['in-between']))
    open = false
    for (const answers of await Promise.all(asking)) expect(answers).toBeGreaterThan(0)
    expect(await driver.all('SELECT value FROM counter WHERE name = $1', ['in-between'])).toEqual([
      { value: 1 },
    ])
    await driver.close()
  })
  test('all are done where a table changes under their prepared statements', async () => {
    const driver = await on(2)
    await driver.run('CREATE TABLE shared (a BIGINT)', [])
    await driver.run('INSERT INTO shared VALUES ($1)', [1])
    const ask = () => Promise.all(numbers(50).map(() => driver.all('SELECT * FROM shared', [])))
    await ask()
    await runOn(of().url, 'ALTER TABLE shared ADD COLUMN b BIGINT')
    expect(await ask()).toEqual(numbers(50).map(() => [{ a: 1, b: null }]))
    await driver.close()
  })
  test('are all told where the connection is cut, and go on over a new one', async () => {
    const driver = await on(1)
    const [row] = await driver.all('SELECT pg_backend_pid() AS pid', [])
    const slow = numbers(5).map(() => driver.all('SELECT pg_sleep(4)::text AS slept', []))
    const told = Promise.allSettled(slow)
    await vi.waitFor(async () => {
      const ended = await runOn(
        of().admin,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'SELECT pg_sleep%'`,
        [new URL(of().url).pathname.slice(1)],
      )
      expect(ended).toHaveLength(1)
    }, 3_000)
    for (const each of await told)
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'store-unreachable', retry: true } })
    const [after] = await driver.all('SELECT pg_backend_pid() AS pid', [])
    expect(after?.['pid']).not.toBe(row?.['pid'])
    await driver.close()
  })
  test('are answered first where the store closes meanwhile', async () => {
    const driver = await on(2)
    const asked = numbers(20).map((n) =>
      driver.all('SELECT $1::bigint AS n, pg_sleep(0.02)::text AS slept', [n]),
    )
    await asked[0]
    await driver.close()
    expect(await Promise.all(asked)).toEqual(numbers(20).map((n) => [{ n, slept: '' }]))
  })
})
