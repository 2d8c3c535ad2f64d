// Drives many connections for a while, each asking again as soon as it is answered, and reckons rate and delays.
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { wireTo, type Reply, type Wire } from './wire.js'

/** What one connection asks; `check` answers what is wrong with the reply, or null. */
export interface Ask {
  readonly head: string
  readonly body: string
  readonly check: (reply: Reply) => string | null
}

export interface Driven {
  /** Requests answered well within the best round; what follows is of that round too. */
  readonly count: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly longest: number
  /** Processor time of the server and of the load for a request, microseconds; null where nobody says. */
  readonly serverUs: number | null
  readonly loadUs: number | null
  /** Requests a second in each of the other rounds. */
  readonly others: readonly number[]
  /** Answered well at any time, also while warming up. */
  readonly all: number
  readonly wrong: number
  readonly firstWrong: readonly string[]
}

/** When the measured time begins and ends, and how long each of its rounds is; milliseconds. */
interface Times {
  readonly from: number
  readonly until: number
  readonly roundMs: number
}

interface Tally {
  /** By round. */
  readonly delays: readonly number[][]
  readonly firstWrong: string[]
  all: number
  wrong: number
}

const TOLD = 5
/** A connection whose every answer is wrong stops asking. */
const MOST_WRONG = 20

const told = (error: unknown): string => (error instanceof Error ? error.message : 'the connection failed')

async function ride(wire: Wire, next: () => Ask, times: Times, tally: Tally): Promise<void> {
  const { from, until, roundMs } = times
  let wrong = 0
  while (performance.now() < until && wrong < MOST_WRONG) {
    const { head, body, check } = next()
    const asked = performance.now()
    const reply = await wire.ask(head, body).catch((error: unknown) => told(error))
    const now = performance.now()
    const problem = typeof reply === 'string' ? reply : check(reply)
    if (problem === null) {
      tally.all += 1
      tally.delays[Math.floor((now - from) / roundMs)]?.push(now - asked)
    } else {
      wrong += 1
      tally.wrong += 1
      if (tally.firstWrong.length < TOLD) tally.firstWrong.push(problem)
      // A connection that broke answers nothing more.
      if (typeof reply === 'string') return
    }
  }
}

/** Processor time used by now, in microseconds, of the server and of this process. */
interface Used {
  readonly server: number | null
  readonly load: number
}

/** A tick of `/proc` in microseconds. */
const TICK_US = 10_000

function used(pid: number): Used {
  const { user, system } = process.cpuUsage()
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return { server: null, load: user + system }
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? []
  return { server: (Number(fields[11]) + Number(fields[12])) * TICK_US, load: user + system }
}

function spent(from: Used, until: Used, count: number): Pick<Driven, 'serverUs' | 'loadUs'> {
  const each = (us: number): number => Math.round(us / Math.max(1, count))
  const server = from.server === null || until.server === null ? null : each(until.server - from.server)
  return { serverUs: server, loadUs: each(until.load - from.load) }
}

const round = (value: number): number => Math.round(value * 100) / 100

type Round = Pick<Driven, 'count' | 'perSecond' | 'p50' | 'p99' | 'longest' | 'serverUs' | 'loadUs'>

function reckoned(delays: readonly number[], seconds: number, from: Used, until: Used): Round {
  const sorted = Float64Array.from(delays).sort()
  const at = (part: number): number => round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN)
  const count = sorted.length
  const perSecond = Math.round(count / seconds)
  const delayed = { p50: at(0.5), p99: at(0.99), longest: at(1) }
  return { count, perSecond, ...delayed, ...spent(from, until, count) }
}

/** What is driven against, and for how long. */
export interface Run {
  readonly port: number
  /** Of the server. */
  readonly pid: number
  /** A first while that does not count, in seconds. */
  readonly warm: number
  /** Of one round. */
  readonly seconds: number
  readonly rounds: number
}

/** Processor time used by now at the start of the first round and at the end of each. */
async function watched({ pid, rounds }: Run, { from, roundMs }: Times): Promise<readonly Used[]> {
  const seen: Used[] = []
  for (let ended = 0; ended <= rounds; ended += 1) {
    await pause(Math.max(0, from + ended * roundMs - performance.now()))
    seen.push(used(pid))
  }
  return seen
}

/** One connection for each of `riders`. Of the rounds the best counts: other work on the machine only ever adds time. */
export async function drive(run: Run, riders: readonly (() => Ask)[]): Promise<Driven> {
  const { port, warm, seconds, rounds } = run
  const wires = await Promise.all(riders.map(() => wireTo(port)))
  const from = performance.now() + warm * 1_000
  const roundMs = seconds * 1_000
  const times = { from, until: from + rounds * roundMs, roundMs }
  const delays = Array.from({ length: rounds }, (): number[] => [])
  const tally: Tally = { delays, firstWrong: [], all: 0, wrong: 0 }
  const rides = riders.map(async (next, place) => {
    const wire = wires[place]
    if (wire !== undefined) await ride(wire, next, times, tally)
  })
  const seen = await watched(run, times)
  await Promise.all(rides)
  for (const wire of wires) wire.close()
  const nothing: Used = { server: null, load: 0 }
  const [best, ...others] = delays
    .map((each, at) => reckoned(each, seconds, seen[at] ?? nothing, seen[at + 1] ?? nothing))
    .sort((one, other) => other.perSecond - one.perSecond)
  if (best === undefined) throw new RangeError('there is at least one round')
  const { firstWrong, all, wrong } = tally
  return { ...best, others: others.map(({ perSecond }) => perSecond), firstWrong, all, wrong }
}
