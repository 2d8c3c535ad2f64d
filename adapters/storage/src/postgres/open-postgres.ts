// The PostgreSQL driver: a pool of connections, an append in one round trip, and announcements between processes.
import { announcer } from '../sql/announcer.js'
import type { Driver } from '../sql/driver.js'
import { again } from './again.js'
import { appendRows } from './append.js'
import { connectionsOn, type Connections } from './connections.js'
import { failureOf, readOnly } from './failure.js'
import { lanesOn } from './lanes.js'
import { connectionsIn, placeOf } from './place.js'
import { LIMITS, settingsOf, type Limits } from './settings.js'
import { ask, type Ask } from './statement.js'
import { inTransaction } from './transaction.js'
import { openWire, type Wire } from './wire.js'

export interface PostgresOptions {
  readonly clock: () => number
  /** Technical limits other than the usual ones, such as more connections or longer statements for upkeep. */
  readonly limits?: Partial<Limits>
}

const CHECK = `SELECT current_setting('transaction_read_only') AS read_only`

interface Parts {
  readonly connections: Connections
  /** For what is one statement and therefore a transaction of its own. */
  readonly lanes: Ask
  readonly wire: Wire
  readonly local: ReturnType<typeof announcer>
  readonly place: string
}

function driverOf({ connections, lanes, wire, local, place }: Parts): Driver {
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await again(work)
    } catch (error) {
      throw failureOf(error, place)
    }
  }
  const use: Connections['use'] = (work) => told(() => connections.use(work))
  const one: Ask = (sql, values) => told(() => lanes(sql, values))
  return {
    dialect: 'postgres',
    all: async (sql, values) => (await one(sql, values)).rows,
    run: async (sql, values) => (await one(sql, values)).changed,
    transaction: (body) => use((client) => inTransaction(client, body)),
    append: (rows) => told(() => appendRows(lanes, rows)),
    announce: (announcement) => {
      local.announce(announcement)
      wire.send(announcement)
    },
    listen: (listener) => local.listen(listener),
    check: async () => {
      const { rows } = await use((client) => ask(client, CHECK, []))
      if (rows[0]?.['read_only'] !== 'off') throw readOnly(place)
    },
    close: async () => {
      await wire.close()
      await connections.close()
      local.close()
    },
  }
}

/**
 * Opens a database of PostgreSQL 15 or newer; its tables are the business of migrations. `connections=` in the URL says how
 * many connections this process may open. Throws StoreFailure.
 */
export async function openPostgres(url: string, options: PostgresOptions): Promise<Driver> {
  const place = placeOf(url)
  const size = connectionsIn(url)
  const limits: Limits = { ...LIMITS, ...(size === null ? {} : { size }), ...options.limits }
  const settings = settingsOf(url, limits)
  const connections = connectionsOn(settings, limits, place, options.clock)
  const local = announcer()
  try {
    // Says first what is wrong, in the pool's words, before anything else is opened.
    await connections.use((client) => client.query('SELECT 1'))
    const wire = await openWire(settings, (announcement) => local.announce(announcement))
    const lanes = lanesOn(connections, limits.size)
    return driverOf({ connections, lanes, wire, local, place })
  } catch (error) {
    await connections.close()
    throw failureOf(error, place)
  }
}
