// One transaction on one connection.
import type { Client } from 'pg'
import type { Writer } from '../sql/driver.js'
import { StatementRefused } from './failure.js'
import { ask } from './statement.js'

/** What SQLSTATE calls a transaction in which a statement failed. */
const FAILED_TRANSACTION = '25P02'

/** After the transaction's end it refuses, so that nothing slips out of it. */
function writerOn(client: Client): { readonly writer: Writer; readonly end: () => void } {
  let ended = false
  const asked = (sql: string, values: Parameters<Writer['all']>[1]): ReturnType<typeof ask> =>
    ended ? Promise.reject(new TypeError('this transaction has ended')) : ask(client, sql, values)
  return {
    writer: {
      all: async (sql, values) => (await asked(sql, values)).rows,
      run: async (sql, values) => (await asked(sql, values)).changed,
    },
    end: () => {
      ended = true
    },
  }
}

async function bodyOf<T>(client: Client, body: (tx: Writer) => Promise<T>): Promise<T> {
  const { writer, end } = writerOn(client)
  try {
    return await body(writer)
  } catch (error) {
    // Where even this fails the connection is not used again, which undoes the transaction too.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    end()
  }
}

/**
 * Where the connection breaks during COMMIT nobody knows whether it was made: that surfaces as StoreFailure
 * `store-unreachable` with `retry`, and is right to repeat because every caller's work is idempotent, by ids or by what it
 * expects to find.
 */
export async function inTransaction<T>(client: Client, body: (tx: Writer) => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  const result = await bodyOf(client, body)
  const { command } = await client.query('COMMIT')
  // A body that swallowed a statement's error would else seem to be committed.
  if (command !== 'COMMIT') throw new StatementRefused(FAILED_TRANSACTION)
  return result
}
