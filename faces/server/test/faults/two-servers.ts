// Two servers on one PostgreSQL behind a balancer: devices sync while one server is killed now and then.
import { audit } from '../../../../adapters/storage/test/faults/audit.js'
import { chanceOf } from '../../../../adapters/storage/test/faults/chance.js'
import type { OwnServer } from '../../../../adapters/storage/test/postgres/server.mjs'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, fieldOf, until } from './client.js'
import { deviceOf, syncAll, type Device } from './devices.js'
import { idOf, newCourse, person, weight, withStore } from './people.js'
import { startProcess, type Place, type ServerProcess } from './process.js'
import { roundRobin } from './round-robin.js'
import { listenTo } from './stream.js'

export interface TwoSizes {
  readonly devices: number
  /** Events each device holds. */
  readonly events: number
  readonly kills: number
}

const DEVICES_A_COURSE = 4
const BETWEEN_KILLS_MS = 1_500

interface Scene {
  readonly place: Place
  readonly servers: readonly [ServerProcess, ServerProcess]
  readonly devices: readonly Device[]
}

async function devicesIn(
  place: Place,
  { devices, events }: TwoSizes,
  seed: number,
): Promise<readonly Device[]> {
  return withStore(place, async (store) => {
    const all: Device[] = []
    let course = ''
    for (let n = 0; n < devices; n += 1) {
      if (n % DEVICES_A_COURSE === 0) course = await newCourse(store)
      all.push(deviceOf(course, await person(store, 'caregiver', [course]), events, chanceOf(seed + n)))
    }
    return all
  })
}

/** Kills one after the other while the devices sync; answers how often. */
async function killNowAndThen(
  servers: readonly ServerProcess[],
  kills: number,
  done: () => boolean,
): Promise<number> {
  let killed = 0
  for (; killed < kills && !done(); killed += 1) {
    await pause(BETWEEN_KILLS_MS)
    const server = servers[killed % servers.length]
    await server?.kill()
    await server?.again()
  }
  return killed
}

async function exactUnion({ place, devices }: Scene): Promise<readonly string[]> {
  const held = new Map<string, string[]>()
  for (const device of devices)
    held.set(device.course, [...(held.get(device.course) ?? []), ...device.held.map(idOf)])
  return withStore(place, async (store) => {
    const problems = [...(await audit(store, held))]
    for (const [course, ids] of held) {
      const sequence = (await store.journal.head(course))?.sequence
      // And its opening.
      if (sequence !== ids.length + 1)
        problems.push(`${course}: ${sequence ?? 'no'} events, and ${ids.length + 1} should be`)
    }
    return problems
  })
}

/** Both must answer the same bytes to the same question. */
async function sameDecisions({ servers, devices }: Scene): Promise<readonly string[]> {
  const problems: string[] = []
  const at = new Date().toISOString()
  for (const { course, person: asker } of devices.filter((_, n) => n % DEVICES_A_COURSE === 0)) {
    for (const [kind, body] of [
      ['dose', { at, asKnownAt: at }],
      ['injection', { at, asKnownAt: at }],
    ] as const) {
      const path = `/api/v1/courses/${course}/decisions/${kind}`
      const [one, other] = await Promise.all(
        servers.map(({ url }) => ask(url, asker.token, 'POST', path, body)),
      )
      if (one?.text !== other?.text) problems.push(`${kind}: the servers answer differently`)
      if (one?.status !== 200 && one?.status !== 404 && one?.status !== 409)
        problems.push(`${kind}: ${one?.status ?? 0} ${one?.text.slice(0, 200) ?? ''}`)
    }
  }
  return problems
}

const REVOKED_WITHIN_MS = 2_000

async function revokedEverywhere({ servers: [one, other], place }: Scene): Promise<readonly string[]> {
  const someone = await withStore(place, async (store) => person(store, 'caregiver', []))
  const asks = (server: ServerProcess): Promise<number> =>
    ask(server.url, someone.token, 'GET', '/api/v1/session').then(({ status }) => status)
  const before = [await asks(one), await asks(other)]
  if (before.some((status) => status !== 200))
    return [`a session was answered ${before.join()} before it was revoked`]
  const out = await ask(one.url, someone.token, 'POST', '/api/v1/sign-out')
  if (out.status >= 300) return [`signing out was answered ${out.status} ${out.text.slice(0, 200)}`]
  const refused = await until(async () => (await asks(other)) === 401, REVOKED_WITHIN_MS)
  return refused
    ? []
    : [`a session revoked on one server was good on the other after ${REVOKED_WITHIN_MS} ms`]
}

const SEEN_WITHIN_MS = 5_000

async function toldAcross({ servers: [one, other], devices }: Scene): Promise<readonly string[]> {
  const [device] = devices
  if (device === undefined) return ['there is no device']
  const { course, person: carer } = device
  const stream = listenTo(other.url, carer.token, `/api/v1/courses/${course}/watch`)
  try {
    if (!(await until(() => stream.said().includes('event:'), SEEN_WITHIN_MS)))
      return [`a stream began with ${stream.said() || 'nothing'}`]
    const event = weight(course, carer.account, Date.now(), 20_000)
    const got = await ask(one.url, carer.token, 'POST', `/api/v1/courses/${course}/events`, event)
    const place = `"sequence":${String(fieldOf(got, 'sequence'))}`
    const told = await until(() => stream.said().includes(place), SEEN_WITHIN_MS)
    return told
      ? []
      : [`a stream of the other server did not tell of an event within ${SEEN_WITHIN_MS} ms: ${got.status}`]
  } finally {
    stream.close()
  }
}

export interface Ended {
  readonly name: string
  readonly problems: readonly string[]
}

async function suffer(scene: Scene, { kills }: TwoSizes, seed: number): Promise<readonly string[]> {
  const balancer = await roundRobin(scene.servers.map(({ port }) => port))
  let done = false
  try {
    const killing = killNowAndThen(scene.servers, kills, () => done)
    const all = await Promise.all(
      scene.devices.map((device, n) => syncAll(device, balancer.url, chanceOf(seed + n))),
    )
    done = true
    await killing
    return all.flatMap(({ problems }) => problems)
  } finally {
    await balancer.close()
  }
}

const worked = (name: string, work: Promise<readonly string[]>): Promise<Ended> =>
  work.then(
    (problems) => ({ name, problems }),
    (error: unknown) => ({ name, problems: [String(error)] }),
  )

/** Answers each thing that was tried, in its turn. */
export async function twoServers(
  entry: string,
  postgres: OwnServer,
  sizes: TwoSizes,
  seed: number,
): Promise<readonly Ended[]> {
  const place = { data: (await postgres.fresh()).url, keys: (await postgres.fresh()).url }
  const devices = await devicesIn(place, sizes, seed)
  const servers = [await startProcess(entry, place), await startProcess(entry, place)] as const
  const scene: Scene = { place, servers, devices }
  try {
    const all: Ended[] = []
    all.push(await worked(`${sizes.devices} devices sync`, suffer(scene, sizes, seed)))
    all.push(await worked('the union of facts is exact', exactUnion(scene)))
    all.push(await worked('both servers decide alike', sameDecisions(scene)))
    all.push(await worked('a session revoked on one is refused on the other', revokedEverywhere(scene)))
    all.push(await worked('a stream of one tells of an event of the other', toldAcross(scene)))
    return all
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
  }
}
