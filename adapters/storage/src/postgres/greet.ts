// What is settled on every new connection before it is used: the version, durable commits, the isolation the SQL is written for.
import type { ClientBase } from 'pg'
import { tooOld } from './failure.js'

const OLDEST = 150_000

// A stronger setting of whoever runs the server, such as remote_apply, stays.
const GREETING = `SELECT current_setting('server_version_num')::int AS version,
  set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
    THEN 'on' ELSE current_setting('synchronous_commit') END, false) AS durable,
  set_config('default_transaction_isolation', 'read committed', false) AS isolation`

/** Throws StoreFailure `bad-url` where the server is older than version 15. */
export async function greet(client: ClientBase, place: string): Promise<void> {
  const { rows } = await client.query<{ readonly version: number }>(GREETING)
  const version = rows[0]?.version ?? 0
  if (version < OLDEST) throw tooOld(place, version)
}
