// What hostile requests are sent at: a whole server with a course, people of every role, and a log that is read.
import { readEvent, ROLES, verifyChain, type Role, type StatureEvent } from '@stature/record'
import { randomUUID } from 'node:crypto'
import type { Config } from '../../src/config/config.js'
import { openCourses } from '../../src/courses/open-courses.js'
import { Problem } from '../../src/http/problem.js'
import type { Route } from '../../src/http/route.js'
import { ROUTES } from '../../src/routes.js'
import { createLog } from '../../src/upkeep/log.js'
import { START, testServer, type Person, type TestServer } from '../harness.js'
import { EXAMPLE } from './events.js'
import { faultsOf } from './judge.js'
import { CANARY } from './nasty.js'
import { curlOf, named, type By, type Hostile } from './request.js'

const LONGEST_MS = 30_000
const isRole = (by: By): by is Role => ROLES.some((role) => role === by)
const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const

/** A stream never ends under `inject`; another test opens streams. */
const withoutStreams: readonly Route[] = ROUTES.map((row) => {
  const isStream = Object.values(row.answers).some(
    ({ type }) => type?.startsWith('text/event-stream') === true,
  )
  if (!isStream) return row
  const handle = (): Promise<never> =>
    Promise.reject(new Problem(429, 'reached', 'A stream begins here.', 'Nothing.'))
  return { ...row, handle }
})

export interface World {
  readonly server: TestServer
  /** A new course with new people. */
  renew(): Promise<void>
  /** What is wrong with the answers, each with a curl line; empty where nothing is. */
  send(hostile: Hostile): Promise<readonly string[]>
  /** What is wrong with the server now: it must answer rightly, its chain must verify, its log must hold nothing. */
  check(): Promise<readonly string[]>
  /** Ids of rows that answered with 2xx so far: what was never reached was never tried. */
  readonly reached: ReadonlySet<string>
  close(): Promise<void>
}

function events(course: string): readonly StatureEvent[] {
  return EXAMPLE.map((said) => {
    const read = readEvent(JSON.parse(JSON.stringify({ ...said, course })))
    if (!read.ok) throw new Error('the example course does not read')
    return read.value
  })
}

const within = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not settle within ${LONGEST_MS} ms`)), LONGEST_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const
/** `inject` is typed for common methods; the raw bytes of another test send the others. */
const methodOf = (method: string): (typeof METHODS)[number] =>
  METHODS.find((each) => each === method) ?? 'PATCH'

function headersOf({ by, carried, headers }: Hostile, person: Person | null): Record<string, string> {
  const token = person?.token ?? 'F'.repeat(43)
  const cookie = `stature-session=${token}; stature-device=${person?.deviceToken ?? 'F'.repeat(43)}`
  const known: Record<string, string> = {}
  if (by !== 'nobody' && carried === 'bearer') known['authorization'] = `Bearer ${token}`
  if (by !== 'nobody' && carried !== 'bearer') {
    known['cookie'] = cookie
    known['origin'] = carried === 'cookie' ? 'http://localhost' : 'https://evil.example'
  }
  const more = headers.filter(([name]) => name !== '__proto__' && name !== 'constructor')
  return { ...known, ...Object.fromEntries(more) }
}

/** `place` says where the stores are; in memory where it is left out. */
export async function hostileWorld(place: Partial<Pick<Config, 'data' | 'keys'>> = {}): Promise<World> {
  let log = ''
  const stream = { write: (line: string) => void (log += line) }
  const server = await testServer({
    routes: withoutStreams,
    config: place,
    context: (made) => {
      // Few courses in memory, so that what is kept on purpose does not look like a leak.
      const courses = openCourses({
        ...{ store: made.store, clock: made.clock, most: { courses: 20, entries: 2_000 } },
        get policy() {
          return made.policy
        },
      })
      return { log: createLog('debug', stream), courses }
    },
  })
  const people = new Map<By, Person>()
  const secrets = new Set<string>()
  const reached = new Set<string>()
  let course = ''
  let turn = 0

  async function personOf(by: By): Promise<Person | null> {
    if (by === 'nobody' || by === 'forged') return null
    const known = people.get(by)
    if (known !== undefined) return known
    const staff = STAFF.find((each) => each === by) ?? null
    const grants: Record<string, Role> = isRole(by) ? { [course]: by } : { elsewhere: 'caregiver' }
    const person = await server.signIn({ staff, grants })
    people.set(by, person)
    for (const secret of [person.token, person.deviceToken, person.account.name]) secrets.add(secret)
    return person
  }

  async function one(hostile: Hostile, person: Person | null, other: string): Promise<readonly string[]> {
    const { by, method } = hostile
    const names = { course, me: person?.account.id ?? 'nobody', other, role: isRole(by) ? by : 'caregiver' }
    const path = named(hostile.path, names)
    const body = hostile.body === null ? null : named(hostile.body, names)
    const headers = headersOf(hostile, person)
    const payload = body === null ? {} : { payload: Buffer.from(body, 'latin1') }
    turn += 1
    // From many addresses, so that limits do not stand before what is tried.
    const remoteAddress = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`
    const asked = server.app.inject({
      url: path,
      headers,
      remoteAddress,
      ...payload,
      ...{ method: methodOf(method) },
    })
    const got = await within(asked).catch((error: unknown) => String(error))
    const line = (fault: string): string => `${fault}\n  ${curlOf(hostile, path, headers, body)}`
    if (typeof got === 'string') return [line(got)]
    if (got.statusCode === 401 || got.statusCode === 429) people.delete(by)
    const { statusCode: status, body: text, headers: sent } = got
    const type = String(sent['content-type'] ?? '')
    if (status < 300 && hostile.row !== null) reached.add(hostile.row)
    return faultsOf(hostile, { status, type, headers: sent, body: text }).map(line)
  }

  async function renew(): Promise<void> {
    people.clear()
    secrets.clear()
    course = randomUUID()
    await server.context.store.openCourse(course)
    await server.context.store.journal.append(course, events(course), null)
  }

  async function asks(
    person: Person,
    path: string,
    body?: object,
  ): Promise<{ status: number; json: unknown }> {
    const payload = body === undefined ? {} : { payload: body }
    const reply = await server.app.inject({
      method: body === undefined ? 'GET' : 'POST',
      url: path,
      headers: person.bearer,
      ...payload,
    })
    return { status: reply.statusCode, json: JSON.parse(reply.body) }
  }

  async function answersRightly(): Promise<readonly string[]> {
    // The course of before may have been erased, which was right.
    if ((await server.context.store.journal.head(course))?.erased === true) await renew()
    const person = await server.signIn({ grants: { [course]: 'caregiver' } })
    const at = new Date(START).toISOString()
    const path = `/api/v1/courses/${course}`
    const event = {
      id: randomUUID(),
      course,
      kind: 'weight-measured',
      occurredAt: at,
      recordedAt: at,
      zone: 'UTC',
    }
    const by = { role: 'caregiver', id: person.account.id }
    const recorded = await asks(person, `${path}/events`, { ...event, by, weightGrams: 15_500 })
    const read = await asks(person, path)
    const chain = verifyChain(await server.context.store.journal.read(course, 0, 1_000_000))
    const problems: string[] = []
    if (recorded.status !== 200) problems.push(`afterwards an event was answered ${JSON.stringify(recorded)}`)
    if (read.status !== 200) problems.push(`afterwards the course was answered ${JSON.stringify(read)}`)
    if (chain.kind !== 'ok') problems.push(`afterwards the chain is ${JSON.stringify(chain)}`)
    return problems
  }

  function logProblems(): readonly string[] {
    const found = [CANARY, course, ...secrets].filter((secret) => log.includes(secret))
    const lines = found.map((secret) => log.split('\n').find((line) => line.includes(secret)) ?? '')
    const faults = log.split('\n').filter((line) => line.includes('"msg":"fault"'))
    log = ''
    return [...lines.map((line) => `the log holds what it must not: ${line}`), ...faults.slice(0, 3)]
  }

  await renew()
  return {
    server,
    renew,
    reached,
    send: async (hostile) => {
      const person = await personOf(hostile.by)
      const other = (await personOf('stranger'))?.account.id ?? ''
      const all = await Promise.all(Array.from({ length: hostile.times }, () => one(hostile, person, other)))
      return all.flat()
    },
    check: async () => [...(await answersRightly()), ...logProblems()],
    close: () => server.close(),
  }
}
