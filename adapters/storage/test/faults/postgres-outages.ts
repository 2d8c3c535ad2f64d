// What can happen to a PostgreSQL and on the way to it: restarted, cut off, silent, locked, read-only, full.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { runOn, type OwnServer } from '../postgres/server.mjs'
import type { Place } from './child.js'
import { smallDisk } from './disk.js'
import { wait } from './kills.js'
import { problemsIn, type Outage } from './outage.js'
import { proxyTo } from './proxy.js'

const WRITERS = 24
const DOWN_MS = 500

/** Data and keys in databases of their own, dropped afterwards. */
async function withPlace<T>(
  server: OwnServer,
  work: (place: Place) => Promise<T>,
  tablespace?: string,
): Promise<T> {
  const data = await server.fresh(tablespace)
  const keys = await server.fresh()
  try {
    return await work({ data: data.url, keys: keys.url })
  } finally {
    await data.drop()
    await keys.drop()
  }
}

const outage = (
  name: string,
  place: Place,
  begin: Outage['begin'],
  end: Outage['end'],
  codes: Outage['codes'],
): Promise<readonly string[]> =>
  problemsIn({ name: `postgres, ${name}`, place, writers: WRITERS, begin, end, codes })

export const restarted = (server: OwnServer): Promise<readonly string[]> =>
  withPlace(server, (place) =>
    outage(
      'restarted at once',
      place,
      () => server.halt('immediate'),
      async () => {
        await wait(DOWN_MS)
        await server.resume()
      },
      ['store-unreachable'],
    ),
  )

const through = (url: string, port: number): string => {
  const changed = new URL(url)
  changed.port = String(port)
  return changed.href
}

/** Only the way to the data breaks. */
export const cutOff = (server: OwnServer, how: 'refusing' | 'silent'): Promise<readonly string[]> =>
  withPlace(server, async (place) => {
    const proxy = await proxyTo(server.port)
    try {
      return await outage(
        how === 'silent' ? 'swallowing everything' : 'cut off',
        { ...place, data: through(place.data, proxy.port) },
        () => Promise.resolve(proxy.be(how)),
        async () => {
          await wait(DOWN_MS)
          proxy.be('open')
        },
        ['store-unreachable', 'store-busy'],
      )
    } finally {
      await proxy.close()
    }
  })

export const locked = (server: OwnServer): Promise<readonly string[]> =>
  withPlace(server, async (place) => {
    const other = new pg.Client(place.data)
    await other.connect()
    try {
      return await outage(
        'locked',
        place,
        () => other.query('BEGIN; LOCK TABLE course IN ACCESS EXCLUSIVE MODE'),
        () => other.query('ROLLBACK'),
        ['store-busy'],
      )
    } finally {
      await other.end()
    }
  })

const SESSIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`

export const readOnly = (server: OwnServer): Promise<readonly string[]> =>
  withPlace(server, (place) => {
    const name = new URL(place.data).pathname.slice(1)
    const set = async (value: 'on' | 'off'): Promise<void> => {
      await runOn(server.admin, `ALTER DATABASE ${name} SET default_transaction_read_only = ${value}`)
      await runOn(server.admin, SESSIONS, [name])
    }
    return outage(
      'read-only',
      place,
      () => set('on'),
      () => set('off'),
      ['store-read-only', 'store-unreachable'],
    )
  })

export async function fullDisk(server: OwnServer): Promise<readonly string[]> {
  const disk = smallDisk(48)
  const space = join(disk.path, 'space')
  const name = `small_${process.pid}_${Math.abs(Date.now())}`
  try {
    mkdirSync(space)
    execFileSync('chown', ['--reference', server.dataDir, space])
    await runOn(server.admin, `CREATE TABLESPACE ${name} LOCATION '${space}'`)
    const problems = await withPlace(
      server,
      (place) =>
        outage(
          'disk full',
          place,
          () => Promise.resolve(disk.fill()),
          () => Promise.resolve(disk.empty()),
          ['store-full'],
        ),
      name,
    )
    await runOn(server.admin, `DROP TABLESPACE ${name}`)
    return problems
  } finally {
    disk.close()
  }
}
