// Single-row durable inserts by pgbench on the same PostgreSQL: the limit that a server on top of it can come near.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'

const DEBIAN = '/usr/lib/postgresql'
const INSERT = (bytes) =>
  `INSERT INTO event_row (id, body) VALUES (gen_random_uuid(), decode(repeat('a7', ${bytes}), 'hex'));\n`

function found() {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench'
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []
  return (
    versions.map((version) => `${DEBIAN}/${version}/bin/pgbench`).find((path) => existsSync(path)) ?? null
  )
}

/** Debian's packages, where this may install them. */
function installed(say) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null
  say('installs postgresql-contrib for pgbench')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, timeout: 180_000 }).status === 0
  apt('update')
  return apt('install', '-y', '--no-install-recommends', 'postgresql', 'postgresql-contrib') ? found() : null
}

/** The path of pgbench; null where it is not there and, with `mayInstall`, cannot be had either. */
export const pgbench = (mayInstall, say) => found() ?? (mayInstall ? installed(say) : null)

/** Rows a second by 64 connections. Throws Error with the last words of pgbench. */
export function inserts(program, database, { seconds, connections, bytes, folder }) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(database)
  const script = `${folder}/insert.sql`
  writeFileSync(script, INSERT(bytes))
  const host = searchParams.get('host') ?? hostname
  const where = ['-h', host, '-p', port, '-U', username]
  const how = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    script,
  ]
  const env = { ...process.env, PGPASSWORD: password }
  const done = spawnSync(program, [...where, ...how, pathname.slice(1)], { env, encoding: 'utf8' })
  const tps = /tps = ([\d.]+)/.exec(done.stdout ?? '')?.[1]
  if (tps === undefined)
    throw new Error(`pgbench: ${(done.stderr ?? '').trim().split('\n').slice(-3).join(' ')}`)
  return Math.round(Number(tps))
}
