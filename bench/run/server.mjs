// Measures the server: the built one in a process of its own, the load in another, on SQLite and on PostgreSQL.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { ownPostgres, runOn } from '../../adapters/storage/test/postgres/server.mjs'
import { inserts, pgbench } from './pgbench.mjs'
import { answered, listening, residentMb } from './process.mjs'

const SERVER = 'faces/server/bin/stature-server.mjs'
const POLICY = 'protocol/policies/cautious.json'
const CONNECTIONS = 64
/** Events of one batch. */
const BATCH = 100
/** Connections that send batches: a phone that was offline is the exception. */
const BATCH_CONNECTIONS = 8
/** Of a sealed event, about. */
const ROW_BYTES = 480
const LENGTHS = [150, 1_500, 15_000]

/** How long and how much. */
export const SERVER_SIZES = {
  full: {
    warm: 5,
    seconds: 8,
    loads: 4,
    history: 300,
    idleSeconds: 30,
    reads: 9,
    rounds: 300,
    mayInstall: true,
  },
  short: {
    warm: 1,
    seconds: 3,
    loads: 1,
    history: 60,
    idleSeconds: 2,
    reads: 3,
    rounds: 40,
    mayInstall: false,
  },
}

const programOf =
  ({ root, folder }) =>
  (name, argument) =>
    answered([`${folder}/server/${name}.mjs`, JSON.stringify(argument)], root)

const envOf = ({ data, keys, masterKey }) => ({
  NODE_ENV: '',
  STATURE_PORT: '0',
  STATURE_DATA: data,
  STATURE_KEYS: keys,
  STATURE_MASTER_KEYS: masterKey,
  STATURE_REQUESTS_PER_MINUTE: '10000000',
})

/** One load against a server. */
async function loaded({ program, work, size }, { port, pid }, members, what, connections) {
  const out = `${work}/${what}.json`
  const { warm, seconds } = size
  // A hundred events a request are months a second: more of them would come to lie in the future.
  const rounds = what === 'batch' ? 1 : size.loads
  const result = await program('load', {
    ...{ what, port, pid, members, connections, warm, seconds, rounds, batch: BATCH, out },
  })
  return { ...result, out }
}

/** Appends, batches and decisions on one store, and what the audit says afterwards. */
async function onStore(bench, place, name) {
  const { program, work, size, root, say } = bench
  const members = `${work}/members-${name}.json`
  await settle(size)
  say(`server on ${name}: fills the store`)
  await program('seed', { place, people: CONNECTIONS, events: size.history, out: members })
  const server = await listening([SERVER], {
    cwd: root,
    env: envOf(place),
    log: `${work}/server-${name}.log`,
  })
  const loads = []
  try {
    await settle(size)
    for (const [what, connections] of [
      ['append', CONNECTIONS],
      ['decide', CONNECTIONS],
      ['batch', BATCH_CONNECTIONS],
    ]) {
      say(`server on ${name}: ${what}, ${connections} connections`)
      loads.push(await loaded(bench, server, members, what, connections))
    }
  } finally {
    await server.stop()
  }
  say(`server on ${name}: audit`)
  const acknowledged = loads.map(({ out }) => out)
  const audit = await program('audit', {
    place,
    acknowledged,
    history: size.history,
    policy: `${root}/${POLICY}`,
  })
  const [append, decide, batch] = loads
  return { append, decide, batch, audit, startMs: server.startMs }
}

const SETTLE_MS = 10_000

/** What came before may still be on its way to the disk, which the next load would wait for. */
async function settle({ settles }) {
  if (!settles) return
  execFileSync('sync')
  await pause(SETTLE_MS)
}

const masterKey = () => randomBytes(32).toString('base64')

const inFile = (work, name) => ({
  data: `file:${work}/${name}.db`,
  keys: `file:${work}/${name}-keys.db`,
  masterKey: masterKey(),
})

async function onPostgres(bench) {
  const { say, size, work } = bench
  say('PostgreSQL starts')
  // As a server on the same machine reaches it.
  const postgres = await ownPostgres({ socket: true })
  try {
    const [data, keys, plain] = [await postgres.fresh(), await postgres.fresh(), await postgres.fresh()]
    const [{ version }] = await runOn(postgres.admin, `SELECT current_setting('server_version') AS version`)
    const place = { data: data.url, keys: keys.url, masterKey: masterKey() }
    const measured = await onStore(bench, place, 'PostgreSQL')
    const program = pgbench(size.mayInstall, say)
    if (program === null) say('pgbench is not there (Debian: postgresql-contrib); its row is not measured')
    else say('pgbench: single rows')
    await runOn(plain.url, 'CREATE TABLE event_row (id uuid PRIMARY KEY, body bytea NOT NULL)')
    const how = { seconds: size.seconds, connections: CONNECTIONS, bytes: ROW_BYTES, folder: work }
    const rows = program === null ? null : inserts(program, plain.url, how)
    return { ...measured, version, pgbench: rows }
  } finally {
    await postgres.stop()
  }
}

async function fhir(bench) {
  const { folder, root, work, say } = bench
  say('the FHIR router in memory')
  const log = `${work}/fhir.log`
  const server = await listening([`${folder}/server/fhir.mjs`], { cwd: root, env: {}, log })
  try {
    return await loaded(bench, server, `${work}/members-SQLite.json`, 'observe', CONNECTIONS)
  } finally {
    await server.stop()
  }
}

/** Reading a course of ten years, each time in a process that has done nothing before; and one more event. */
async function long({ program, root, work, size, say }) {
  say('a course of ten years')
  const place = inFile(work, 'long')
  const [, , events] = LENGTHS
  const asked = { policy: `${root}/${POLICY}`, events, rounds: 20 }
  const prepared = await program('course', { ...asked, what: 'prepare', place })
  const reads = []
  for (let turn = 0; turn < size.reads; turn += 1)
    reads.push(await program('course', { ...asked, what: 'read', place }))
  say('one more event on courses of three lengths')
  const memory = { data: 'memory:', keys: 'memory:', masterKey: masterKey() }
  const grown = []
  for (const length of LENGTHS)
    grown.push(
      await program('course', { ...asked, what: 'grow', place: memory, events: length, rounds: size.rounds }),
    )
  return { ...prepared, reads, grown }
}

/** Signs in by the first link of the example clinic; null where there is none. */
async function tokenOf({ port, text }) {
  const token = /:\/\/\S+#\S*?([A-Za-z0-9_-]{40,})/.exec(text)?.[1]
  if (token === undefined) return null
  const origin = `http://127.0.0.1:${port}`
  const reply = await fetch(`${origin}/api/v1/sign-in/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token }),
  })
  return /stature-session=([^;]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1] ?? null
}

const REQUESTS = 1_000

/** Memory of a server that was just started, and of one that has answered a thousand requests and rests. */
async function idle({ root, work, size, say }) {
  say('memory at rest')
  const env = { ...envOf(inFile(work, 'idle')), STATURE_EXAMPLE_CLINIC: 'few' }
  const server = await listening([SERVER], { cwd: root, env, log: `${work}/idle.log` })
  try {
    await pause(2_000)
    const startMb = residentMb(server.pid)
    const token = await tokenOf(server)
    const headers = token === null ? {} : { authorization: `Bearer ${token}` }
    const origin = `http://127.0.0.1:${server.port}/api/v1`
    const get = async (path) => (await fetch(`${origin}${path}`, { headers })).text()
    const listed = token === null ? [] : [...(await get('/courses')).matchAll(/"course":"([^"]+)"/g)]
    const paths = ['', ...listed.flatMap(([, course]) => [`/courses/${course}`, `/courses/${course}/events`])]
    for (let turn = 0; turn < REQUESTS; turn += 1) await get(paths[turn % paths.length])
    await pause(size.idleSeconds * 1_000)
    return {
      startMb,
      idleMb: residentMb(server.pid),
      startMs: server.startMs,
      signedIn: token !== null,
      requests: REQUESTS,
    }
  } finally {
    await server.stop()
  }
}

/** Everything about the server; `say` is told what comes next. */
export async function measureServer(root, folder, size, say) {
  const work = `${folder}/work`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const bench = { root, folder, work, size, say, program: programOf({ root, folder }) }
  try {
    const sqlite = await onStore(bench, inFile(work, 'record'), 'SQLite')
    say('single rows in SQLite')
    const seconds = Math.min(5, size.seconds)
    const rows = await bench.program('inserts', { path: `${work}/rows.db`, seconds, bytes: ROW_BYTES })
    const router = await fhir(bench)
    const postgres = await onPostgres(bench)
    return {
      sqlite: { ...sqlite, rows },
      fhir: router,
      postgres,
      long: await long(bench),
      idle: await idle(bench),
      batch: BATCH,
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
