// Every route × every role × own and foreign course, from the route table itself: nobody gets further than their row says.
import { readEvent, ROLES, type Role, type StatureEvent } from '@stature/record'
import type { Account } from '@stature/storage'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../src/http/problem.js'
import type { Access, Route } from '../../src/http/route.js'
import { ROUTES } from '../../src/routes.js'
import { accountsServer, ask, type AccountsServer, type Got } from '../accounts/server.js'
import type { Person } from '../harness.js'
import { exampleOf } from './example.js'
import { INTENT, inWords } from './intent.js'
import { opening, OWN_REFUSALS, PREPARED, type Prepared } from './prepared.js'

type StaffRole = NonNullable<Account['staff']>
const STAFF: readonly StaffRole[] = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator']

/** Who calls. `on` is their role on the course that is asked for; `elsewhere` on another one. */
interface Caller {
  readonly name: string
  readonly signedIn: boolean
  readonly staff?: StaffRole
  readonly on?: Role
  readonly elsewhere?: Role
  /** A password and no second factor, where the role needs one; or a session that was revoked. */
  readonly state?: 'halfway' | 'ended'
}

const CALLERS: readonly Caller[] = [
  { name: 'nobody', signedIn: false },
  { name: 'somebody without any role', signedIn: true },
  ...STAFF.map((staff) => ({ name: `an employed ${staff}`, signedIn: true, staff })),
  ...ROLES.map((on) => ({ name: `a ${on} of the course`, signedIn: true, on })),
  ...ROLES.map((elsewhere) => ({ name: `a ${elsewhere} of another course`, signedIn: true, elsewhere })),
  ...STAFF.map((staff) => ({
    name: `an employed ${staff} with that role on another course`,
    signedIn: true,
    staff,
    elsewhere: staff,
  })),
  {
    name: 'a prescriber with a password alone',
    signedIn: true,
    staff: 'prescriber',
    on: 'prescriber',
    state: 'halfway',
  },
  {
    name: 'an administrator with a password alone',
    signedIn: true,
    staff: 'administrator',
    on: 'administrator',
    state: 'halfway',
  },
  {
    name: 'a prescriber whose session was revoked',
    signedIn: true,
    staff: 'prescriber',
    on: 'prescriber',
    state: 'ended',
  },
]

/** From the row alone: the status that keeps a caller out, or null where they may. */
function keptOut(access: Access, caller: Caller): 401 | 403 | 404 | null {
  if (access.kind === 'anyone') return null
  if (!caller.signedIn || caller.state === 'ended') return 401
  if (access.kind === 'device') return null
  if (caller.state === 'halfway') return access.kind === 'account' && access.halfway === true ? null : 403
  if (access.kind === 'staff')
    return caller.staff !== undefined && access.roles.includes(caller.staff) ? null : 403
  if (access.kind !== 'course') return null
  if (caller.on === undefined) return 404
  return access.roles.includes(caller.on) ? null : 403
}

const reached = new Set<string>()
const isStream = (row: Route): boolean =>
  Object.values(row.answers).some(({ type }) => type?.startsWith('text/event-stream') === true)

/** The table itself, each handler noting that it was reached; a stream would never end and answers at once. */
const NOTED: readonly Route[] = ROUTES.map((row) => ({
  ...row,
  handle: async (call) => {
    reached.add(row.id)
    if (isStream(row)) throw new Problem(409, 'reached', 'A stream begins here.', 'Nothing.')
    return row.handle(call)
  },
}))

let server: AccountsServer
beforeAll(async () => {
  server = await accountsServer({ routes: NOTED })
})
afterAll(async () => server.close())

function opened(course: string): StatureEvent {
  const read = readEvent(opening(course, 'somebody'))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}

let courses = 0
async function newCourse(): Promise<string> {
  courses += 1
  const course = `course-${courses}`
  await server.store.openCourse(course)
  await server.store.journal.append(course, [opened(course)], null)
  return course
}

async function personOf(
  { staff, on, elsewhere, state }: Caller,
  course: string,
  other: string,
): Promise<Person> {
  const grants: Record<string, Role> = {}
  if (on !== undefined) grants[course] = on
  if (elsewhere !== undefined) grants[other] = elsewhere
  const person = await server.signIn({ grants, ...(staff === undefined ? {} : { staff }) })
  const { accounts } = server.store
  if (state === 'halfway')
    await accounts.update(person.account.id, (now) => ({ ...now, passwordHash: 'never looked at' }))
  if (state === 'ended') await accounts.revokeAllSessions(person.account.id, server.clock.now)
  return person
}

const filled = (schema: TSchema | undefined, more: object): Readonly<Record<string, unknown>> => {
  const example = schema === undefined ? {} : exampleOf(schema)
  return Object.fromEntries(Object.entries({ ...(typeof example === 'object' ? example : {}), ...more }))
}

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise

function addressOf(row: Route, course: string, { params = {} }: Prepared): string {
  const values = filled(row.params, { course, ...params })
  const path = row.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(textOr(values[name], 'a')))
  const query = Object.entries(filled(row.query, {})).map(([name, value]): [string, string] => [
    name,
    textOr(value, '1'),
  ])
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`
}

let asked = 0
async function call(row: Route, caller: Caller, course: string, other: string): Promise<Got> {
  const person = await personOf(caller, course, other)
  const prepared = (await PREPARED[row.id]?.(server, person, course)) ?? {}
  asked += 1
  reached.clear()
  return ask(server, addressOf(row, course, prepared), {
    method: row.method,
    from: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    ...(row.body === undefined ? {} : { body: filled(row.body, prepared.body ?? {}) }),
    ...(caller.signedIn ? { as: person } : {}),
  })
}

const MEANT_FOR_NOBODY: readonly unknown[] = [401, 403, 404]

describe.each(ROUTES.map((row) => ({ name: `${row.method} ${row.url}`, row })))('$name', ({ row }) => {
  it('is in the table of intent, and the row says the same', () => {
    expect({ [row.id]: INTENT[row.id] }).toEqual({ [row.id]: inWords(row.access) })
  })

  it.each(CALLERS)('keeps out or lets in $name', async (caller) => {
    const isCourse = row.access.kind === 'course'
    const course = isCourse ? await newCourse() : 'course-0'
    const got = await call(row, caller, course, 'course-00')
    const out = keptOut(row.access, caller)
    if (out !== null) {
      expect({ status: got.status, reached: [...reached] }).toEqual({ status: out, reached: [] })
      return
    }
    expect([...reached], JSON.stringify(got.json)).toEqual([row.id])
    const isRefusal = MEANT_FOR_NOBODY.includes(got.status)
    expect(isRefusal ? got.json['code'] : undefined, JSON.stringify(got.json)).toBe(OWN_REFUSALS[row.id])
  })
})

it('holds no intent for a route that does not exist', () => {
  const ids = new Set(ROUTES.map(({ id }) => id))
  expect(Object.keys(INTENT).filter((id) => !ids.has(id))).toEqual([])
})

it('answers alike for a course that is not granted and one that does not exist', async () => {
  const course = await newCourse()
  const person = await server.signIn({ staff: 'prescriber' })
  for (const row of ROUTES.filter(({ access }) => access.kind === 'course')) {
    const body = row.body === undefined ? {} : { body: filled(row.body, {}) }
    const foreign = await ask(server, addressOf(row, course, {}), { method: row.method, as: person, ...body })
    const missing = await ask(server, addressOf(row, 'nowhere', {}), {
      method: row.method,
      as: person,
      ...body,
    })
    expect(foreign.json, row.id).toEqual(missing.json)
  }
})
