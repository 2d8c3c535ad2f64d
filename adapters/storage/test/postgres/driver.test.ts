// The PostgreSQL driver on a real server: values, transactions, appends.
import { describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import { bytes, clock, rowsOf, withDriver } from './fixture.js'
import { runOn } from './server.mjs'

const of = withDriver()

const newCourse = async (course: string): Promise<string> => {
  await of().driver.run('INSERT INTO course (course, sequence, projected) VALUES ($1, 0, 0)', [course])
  return course
}

const eventsOf = (course: string): Promise<readonly unknown[]> =>
  of().driver.all('SELECT sequence, id, digest, body FROM event WHERE course = $1 ORDER BY sequence', [
    course,
  ])

describe('values', () => {
  test('integers, text, bytes and null come back as they were given', async () => {
    const [row] = await of().driver.all(
      'SELECT $1::bigint AS large, $2::text AS words, $3::bytea AS raw, $4::bigint AS none, 1 = 1 AS truth',
      [Number.MAX_SAFE_INTEGER, "it's \\x00 ü", bytes(0, 1, 254, 255), null],
    )
    expect(row).toStrictEqual({
      large: 9_007_199_254_740_991,
      words: "it's \\x00 ü",
      raw: bytes(0, 1, 254, 255),
      none: null,
      truth: 1,
    })
  })
  test('a count and a sum are numbers', async () => {
    const [row] = await of().driver.all(
      'SELECT count(*) AS count, sum(n::bigint) AS sum FROM generate_series(1, 4) n',
      [],
    )
    expect(row).toStrictEqual({ count: 4, sum: 10 })
  })
  test('an integer that is not safe is refused, not rounded', async () => {
    await expect(of().driver.all('SELECT 9007199254740993::bigint AS n', [])).rejects.toThrow(RangeError)
  })
  test('run answers how many rows changed', async () => {
    await of().driver.run('INSERT INTO counter VALUES ($1, 0), ($2, 0)', ['rows-a', 'rows-b'])
    expect(await of().driver.run(`UPDATE counter SET value = 1 WHERE name LIKE 'rows-%'`, [])).toBe(2)
  })
})

describe('transactions', () => {
  test('a body that throws leaves nothing, and its own error passes', async () => {
    const failing = of().driver.transaction(async (tx) => {
      await tx.run('INSERT INTO counter VALUES ($1, 1)', ['thrown'])
      throw new TypeError('no')
    })
    await expect(failing).rejects.toThrow(TypeError)
    expect(await of().driver.all('SELECT 1 AS n FROM counter WHERE name = $1', ['thrown'])).toEqual([])
  })
  test('a body that swallows the error of a statement is not said to be committed', async () => {
    const failing = of().driver.transaction(async (tx) => {
      await tx.run('INSERT INTO counter VALUES ($1, 1)', ['swallowed'])
      await tx.run('SELECT 1 / 0', []).catch(() => 0)
    })
    await expect(failing).rejects.toThrow('25P02')
    expect(await of().driver.all('SELECT 1 AS n FROM counter WHERE name = $1', ['swallowed'])).toEqual([])
  })
  test('nothing slips in after the end', async () => {
    const kept = await of().driver.transaction((tx) => Promise.resolve([tx]))
    await expect(kept[0]?.all('SELECT 1 AS n', [])).rejects.toThrow('has ended')
  })
  test('deadlocks are done again until all are through', async () => {
    await of().driver.run('INSERT INTO counter VALUES ($1, 0), ($2, 0)', ['dead-a', 'dead-b'])
    const add = (names: readonly string[]) =>
      of().driver.transaction(async (tx) => {
        for (const name of names) await tx.run('UPDATE counter SET value = value + 1 WHERE name = $1', [name])
      })
    const turns = Array.from({ length: 6 }, (_, turn) =>
      add(turn % 2 === 0 ? ['dead-a', 'dead-b'] : ['dead-b', 'dead-a']),
    )
    const settled = await Promise.allSettled(turns)
    const through = settled.filter(({ status }) => status === 'fulfilled').length
    // The lock's limit may be reached before the deadlock shows; what is not through says so and changed nothing.
    for (const each of settled)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'store-busy', retry: true })
    expect(await of().driver.all(`SELECT value FROM counter WHERE name LIKE 'dead-%'`, [])).toEqual([
      { value: through },
      { value: through },
    ])
  })
  test('a serialization failure is done again', async () => {
    await of().driver.run('INSERT INTO counter VALUES ($1, 0)', ['serial'])
    const tries = vi.fn()
    await of().driver.transaction(async (tx) => {
      tries()
      if (tries.mock.calls.length < 3)
        await tx.run(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$`, [])
      await tx.run('UPDATE counter SET value = value + 1 WHERE name = $1', ['serial'])
    })
    expect(tries).toHaveBeenCalledTimes(3)
    expect(await of().driver.all('SELECT value FROM counter WHERE name = $1', ['serial'])).toEqual([
      { value: 1 },
    ])
  })
})

describe('append', () => {
  test('adds rows in order, and moves the course with them', async () => {
    const course = await newCourse('append-order')
    expect(await of().driver.append(rowsOf(course, 0, ['a', 'b']))).toBe('appended')
    expect(await of().driver.append(rowsOf(course, 2, ['c']))).toBe('appended')
    expect(await eventsOf(course)).toEqual([
      { sequence: 1, id: 'a', digest: 'digest of a', body: bytes(0, 255, 92, 120, 1) },
      { sequence: 2, id: 'b', digest: 'digest of b', body: bytes(0, 255, 92, 120, 1) },
      { sequence: 3, id: 'c', digest: 'digest of c', body: bytes(0, 255, 92, 120, 1) },
    ])
    expect(await of().driver.all('SELECT sequence, head FROM course WHERE course = $1', [course])).toEqual([
      { sequence: 3, head: bytes(1, 2, 1) },
    ])
  })
  test('after another place it is moved, and nothing is written', async () => {
    const course = await newCourse('append-moved')
    await of().driver.append(rowsOf(course, 0, ['a']))
    expect(await of().driver.append(rowsOf(course, 0, ['b']))).toBe('moved')
    expect(await of().driver.append(rowsOf(course, 2, ['b']))).toBe('moved')
    expect(await eventsOf(course)).toHaveLength(1)
  })
  test('moved counts before duplicate', async () => {
    const course = await newCourse('append-both')
    await of().driver.append(rowsOf(course, 0, ['a']))
    expect(await of().driver.append(rowsOf(course, 0, ['a']))).toBe('moved')
    expect(await of().driver.append(rowsOf(course, 1, ['b', 'a']))).toBe('duplicate')
    expect(await of().driver.append(rowsOf(course, 1, ['c', 'c']))).toBe('duplicate')
    expect(await of().driver.append(rowsOf(course, 1, ['a']))).toBe('duplicate')
    expect(await eventsOf(course)).toHaveLength(1)
    expect(await of().driver.append(rowsOf(course, 1, ['b']))).toBe('appended')
  })
  test('a course without a row, or erased, is moved', async () => {
    const course = await newCourse('append-erased')
    await of().driver.run('UPDATE course SET erased_at = 1 WHERE course = $1', [course])
    expect(await of().driver.append(rowsOf(course, 0, ['a']))).toBe('moved')
    expect(await of().driver.append(rowsOf('append-unknown', 0, ['a']))).toBe('moved')
    expect(await of().driver.append(rowsOf('append-unknown', 0, ['a', 'b']))).toBe('moved')
    expect(await of().driver.append(rowsOf(course, 0, ['a', 'b']))).toBe('moved')
  })
  test('of many appends after the same place exactly one is made', async () => {
    const course = await newCourse('append-race')
    for (let after = 0; after < 10; after += 1) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => of().driver.append(rowsOf(course, after, [`${after}-${n}`]))),
      )
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'moved')).toHaveLength(7)
    }
    expect(await eventsOf(course)).toHaveLength(10)
  })
  test('it waits for no weaker commit than the disk', async () => {
    await runOn(of().url, 'ALTER ROLE CURRENT_USER SET synchronous_commit = off')
    const other = await openPostgres(of().url, { clock })
    expect(await other.all(`SELECT current_setting('synchronous_commit') AS it`, [])).toEqual([{ it: 'on' }])
    await other.close()
    await runOn(of().url, 'ALTER ROLE CURRENT_USER RESET synchronous_commit')
  })
})
