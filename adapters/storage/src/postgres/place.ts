// Where a PostgreSQL is, in words that may be logged: never the password, nor the rest of its URL.
import { StoreFailure } from '../port/store.js'

const bad = (): StoreFailure =>
  new StoreFailure(
    'bad-url',
    'the URL of the PostgreSQL database cannot be read',
    'Write it as postgres://user:password@host:5432/database, with special characters of the password percent-encoded.',
    false,
  )

/** `host:port/database`. Throws StoreFailure `bad-url`. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) throw bad()
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw bad()
  const host = hostname === '' ? 'localhost' : hostname
  return `${host}:${port === '' ? '5432' : port}${pathname === '/' ? '' : pathname}`
}
