// kill -9 under load, again and again on one store: our process, and for PostgreSQL its backends and its postmaster too.
import { openStore } from '../../src/open-store.js'
import type { OwnServer } from '../postgres/server.mjs'
import { runOn } from '../postgres/server.mjs'
import { audit } from './audit.js'
import { chanceOf, type Chance } from './chance.js'
import { childOf, type Child, type Place } from './child.js'
import type { Report } from './report.js'

const START_MS = 20_000
const LONGEST_LOAD_MS = 250
const COURSES = 4
const SAY_EVERY = 20

export interface Kills {
  readonly name: string
  readonly worker: string
  readonly place: Place
  readonly rounds: number
  readonly seed: number
  /** What else is killed while the worker runs; it must go on by itself. */
  readonly wound: ((round: number, chance: Chance) => (() => Promise<void>) | null) | null
}

const masterKeys = [new Uint8Array(32).fill(7)]
const clock = (): number => Date.now()

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Most rounds kill under load; some while the store is being opened. */
async function live(child: Child, chance: Chance, wound: (() => Promise<void>) | null): Promise<string[]> {
  const problems: string[] = []
  const early = wound === null && chance.onceIn(10)
  if (!early && !(await child.until(() => child.count() > 0, START_MS)))
    problems.push('nothing was acknowledged')
  await wait(chance.between(0, LONGEST_LOAD_MS))
  if (wound === null) return problems
  await wound()
  const before = child.count()
  if (!(await child.until(() => child.count() > before + COURSES, START_MS)))
    problems.push('it did not go on by itself')
  return problems
}

async function round(kills: Kills, n: number, chance: Chance): Promise<readonly string[]> {
  const courses = Array.from({ length: COURSES }, (_, each) => `${kills.name}-${n}-${each}`)
  const child = childOf(kills.worker, kills.place, courses)
  const problems = await live(child, chance, kills.wound?.(n, chance) ?? null)
  await child.kill()
  if (child.ended() !== null) problems.push(`the worker gave up: ${String(child.ended())}`)
  const store = await openStore({ ...kills.place, masterKeys, clock })
  try {
    return [...problems, ...(await audit(store, child.acknowledged))]
  } finally {
    await store.close()
  }
}

export async function killAgainAndAgain(kills: Kills, report: Report): Promise<void> {
  const chance = chanceOf(kills.seed)
  for (let n = 1; n <= kills.rounds; n += 1) {
    const problems = await round(kills, n, chance).catch((error: unknown) => [String(error)])
    report.add(`kill -9, ${kills.name}, round ${n}`, problems)
    if (n % SAY_EVERY === 0) report.say(`kill -9, ${kills.name}: ${n} of ${kills.rounds} rounds`)
  }
}

const BACKENDS = `SELECT pid FROM pg_stat_activity
  WHERE application_name = 'stature' AND datname = $1 AND pid <> pg_backend_pid()`

/** Kills one of our backends, which makes the server recover as from a crash. */
async function killBackend(server: OwnServer, data: string, chance: Chance): Promise<void> {
  const rows = await runOn(server.admin, BACKENDS, [new URL(data).pathname.slice(1)])
  const pid = rows[chance.between(0, rows.length)]?.['pid']
  if (typeof pid !== 'number') throw new Error('no backend to kill')
  process.kill(pid, 'SIGKILL')
}

/** Every 20th round the postmaster, every 5th a backend; the others leave the server alone. */
export const woundsOf =
  (server: OwnServer, data: string, every: { readonly backend: number; readonly postmaster: number }) =>
  (round: number, chance: Chance): (() => Promise<void>) | null => {
    if (round % every.postmaster === 0)
      return async () => {
        await server.halt('kill')
        await server.resume()
      }
    return round % every.backend === 0 ? () => killBackend(server, data, chance) : null
  }
