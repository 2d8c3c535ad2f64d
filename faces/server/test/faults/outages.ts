// The store goes away under a serving server: it says so in the form of the API, and comes back by itself.
import { audit } from '../../../../adapters/storage/test/faults/audit.js'
import { smallDisk } from '../../../../adapters/storage/test/faults/disk.js'
import { proxyTo } from '../../../../adapters/storage/test/faults/proxy.js'
import type { OwnServer } from '../../../../adapters/storage/test/postgres/server.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, fieldOf, until, type Got } from './client.js'
import { acknowledgedBy, write, writersIn } from './kills.js'
import { person, weight, withStore } from './people.js'
import { startProcess, type Place } from './process.js'

const LONGEST_MS = 45_000
const WRITERS = 8

interface Outage {
  readonly place: Place
  readonly begin: () => Promise<unknown>
  readonly end: () => Promise<unknown>
  /** What refused writes say. */
  readonly codes: readonly string[]
  /** Whether reading goes on, and readiness is kept. */
  readonly reads: boolean
}

const problemOf503 = ({ status, type, retryAfter, json }: Got): readonly string[] => {
  if (status !== 503) return []
  const missing = ['code', 'detail', 'fix'].filter(
    (field) => json === null || typeof Reflect.get(json, field) !== 'string',
  )
  return [
    ...(type.startsWith('application/problem+json') ? [] : [`503 is ${type}`]),
    ...(retryAfter === null ? ['503 without Retry-After'] : []),
    ...missing.map((field) => `503 without ${field}`),
  ]
}

/** Answers what was wrong. */
async function problemsIn(entry: string, outage: Outage): Promise<readonly string[]> {
  const writers = await writersIn(outage.place, WRITERS)
  const [first] = writers
  if (first === undefined) return ['nobody writes']
  const { course, carer } = first
  const watcher = await withStore(outage.place, (store) => person(store, 'caregiver', [course]))
  const server = await startProcess(entry, outage.place)
  const problems: string[] = []
  let stopped = false
  const events = `/api/v1/courses/${course}/events`
  const counts = (): readonly number[] => writers.map(({ acknowledged }) => acknowledged.length)
  try {
    const writing = writers.map((writer) => write(writer, server.url, () => stopped))
    if (!(await until(() => counts().every((count) => count > 2), LONGEST_MS))) problems.push('no load')
    await ask(server.url, carer.token, 'GET', events)
    await ask(server.url, carer.deviceToken, 'GET', '/api/v1/low-sugar')
    await outage.begin()
    const refused: Got[] = []
    const shows = await until(async () => {
      const got = await ask(
        server.url,
        carer.token,
        'POST',
        events,
        weight(course, carer.account, Date.now(), 20_000),
      )
      if (got.status === 0) problems.push(`a write was not answered: ${got.text}`)
      if (got.status === 503) refused.push(got)
      problems.push(...problemOf503(got))
      return refused.length > 0
    }, LONGEST_MS)
    if (!shows) problems.push('nothing was refused')
    const code = refused.map((got) => String(fieldOf(got, 'code'))).join()
    if (shows && !outage.codes.includes(code)) problems.push(`refused with ${code}`)
    const ready = await ask(server.url, null, 'GET', '/readyz')
    if (ready.status !== 503) problems.push(`/readyz says ${ready.status} meanwhile`)
    const alive = await ask(server.url, null, 'GET', '/healthz')
    if (alive.status !== 200) problems.push(`/healthz says ${alive.status} meanwhile`)
    const read = await ask(server.url, carer.token, 'GET', `${events}?limit=5`)
    problems.push(...problemOf503(read))
    if (outage.reads && read.status !== 200)
      problems.push(`reading says ${read.status} ${read.text.slice(0, 200)} meanwhile`)
    // Whoever looks for the first time is to be noted, which cannot be done now.
    const first = await ask(server.url, watcher.token, 'GET', `${events}?limit=5`)
    if (outage.reads && first.status !== 200)
      problems.push(`a first look says ${first.status} ${first.text.slice(0, 200)} meanwhile`)
    const lowSugar = await ask(server.url, carer.deviceToken, 'GET', '/api/v1/low-sugar')
    if (lowSugar.status !== 200) problems.push(`the plan for low sugar says ${lowSugar.status} meanwhile`)
    await outage.end()
    const before = counts()
    const wentOn = await until(() => counts().every((count, n) => count > (before[n] ?? 0) + 1), LONGEST_MS)
    if (!wentOn) problems.push('not all went on afterwards')
    const again = await until(
      async () => (await ask(server.url, null, 'GET', '/readyz')).status === 200,
      LONGEST_MS,
    )
    if (!again) problems.push('/readyz stays at 503')
    stopped = true
    problems.push(...(await Promise.all(writing)).flat())
    if (/"level":(?:50|60)/.test(server.said()) && server.said().includes('"fault"'))
      problems.push(`a fault was logged: ${server.said().slice(0, 300)}`)
  } finally {
    stopped = true
    await server.kill()
  }
  return [
    ...new Set(problems),
    ...(await withStore(outage.place, (store) => audit(store, acknowledgedBy(writers)))),
  ]
}

const UNREACHABLE = ['store-unreachable', 'store-busy']

export async function postgresRestarted(entry: string, postgres: OwnServer): Promise<readonly string[]> {
  const place = { data: (await postgres.fresh()).url, keys: (await postgres.fresh()).url }
  const begin = () => postgres.halt('immediate')
  return problemsIn(entry, { place, begin, end: () => postgres.resume(), codes: UNREACHABLE, reads: false })
}

export async function postgresCutOff(
  entry: string,
  postgres: OwnServer,
  how: 'refusing' | 'silent',
): Promise<readonly string[]> {
  const [data, keys] = [(await postgres.fresh()).url, (await postgres.fresh()).url]
  const proxy = await proxyTo(postgres.port)
  const through = new URL(data)
  through.port = String(proxy.port)
  try {
    return await problemsIn(entry, {
      place: { data: through.href, keys },
      begin: () => Promise.resolve(proxy.be(how)),
      end: () => Promise.resolve(proxy.be('open')),
      codes: UNREACHABLE,
      reads: false,
    })
  } finally {
    await proxy.close()
  }
}

export async function sqliteDiskFull(entry: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stature-faults-'))
  const disk = smallDisk(24)
  try {
    return await problemsIn(entry, {
      place: { data: `file:${disk.path}/stature.db`, keys: `file:${folder}/keys.db` },
      begin: () => Promise.resolve(disk.fill()),
      end: () => Promise.resolve(disk.empty()),
      codes: ['store-full'],
      reads: true,
    })
  } finally {
    disk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
