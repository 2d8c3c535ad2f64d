// Every earlier schema is upgraded with what is in it, in a file; and no released migration is changed.
import { openStore } from '@stature/storage'
import { afterAll, describe, expect, it } from 'vitest'
import { openKeyring } from '../../src/keys/open-keyring.js'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { migrate } from '../../src/migrations/migrate.js'
import { openSqlite } from '../../src/sqlite/open-sqlite.js'
import { digestOf, EARLIER, expectUpgraded, fillEarlier } from '../contract/upgrade.js'
import { inFolder, MASTER_KEY, options } from './place.js'

const { folder, remove } = inFolder()
afterAll(remove)
const clock = (): number => 0

describe('the migrations', () => {
  it('are numbered from 1 without a hole', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  })

  it.each([
    [1, '6ebbf3128c8567971d5e15b84a6df5189d74bdf1136018f5071ac6e69c6099b1'],
    [2, '0a29ac9610b3ad56d977dfaa7601dbcdb9683682f8ec160d6c52ba195c0b0d5f'],
    [3, '9ef36368510fce224ce30bb19b5948ad60fef7d7ddc7fa4fb84d2b9e82870336'],
  ])('leave schema %i as it was released', (version, digest) => {
    expect(digestOf(version)).toBe(digest)
  })

  it.each(EARLIER)('upgrade schema %i with everything in it', async (version) => {
    const [data, keys] = [`file:${folder}/data-${version}.db`, `file:${folder}/keys-${version}.db`]
    const keyDriver = await openSqlite(keys, { clock })
    await openKeyring(keyDriver, [MASTER_KEY], clock)
    await keyDriver.run('DELETE FROM course_key', [])
    const driver = await openSqlite(data, { clock })
    await fillEarlier(driver, keyDriver, version)
    await driver.close()
    await keyDriver.close()
    for (const opening of ['first', 'again']) {
      const store = await openStore(options(data, keys))
      await expectUpgraded(store, version)
      expect(opening).not.toBe('')
      await store.close()
    }
  })

  it('happen once where several start at the same time, and all of it or nothing', async () => {
    const driver = await openSqlite('memory:', { clock })
    const reached = await Promise.all([1, 2, 3].map(() => migrate(driver, MIGRATIONS, clock)))
    expect(reached).toEqual([MIGRATIONS.length, MIGRATIONS.length, MIGRATIONS.length])
    const wrong = { version: MIGRATIONS.length + 1, statements: ['CREATE TABLE half (id {int})', 'NONSENSE'] }
    await expect(migrate(driver, [...MIGRATIONS, wrong], clock)).rejects.toThrow()
    const versions = await driver.all('SELECT version FROM schema_version ORDER BY version', [])
    expect(versions.map(({ version }) => version)).toEqual(MIGRATIONS.map(({ version }) => version))
    expect(await driver.all(`SELECT name FROM sqlite_master WHERE name = 'half'`, [])).toEqual([])
    await driver.close()
  })
})
