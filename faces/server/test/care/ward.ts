// A server with the example course and people of it, for tests of what happens around the record.
import type { Role, StatureEvent } from '@stature/record'
import { COURSE, EXAMPLE, PATH, seed } from '../courses/clinic.js'
import { testServer, type Options, type Person, type TestServer } from '../harness.js'

export { COURSE, EXAMPLE, PATH }

export interface Got {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

export interface Ward extends TestServer {
  person(role: Role, name?: string): Promise<Person>
  ask(person: Person, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Got>
  /** Records facts of one carer, each at its own time; throws where one is refused. */
  record(person: Person, role: Role, ...facts: readonly Fact[]): Promise<void>
}

/** An event without what the ward adds: ids, the course, the zone, who, and when it was recorded. */
export interface Fact {
  readonly kind: string
  readonly occurredAt: string
  readonly [field: string]: unknown
}

let made = 0
export const nextId = (): string => `0195b3a0-7c00-7000-a000-${String((made += 1)).padStart(12, '0')}`

function read(text: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
}

const eventOf = (person: Person, role: Role, fact: Fact) => ({
  id: nextId(),
  course: COURSE,
  recordedAt: fact.occurredAt,
  zone: 'America/New_York',
  by: { role, id: person.account.id },
  ...fact,
})

/** The clock stands at a quarter past six in the evening of 12 March 2026 in New York. */
export async function ward(options: Options = {}, events: readonly StatureEvent[] = EXAMPLE): Promise<Ward> {
  const server = await testServer(options)
  await seed(server.context.store, COURSE, events)
  const ask: Ward['ask'] = async (person, method, url, body) => {
    const sent = body === undefined ? {} : { payload: body }
    const reply = await server.app.inject({ method, url, headers: person.bearer, ...sent })
    return { status: reply.statusCode, json: read(reply.body) }
  }
  return {
    ...server,
    ask,
    person: (role, name = `The ${role}`) => {
      const staff = role === 'caregiver' || role === 'patient' ? null : role
      return server.signIn({ name, staff, grants: { [COURSE]: role } })
    },
    record: async (person, role, ...facts) => {
      const events = facts.map((fact) => eventOf(person, role, fact))
      const got = await ask(person, 'POST', `${PATH}/events`, { events })
      if (got.status !== 200) throw new Error(JSON.stringify(got.json))
    },
  }
}

/** A list in what came back. */
export function listOf(got: Got, key: string): readonly Readonly<Record<string, unknown>>[] {
  const found = got.json[key]
  if (!Array.isArray(found)) throw new Error(`no list at ${key}: ${JSON.stringify(got.json)}`)
  return found.map((each: unknown) => Object.fromEntries(Object.entries(Object(each))))
}
