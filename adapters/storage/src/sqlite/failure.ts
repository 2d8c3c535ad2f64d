// What an error of SQLite means to whoever runs the store: a code, a sentence and what to do. Null: the statement's own error.
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFailure } from '../port/store.js'

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

const codeOf = (error: unknown): string => {
  const code = property(error, 'code')
  if (typeof code === 'string' && code !== '') return code
  // libsql reports a failed opening without a code.
  return String(property(error, 'message')).includes('ConnectionFailed') ? 'SQLITE_CANTOPEN' : ''
}

const place = (path: string): string => (path === '' ? 'the store in memory' : path)

function writable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch (error) {
    const code = property(error, 'code')
    return code !== 'EACCES' && code !== 'EROFS'
  }
}

export const busy = (path: string): StoreFailure =>
  new StoreFailure(
    'store-busy',
    `another program holds the lock on ${place(path)}`,
    'Try again; if it lasts, end the program that holds the database file open for writing.',
    true,
  )

export const readOnly = (path: string): StoreFailure =>
  new StoreFailure(
    'store-read-only',
    `${place(path)} may not be written`,
    'Make the file and its folder writable for this user and the file system not read-only; the next call then works.',
    true,
  )

const full = (path: string): StoreFailure =>
  new StoreFailure(
    'store-full',
    `the disk of ${place(path)} is full`,
    'Make room on the disk; the next call then works. Nothing that was acknowledged is lost.',
    true,
  )

const damaged = (path: string): StoreFailure =>
  new StoreFailure(
    'store-damaged',
    `${place(path)} is damaged or no database`,
    'Stop the server, keep the file, and restore the newest backup.',
    false,
  )

export const unreachable = (path: string): StoreFailure =>
  new StoreFailure(
    'store-unreachable',
    `${place(path)} cannot be opened or read`,
    'See that its folder exists, that the disk is there and that this user may read it.',
    true,
  )

/** The failure of the store behind an error, or null where the statement itself was at fault. */
export function failureOf(error: unknown, path: string): StoreFailure | null {
  if (error instanceof StoreFailure) return error
  const code = codeOf(error)
  const is = (...prefixes: readonly string[]): boolean => prefixes.some((prefix) => code.startsWith(prefix))
  if (is('SQLITE_FULL', 'ENOSPC')) return full(path)
  if (is('SQLITE_READONLY', 'SQLITE_PERM', 'EROFS', 'EACCES')) return readOnly(path)
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return busy(path)
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return damaged(path)
  if (is('SQLITE_CANTOPEN')) return writable(path) ? unreachable(path) : readOnly(path)
  return is('SQLITE_IOERR', 'SQLITE_NOMEM', 'SQLITE_PROTOCOL') ? unreachable(path) : null
}
