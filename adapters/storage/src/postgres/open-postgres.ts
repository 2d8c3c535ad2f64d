// The PostgreSQL driver: a pool of connections, an append in one round trip, and announcements between processes.
import { announcer } from '../sql/announcer.js'
import type { Driver } from '../sql/driver.js'
import { again } from './again.js'
import { appendRows } from './append.js'
import { connectionsOn, type Connections } from './connections.js'
import { failureOf, readOnly } from './failure.js'
import { connectionsIn, placeOf } from './place.js'
import { LIMITS, settingsOf, type Limits } from './settings.js'
import { ask } from './statement.js'
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
  readonly wire: Wire
  readonly local: ReturnType<typeof announcer>
  readonly place: string
}

function driverOf({ connections, wire, local, place }: Parts): Driver {
  const use: Connections['use'] = async (work) => {
    try {
      return await again(() => connections.use(work))
    } catch (error) {
      throw failureOf(error, place)
    }
  }
  return {
    dialect: 'postgres',
    all: async (sql, values) => (await use((client) => ask(client, sql, values))).rows,
    run: async (sql, values) => (await use((client) => ask(client, sql, values))).changed,
    transaction: (body) => use((client) => inTransaction(client, body)),
    append: (rows) => use((client) => appendRows(client, rows)),
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
    return driverOf({ connections, wire, local, place })
  } catch (error) {
    await connections.close()
    throw failureOf(error, place)
  }
}
