// The contract, kept by the store on a real PostgreSQL; and its upgrade from every earlier schema.
import { openStore, type Store, type StoreOptions } from '@stature/storage'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openKeyring } from '../../src/keys/open-keyring.js'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { migrate } from '../../src/migrations/migrate.js'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import { describeStore } from '../contract/contract.js'
import { EARLIER, expectUpgraded, fillEarlier } from '../contract/upgrade.js'
import { eventOf } from '../faults/load.js'
import { clock } from './fixture.js'
import { testPostgres, type FreshDatabase, type TestServer } from './server.mjs'

const masterKeys = [new Uint8Array(32).fill(7)]

let server: TestServer
beforeAll(async () => {
  server = await testPostgres()
})
afterAll(async () => {
  await server.stop()
})

interface Databases extends StoreOptions {
  readonly drop: () => Promise<void>
}

async function databases(): Promise<Databases> {
  const made: readonly FreshDatabase[] = [await server.fresh(), await server.fresh()]
  const [data = '', keys = ''] = made.map(({ url }) => url)
  const drop = async (): Promise<void> => {
    for (const database of made) await database.drop()
  }
  return { data, keys, masterKeys, clock, drop }
}

describeStore('on PostgreSQL', async () => {
  const { drop, ...options } = await databases()
  const stores: Store[] = []
  const open = async (): Promise<Store> => {
    const store = await openStore(options)
    stores.push(store)
    return store
  }
  return {
    store: await open(),
    reopen: open,
    end: async () => {
      for (const store of stores) await store.close()
      await drop()
    },
  }
})

describe('on PostgreSQL', () => {
  it.each(EARLIER)('schema %i is upgraded with everything in it', async (version) => {
    const { drop, ...options } = await databases()
    const keys = await openPostgres(options.keys, { clock })
    await openKeyring(keys, masterKeys, clock)
    await keys.run('DELETE FROM course_key', [])
    const data = await openPostgres(options.data, { clock })
    await fillEarlier(data, keys, version)
    await data.close()
    await keys.close()
    const store = await openStore(options)
    await expectUpgraded(store, version)
    expect(store.kind).toBe('postgres')
    await store.close()
    await drop()
  })

  it('migrations happen once where several processes start at the same time, and all of it or nothing', async () => {
    const { drop, data } = await databases()
    const drivers = await Promise.all([1, 2, 3].map(() => openPostgres(data, { clock })))
    const newest = MIGRATIONS.length
    expect(await Promise.all(drivers.map((each) => migrate(each, MIGRATIONS, clock)))).toEqual([
      newest,
      newest,
      newest,
    ])
    const wrong = { version: newest + 1, statements: ['CREATE TABLE half (id {int})', 'NONSENSE'] }
    const [first] = drivers
    await expect(first === undefined ? null : migrate(first, [...MIGRATIONS, wrong], clock)).rejects.toThrow(
      '42601',
    )
    expect(await first?.all(`SELECT to_regclass('half')::text AS half`, [])).toEqual([{ half: null }])
    expect(await first?.all('SELECT count(*) AS applied FROM schema_version', [])).toEqual([
      { applied: newest },
    ])
    for (const each of drivers) await each.close()
    await drop()
  })

  it('what one process appends another is told, within a second or so', async () => {
    const { drop, ...options } = await databases()
    const [one, other] = [await openStore(options), await openStore(options)]
    const told = vi.fn()
    other.journal.watch(told)
    await one.openCourse('told')

    await one.journal.append('told', [eventOf('told', 1), eventOf('told', 2)], null)
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ course: 'told', sequence: 2 }), 5_000)
    await one.close()
    await other.close()
    await drop()
  })
})
