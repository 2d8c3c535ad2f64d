// The fault runs of both durable stores. Four lanes side by side: SQLite, a PostgreSQL that is killed, one that is cut off,
// and one whose disk is full.
import { ownPostgres, type OwnServer } from '../postgres/server.mjs'
import { bundled } from './bundled.js'
import { killAgainAndAgain, woundsOf } from './kills.js'
import * as postgres from './postgres-outages.js'
import { reportTo, type Report } from './report.js'
import * as sqlite from './sqlite-outages.js'

export interface Sizes {
  readonly kills: number
  /** Rounds of the PostgreSQL lane in which a backend, or the postmaster, is killed too. */
  readonly backend: number
  readonly postmaster: number
  /** How often each outage is tried. */
  readonly outages: number
}

export const FULL: Sizes = { kills: 200, backend: 5, postmaster: 20, outages: 3 }
export const SHORT: Sizes = { kills: 4, backend: 3, postmaster: 4, outages: 1 }

type Trial = readonly [name: string, work: () => Promise<readonly string[]>]

async function trials(report: Report, times: number, all: readonly Trial[]): Promise<void> {
  for (let time = 1; time <= times; time += 1) {
    for (const [name, work] of all) {
      const problems = await work().catch((error: unknown) => [String(error)])
      report.add(`${name}, ${time} of ${times}`, problems)
      report.say(`${name}: ${time} of ${times}`)
    }
  }
}

async function sqliteLane(report: Report, sizes: Sizes, seed: number, worker: string): Promise<void> {
  await sqlite.withFolder((folder) =>
    killAgainAndAgain(
      {
        name: 'sqlite',
        worker,
        place: sqlite.filesIn(folder),
        rounds: sizes.kills,
        seed,
        wound: null,
      },
      report,
    ),
  )
  await trials(report, sizes.outages, [
    ['sqlite, disk full', sqlite.fullDisk],
    ['sqlite, read-only disk', () => sqlite.readOnlyDisk(worker)],
    ['sqlite, locked by another program', sqlite.lockedDatabase],
  ])
}

async function withServer(work: (server: OwnServer) => Promise<void>): Promise<void> {
  const server = await ownPostgres()
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

const killedLane = (report: Report, sizes: Sizes, seed: number, worker: string): Promise<void> =>
  withServer(async (server) => {
    const [data, keys] = [(await server.fresh()).url, (await server.fresh()).url]
    const wound = woundsOf(server, data, sizes)
    const kills = { name: 'postgres', worker, place: { data, keys }, rounds: sizes.kills, seed, wound }
    await killAgainAndAgain(kills, report)
    await trials(report, sizes.outages, [
      ['postgres, restarted under load', () => postgres.restarted(server)],
    ])
  })

const cutOffLane = (report: Report, sizes: Sizes): Promise<void> =>
  withServer(async (server) => {
    const all: readonly Trial[] = [
      ['postgres, cut off', () => postgres.cutOff(server, 'refusing')],
      ['postgres, swallowing everything', () => postgres.cutOff(server, 'silent')],
      ['postgres, locked', () => postgres.locked(server)],
      ['postgres, read-only', () => postgres.readOnly(server)],
    ]
    // Each has databases of its own, so they wait for their limits together.
    await Promise.all(all.map((trial) => trials(report, sizes.outages, [trial])))
  })

/**
 * A server of its own: while its disk is full, no checkpoint of the whole server succeeds, and what asks for one, as making
 * and dropping a database does, fails in every trial beside it.
 */
const fullDiskLane = (report: Report, sizes: Sizes): Promise<void> =>
  withServer((server) =>
    trials(report, sizes.outages, [['postgres, disk full', () => postgres.fullDisk(server)]]),
  )

/** Runs all of it; `say` is told how it goes. */
export async function runFaults(sizes: Sizes, seed: number, say: (line: string) => void): Promise<Report> {
  const report = reportTo(say)
  say(`storage faults: seed ${seed}`)
  const worker = await bundled('adapters/storage/test/faults/worker.ts')
  const lanes = [
    sqliteLane(report, sizes, seed, worker),
    killedLane(report, sizes, seed + 1, worker),
    cutOffLane(report, sizes),
    fullDiskLane(report, sizes),
  ]
  for (const lane of await Promise.allSettled(lanes))
    if (lane.status === 'rejected') report.add('a lane of the fault run', [String(lane.reason)])
  return report
}
