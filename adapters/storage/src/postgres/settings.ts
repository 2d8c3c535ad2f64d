// How this program connects to PostgreSQL: its name, and a limit for everything that could wait without end.
import type { ClientConfig } from 'pg'
import { TYPES } from './types.js'

/** Technical limits; the URL's own parameters win over them. */
export interface Limits {
  /** Connections of this process, besides the one that carries announcements. */
  readonly size: number
  /** The longest wait for a connection, in milliseconds. */
  readonly waitMs: number
  /** The longest a statement may take, in milliseconds; a longer one is `store-busy`. */
  readonly statementMs: number
  /** The longest a statement may wait for another's lock, in milliseconds. */
  readonly lockMs: number
}

/**
 * Commits share a sync, so more connections than cores make more appends a second; three processes of this size still fit
 * into the 100 connections a server takes unless told otherwise.
 */
export const LIMITS: Limits = { size: 30, waitMs: 3_000, statementMs: 5_000, lockMs: 2_000 }

/** The server gives up first, so that what it answers is known; silence longer than that means that it is cut off. */
const GRACE_MS = 1_000
const KEEP_ALIVE_MS = 10_000

export const settingsOf = (url: string, limits: Limits): ClientConfig => ({
  connectionString: url,
  application_name: 'stature',
  connectionTimeoutMillis: limits.waitMs,
  statement_timeout: limits.statementMs,
  query_timeout: limits.statementMs + GRACE_MS,
  lock_timeout: limits.lockMs,
  idle_in_transaction_session_timeout: limits.statementMs + GRACE_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  types: TYPES,
})
