// What an error of PostgreSQL, or on the way to it, means to whoever runs the store. No message repeats SQL, a value or the URL.
import { StoreFailure } from '../port/store.js'

/** The statement itself was at fault: an SQLSTATE such as `23505`, and nothing of its values, which may be a patient's. */
export class StatementRefused extends Error {
  constructor(readonly sqlState: string) {
    super(`PostgreSQL refused a statement of this program (SQLSTATE ${sqlState})`)
    this.name = 'StatementRefused'
  }
}

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** SQLSTATE of the server's answer, or the code of the network's error; empty where there is neither. */
export function codeOf(error: unknown): string {
  if (error instanceof StatementRefused) return error.sqlState
  const code = property(error, 'code')
  return typeof code === 'string' ? code : ''
}

/** What pg says without a code when a connection breaks or keeps silent. */
const BROKEN = /connection|timeout|not queryable/i
const NETWORK = /^(E[A-Z]+|EAI_AGAIN|ENOTFOUND)$/
const SQL_STATE = /^[0-9A-Z]{5}$/
/** Encryption was refused or not trusted: asking again changes nothing. */
const TLS = /SSL|TLS|CERT|SELF_SIGNED|UNABLE_TO_VERIFY/

export const unreachable = (place: string): StoreFailure =>
  new StoreFailure(
    'store-unreachable',
    `PostgreSQL at ${place} cannot be reached or broke off`,
    'See that the server runs and takes connections from here. It is unknown whether a change under way was made: do it again with the same ids.',
    true,
  )

export const busy = (place: string): StoreFailure =>
  new StoreFailure(
    'store-busy',
    `PostgreSQL at ${place} did not answer in time`,
    'Try again; if it lasts, look for a long transaction that holds locks, or give the server more room.',
    true,
  )

export const readOnly = (place: string): StoreFailure =>
  new StoreFailure(
    'store-read-only',
    `PostgreSQL at ${place} takes no changes now`,
    'Use the primary server, and set default_transaction_read_only to off; the next call then works.',
    true,
  )

const full = (place: string): StoreFailure =>
  new StoreFailure(
    'store-full',
    `the disk of PostgreSQL at ${place} is full`,
    'Make room on its disk; the next call then works. Nothing that was acknowledged is lost.',
    true,
  )

const damaged = (place: string): StoreFailure =>
  new StoreFailure(
    'store-damaged',
    `PostgreSQL at ${place} cannot read its own files`,
    'Stop the server, keep its files, read its log, and restore the newest backup.',
    false,
  )

const wrong = (message: string, fix: string): StoreFailure => new StoreFailure('bad-url', message, fix, false)

export const tooOld = (place: string, found: number): StoreFailure =>
  wrong(
    `PostgreSQL at ${place} is version ${Math.floor(found / 10_000)}`,
    'Use PostgreSQL 15 or newer: upgrade that server or name another one.',
  )

/** Answers about who may connect to what; null for others. */
function refused(code: string, place: string): StoreFailure | null {
  switch (code) {
    case '3D000':
      return wrong(
        `there is no such database: ${place}`,
        'Create the database, or correct its name in the URL.',
      )
    case '28P01':
    case '28000':
      return wrong(
        `PostgreSQL at ${place} does not let this user in`,
        'Correct user and password in the URL, or allow this user in pg_hba.conf.',
      )
    case '42501':
      return wrong(
        `the user of PostgreSQL at ${place} lacks a right`,
        'Let this user own the database, or grant it CREATE and all rights on its tables.',
      )
    default:
      return null
  }
}

function answered(code: string, place: string): StoreFailure | StatementRefused {
  const known = refused(code, place)
  if (known !== null) return known
  if (/^(08|57P|53300)/.test(code)) return unreachable(place)
  if (code === '53100') return full(place)
  if (code === '25006') return readOnly(place)
  // Statement and lock timeouts, conflicts that outlast the retries, and a server without memory.
  if (/^(55P03|57014|25P0[34]|40|53)/.test(code)) return busy(place)
  return /^(XX00[12]|58)/.test(code) ? damaged(place) : new StatementRefused(code)
}

/** The failure behind an error of pg; other errors, those of the caller's own code, come back as they are. */
export function failureOf(error: unknown, place: string): unknown {
  if (error instanceof StoreFailure || error instanceof StatementRefused) return error
  const code = codeOf(error)
  const message = String(property(error, 'message'))
  if (TLS.test(code) || /support SSL|SSL connection/.test(message))
    return wrong(
      `the encrypted connection to PostgreSQL at ${place} failed`,
      'Correct sslmode and sslrootcert in the URL, or the certificate of the server.',
    )
  if (NETWORK.test(code)) return unreachable(place)
  if (SQL_STATE.test(code)) return answered(code, place)
  return BROKEN.test(message) ? unreachable(place) : error
}
