// A connection to PostgreSQL for a backup or a restoration; loaded only where one is used.
import { Client } from 'pg'
import { failureOf } from '../postgres/failure.js'
import { greet } from '../postgres/greet.js'
import { placeOf } from '../postgres/place.js'
import { settingsOf } from '../postgres/settings.js'
import { ask, type Answer } from '../postgres/statement.js'
import type { Value } from '../sql/driver.js'
import { BackupFailure } from './failure.js'
import type { Link, LinkPurpose } from './link-type.js'

/** A large table may take its time. */
const LIMITS = { size: 1, waitMs: 10_000, statementMs: 600_000, lockMs: 60_000 } as const

const BEGIN = {
  reading: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  writing: 'BEGIN',
} as const

function linkOn(client: Client, place: string): Link {
  const told = async (sql: string, values: readonly Value[]): Promise<Answer> => {
    try {
      return await ask(client, sql, values)
    } catch (error) {
      throw failureOf(error, place)
    }
  }
  return {
    dialect: 'postgres',
    all: async (sql, values) => (await told(sql, values)).rows,
    run: async (sql, values) => (await told(sql, values)).changed,
  }
}

export async function onPostgres<T>(
  url: string,
  purpose: LinkPurpose,
  work: (link: Link) => Promise<T>,
): Promise<T> {
  const place = placeOf(url)
  const client = new Client(settingsOf(url, LIMITS))
  // A connection that breaks while nothing is asked of it is met by the next statement.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await greet(client, place)
    await client.query(BEGIN[purpose])
    const answer = await work(linkOn(client, place))
    await client.query('COMMIT')
    return answer
  } catch (error) {
    throw error instanceof BackupFailure ? error : failureOf(error, place)
  } finally {
    // What was not committed is undone.
    await client.end().catch(() => undefined)
  }
}
