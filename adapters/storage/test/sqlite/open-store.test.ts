// Opening a store: what is refused before anything is written, and why.
import { openStore, StoreFailure } from '@stature/storage'
import { afterAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { openSqlite } from '../../src/sqlite/open-sqlite.js'
import { inFolder, MASTER_KEY, options } from './place.js'

const { folder, remove } = inFolder()
afterAll(remove)

const refusal = async (opening: Promise<unknown>): Promise<StoreFailure> => {
  try {
    await opening
  } catch (failure) {
    if (failure instanceof StoreFailure) return failure
    throw failure
  }
  throw new Error('it was opened')
}

describe('a store is not opened', () => {
  it.each([
    ['an unknown kind of data', 'mysql://host/db', 'memory:'],
    ['an unknown kind of keys', 'memory:', 'redis:'],
    ['a url that is none', 'postgres://host:notaport/db', 'memory:'],
    ['one file for both', `file:${folder}/same.db`, `file:${folder}/./same.db`],
    ['one database for both', 'postgres://a:b@host/db', 'postgresql://c:d@HOST:5432/db'],
  ])('from %s', async (_, data, keys) => {
    const failure = await refusal(openStore(options(data, keys)))
    expect(failure.code).toBe('bad-url')
    expect(failure.fix).not.toBe('')
  })

  it('with a password in what is said of a bad url', async () => {
    const failure = await refusal(openStore(options('postgres://u:hunter2@host:notaport/db', 'memory:')))
    expect(`${failure.message} ${failure.fix}`).not.toContain('hunter2')
  })

  it('with another master key, and still is with the right one', async () => {
    const place = options(`file:${folder}/data.db`, `file:${folder}/keys.db`)
    await (await openStore(place)).close()
    const wrong = { ...place, masterKeys: [new Uint8Array(32).fill(8)] }
    expect((await refusal(openStore(wrong))).code).toBe('wrong-master-key')
    const store = await openStore({ ...place, masterKeys: [new Uint8Array(32).fill(8), MASTER_KEY] })
    expect(store.kind).toBe('sqlite')
    await store.close()
  })

  it('where the database is of a newer version, which leaves it as it is', async () => {
    const file = `file:${folder}/newer.db`
    const place = options(file, `file:${folder}/newer-keys.db`)
    await (await openStore(place)).close()
    const newer = MIGRATIONS.length + 1
    const driver = await openSqlite(file, { clock: () => 0 })
    await driver.run('INSERT INTO schema_version (version, applied_at) VALUES ($1, 0)', [newer])
    await driver.close()
    const failure = await refusal(openStore(place))
    expect(failure).toMatchObject({ code: 'schema-newer', retry: false })
    expect(failure.message).toContain(`${newer}`)
  })
})
