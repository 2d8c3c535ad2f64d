// Where a PostgreSQL is, in words that may be logged: never the password, nor the rest of its URL.
import { StoreFailure } from '../port/store.js'

const MOST_CONNECTIONS = 1_000

const bad = (): StoreFailure =>
  new StoreFailure(
    'bad-url',
    'the URL of the PostgreSQL database cannot be read',
    'Write it as postgres://user:password@host:5432/database, with special characters of the password percent-encoded.',
    false,
  )

const badConnections = (): StoreFailure =>
  new StoreFailure(
    'bad-url',
    'the number of connections in the URL of the PostgreSQL database cannot be used',
    `Write connections= and an integer from 1 to ${MOST_CONNECTIONS}, below max_connections of the server.`,
    false,
  )

function parsed(text: string): URL {
  if (!URL.canParse(text)) throw bad()
  const url = new URL(text)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw bad()
  return url
}

/** `host:port/database`; for a socket of this machine (`?host=/folder`) its folder is the host. Throws StoreFailure `bad-url`. */
export function placeOf(text: string): string {
  const { hostname, port, pathname, searchParams } = parsed(text)
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname)
  return `${host}:${port === '' ? '5432' : port}${pathname === '/' ? '' : pathname}`
}

/** `connections=` of the URL: how many this process may open; null where it says nothing. Throws StoreFailure `bad-url`. */
export function connectionsIn(text: string): number | null {
  const asked = parsed(text).searchParams.get('connections')
  if (asked === null) return null
  const number = Number(asked)
  if (!/^\d+$/.test(asked) || number < 1 || number > MOST_CONNECTIONS) throw badConnections()
  return number
}
