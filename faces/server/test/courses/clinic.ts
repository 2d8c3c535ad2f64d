// A server on a real memory store, with the example course in it and people of every role to sign in.
import type { Json } from '@stature/protocol'
import { readEvent, type Role, type StatureEvent } from '@stature/record'
import { openStore, type Store } from '@stature/storage'
import { readFileSync } from 'node:fs'
import { openCourses } from '../../src/courses/open-courses.js'
import { testServer, TEST_CONFIG, START, type Person } from '../harness.js'

export const COURSE = 'example-child'
export const PATH = `/api/v1/courses/${COURSE}`

const lines = (): readonly string[] =>
  readFileSync(new URL('../../../../examples/course.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n')

export function eventIn(json: Json): StatureEvent {
  const read = readEvent(json)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** The example course, without places in a chain. */
export const EXAMPLE: readonly StatureEvent[] = lines().map((line) => {
  const { sequence: _sequence, previous: _previous, ...said } = eventIn(JSON.parse(line))
  return said
})

export const memoryStore = (): Promise<Store> =>
  openStore({ data: 'memory:', keys: 'memory:', masterKeys: TEST_CONFIG.masterKeys, clock: () => START })

export async function seed(store: Store, course: string, events: readonly StatureEvent[]): Promise<void> {
  await store.openCourse(course)
  const done = await store.journal.append(course, events, null)
  if (done.kind !== 'done') throw new Error(`not seeded: ${done.kind}`)
}

export const MOST = { courses: 100, entries: 100_000 } as const

/** The clock stands at START: a quarter past six in the evening of 12 March 2026 in New York. */
export async function clinic(events: readonly StatureEvent[] = EXAMPLE) {
  const store = await memoryStore()
  await seed(store, COURSE, events)
  const server = await testServer({
    context: ({ policy, clock }) => ({ store, courses: openCourses({ store, policy, clock, most: MOST }) }),
  })
  return {
    ...server,
    person: (role: Role) => server.signIn({ name: `The ${role}`, grants: { [COURSE]: role } }),
    /** Sends JSON and reads what comes back. */
    ask: async (person: Person, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => {
      const sent = body === undefined ? {} : { payload: JSON.stringify(body) }
      const headers = {
        ...person.bearer,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const {
        statusCode,
        body: text,
        headers: got,
      } = await server.app.inject({ method, url, headers, ...sent })
      const type = String(got['content-type'] ?? '')
      const json = /[/+]json(;|$)/.test(type) && text !== '' ? JSON.parse(text) : null
      return { status: statusCode, text, json, type }
    },
  }
}

export type Clinic = Awaited<ReturnType<typeof clinic>>

/** One member of every item of a list in an answer. */
export const pick = (list: unknown, name: string): readonly unknown[] =>
  Array.isArray(list) ? list.map((each: object): unknown => Reflect.get(each, name)) : []

let numbers = 0
/** A UUID of its own. */
export const freshId = (): string => {
  numbers += 1
  return `0195b3a0-7c00-7000-9000-${String(numbers).padStart(12, '0')}`
}

/** An event of a person, at a time of 12 March 2026 in New York such as `18:10`, recorded then. */
export function eventBy(
  person: Person,
  role: Role,
  time: string,
  kind: string,
  body: Readonly<Record<string, Json>> = {},
): Readonly<Record<string, Json>> {
  const at = time.includes('T') ? time : `2026-03-12T${time}:00-04:00`
  return {
    ...{ id: freshId(), course: COURSE, kind, occurredAt: at, recordedAt: at, zone: 'America/New_York' },
    by: { role, id: person.account.id },
    ...body,
  }
}
