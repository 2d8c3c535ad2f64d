// Opens a store from its two urls: the data, and the keys without which nothing in it can be read.
import { openKeyring } from './keys/open-keyring.js'
import { migrate } from './migrations/migrate.js'
import { MIGRATIONS } from './migrations/migrations.js'
import { StoreFailure, type Store, type StoreOptions } from './port/store.js'
import type { Driver } from './sql/driver.js'
import { storeOf } from './sql/store.js'
import { openSqlite } from './sqlite/open-sqlite.js'
import { badUrl, sqlitePath } from './sqlite/path.js'

const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)

const kindOf = (url: string): Store['kind'] =>
  isPostgres(url) ? 'postgres' : sqlitePath(url) === '' ? 'memory' : 'sqlite'

/** Names the database, so that two urls of one are seen to be the same; null: always one of its own. */
function databaseOf(url: string): string | null {
  if (!isPostgres(url)) return sqlitePath(url) === '' ? null : `file:${sqlitePath(url)}`
  // The url holds a password and is not repeated.
  if (!URL.canParse(url)) throw badUrl('postgres://… that is no url')
  const { hostname, port, pathname } = new URL(url)
  return `postgres://${hostname.toLowerCase()}:${port === '' ? '5432' : port}${pathname}`
}

function refuseSame({ data, keys }: StoreOptions): void {
  const one = databaseOf(data)
  const other = databaseOf(keys)
  if (one === null || one !== other) return
  throw new StoreFailure(
    'bad-url',
    'the keys are to be kept in the same database as the data',
    'Give the keys a database of their own, with its own backups; else erasing a key erases nothing.',
    false,
  )
}

async function openDriver(url: string, clock: () => number): Promise<Driver> {
  if (!isPostgres(url)) return openSqlite(url, { clock })
  const { openPostgres } = await import('./postgres/open-postgres.js')
  return openPostgres(url, { clock })
}

/** Opens, migrates and checks a store. Throws StoreFailure; nothing stays open then. */
export async function openStore(options: StoreOptions): Promise<Store> {
  refuseSame(options)
  const { clock, masterKeys } = options
  const data = await openDriver(options.data, clock)
  try {
    const keys = await openDriver(options.keys, clock)
    try {
      // The master key is proved before the data is touched.
      const keyring = await openKeyring(keys, masterKeys, clock)
      await migrate(data, MIGRATIONS, clock)
      return storeOf(kindOf(options.data), data, keyring, clock)
    } catch (failure) {
      await keys.close()
      throw failure
    }
  } catch (failure) {
    await data.close()
    throw failure
  }
}
