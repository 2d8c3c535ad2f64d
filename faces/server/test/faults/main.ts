// The fault runs of the server: hostile requests, kills, two servers on one database, and stores that go away under it.
import { reportTo, type Report } from '../../../../adapters/storage/test/faults/report.js'
import { ownPostgres, type OwnServer } from '../../../../adapters/storage/test/postgres/server.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHostile, type HostileSizes } from '../hostile/run.js'
import { socketProblems, type SocketSizes } from '../hostile/sockets.js'
import { killServers } from './kills.js'
import { postgresCutOff, postgresRestarted, sqliteDiskFull } from './outages.js'
import { mailedAgain } from './outbox.js'
import { bundledServer, layOutFiles } from './process.js'
import { schemathesis } from './schemathesis.js'
import { twoServers, type TwoSizes } from './two-servers.js'

export interface Sizes {
  readonly hostile: HostileSizes
  readonly sockets: SocketSizes
  readonly two: TwoSizes
  readonly kills: number
  readonly outages: number
  /** Cases of each operation; 0: schemathesis is not run. */
  readonly described: number
}

export const FULL: Sizes = {
  hostile: { requests: 100_000, measure: true },
  sockets: { raw: 5_000, slow: 200, wait: true },
  two: { devices: 200, events: 24, kills: 12 },
  kills: 20,
  outages: 2,
  described: 60,
}
export const SHORT: Sizes = {
  hostile: { requests: 1_500, measure: false },
  sockets: { raw: 150, slow: 20, wait: false },
  two: { devices: 20, events: 8, kills: 0 },
  kills: 2,
  outages: 1,
  described: 0,
}

/** Growth of the heap over eighty thousand requests that is still no leak: some 400 bytes each. */
const MOST_GROWN = 32 * 1_048_576

async function attempt(report: Report, name: string, work: () => Promise<readonly string[]>): Promise<void> {
  const from = performance.now()
  const problems = await work().catch((error: unknown) => [String(error)])
  report.add(name, problems)
  report.say(
    `${name}: ${problems.length === 0 ? 'held' : 'failed'} after ${Math.round((performance.now() - from) / 1_000)} s`,
  )
}

async function hostile(report: Report, sizes: Sizes, seed: number): Promise<void> {
  await attempt(report, `${sizes.hostile.requests} hostile requests`, async () => {
    const { problems, grown, sent } = await runHostile(sizes.hostile, seed, report.say)
    if (grown !== null) report.say(`the heap grew by ${Math.round(grown / 1_024)} KiB over ${sent} requests`)
    return grown !== null && grown > MOST_GROWN ? [...problems, `the heap grew by ${grown} bytes`] : problems
  })
  await attempt(report, `${sizes.sockets.raw} raw requests and ${sizes.sockets.slow} slow sockets`, () =>
    socketProblems(sizes.sockets, seed),
  )
}

async function sqliteKills(report: Report, sizes: Sizes, seed: number, entry: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stature-faults-'))
  const place = { data: `file:${folder}/stature.db`, keys: `file:${folder}/keys.db` }
  try {
    await killServers({ name: 'sqlite', entry, place, rounds: sizes.kills, seed }, report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(
  report: Report,
  sizes: Sizes,
  seed: number,
  entry: string,
  postgres: OwnServer,
): Promise<void> {
  for (const { name, problems } of await twoServers(entry, postgres, sizes.two, seed)) {
    report.add(`two servers: ${name}`, problems)
    report.say(`two servers: ${name}: ${problems.length === 0 ? 'held' : 'failed'}`)
  }
  const place = { data: (await postgres.fresh()).url, keys: (await postgres.fresh()).url }
  await killServers({ name: 'postgres', entry, place, rounds: sizes.kills, seed: seed + 1 }, report)
  for (let time = 1; time <= sizes.outages; time += 1) {
    const of = `${time} of ${sizes.outages}`
    await attempt(report, `PostgreSQL restarted, ${of}`, () => postgresRestarted(entry, postgres))
    await attempt(report, `PostgreSQL cut off, ${of}`, () => postgresCutOff(entry, postgres, 'refusing'))
    await attempt(report, `PostgreSQL silent, ${of}`, () => postgresCutOff(entry, postgres, 'silent'))
  }
}

/** Runs all of it, one part after the other; `say` is told how it goes. */
export async function runFaults(sizes: Sizes, seed: number, say: (line: string) => void): Promise<Report> {
  const report = reportTo(say)
  say(`server faults: seed ${seed}`)
  layOutFiles()
  await hostile(report, sizes, seed)
  const entry = await bundledServer()
  if (sizes.described > 0)
    await attempt(report, 'schemathesis', () => schemathesis(entry, sizes.described, seed, say))
  await attempt(report, 'a message that was under way is sent again', () => mailedAgain(entry))
  await sqliteKills(report, sizes, seed, entry).catch((error: unknown) =>
    report.add('kills on sqlite', [String(error)]),
  )
  await attempt(report, 'disk full under a server', () => sqliteDiskFull(entry))
  const postgres = await ownPostgres()
  try {
    await onPostgres(report, sizes, seed, entry, postgres)
  } catch (error) {
    report.add('the server on PostgreSQL', [String(error)])
  } finally {
    await postgres.stop()
  }
  return report
}
