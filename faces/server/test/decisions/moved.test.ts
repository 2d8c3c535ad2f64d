// A decision is that of the course as it stands when it is logged, also where memory is behind another process.
import type { Store } from '@stature/storage'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCourses } from '../../src/courses/open-courses.js'
import { START, testServer, type Person, type TestServer } from '../harness.js'
import { COURSE, EXAMPLE, eventIn, freshId, memoryStore, MOST, PATH, seed } from '../courses/clinic.js'

const AT = '2026-03-12T18:14:00-04:00'
const episode = () =>
  eventIn({
    ...{ id: freshId(), course: COURSE, occurredAt: AT, recordedAt: AT, zone: 'America/New_York' },
    ...{ by: { role: 'caregiver', id: 'somebody' }, kind: 'hypoglycemia-occurred' },
    ...{ severity: 'severe', foodIntake: 'adequate', signs: [] },
  })

let store: Store
let server: TestServer
let person: Person
/** How often it was asked where the course stands. */
let heads: number

beforeEach(async () => {
  store = await memoryStore()
  await seed(store, COURSE, EXAMPLE)
  heads = 0
  const journal = {
    ...store.journal,
    head: (course: string) => {
      heads += 1
      return store.journal.head(course)
    },
  }
  server = await testServer({
    context: ({ policy, clock }) => ({
      store,
      courses: openCourses({ store: { ...store, journal }, policy, clock, most: MOST }),
    }),
  })
  person = await server.signIn({ name: 'The mother', grants: { [COURSE]: 'caregiver' } })
})
afterEach(() => server.close())

async function asked(kind: 'dose' | 'injection') {
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: `${PATH}/decisions/${kind}`,
    headers: { ...person.bearer, 'content-type': 'application/json' },
    payload: '{}',
  })
  const answer: { sequence?: number; decision?: { outcome: { kind: string } } } = JSON.parse(body)
  return { statusCode, sequence: answer.sequence, outcome: answer.decision?.outcome.kind }
}

const sequences = async (): Promise<readonly unknown[]> =>
  (await store.log.read(COURSE, 'decision', null, 10)).map(({ details }) => {
    const said: { sequence: number } = JSON.parse(details)
    return said.sequence
  })

it('what memory holds is decided on and logged without another look at the store', async () => {
  const first = await asked('injection')
  const before = heads
  const second = await asked('injection')
  expect(second).toEqual(first)
  expect(heads).toBe(before)
  expect(await sequences()).toEqual([EXAMPLE.length, EXAMPLE.length])
})

it('what another process recorded since is decided on, and the decision before it is not logged', async () => {
  const before = await asked('injection')
  expect(before).toMatchObject({ statusCode: 200, sequence: EXAMPLE.length })
  await store.journal.append(COURSE, [episode()], null)
  const after = await asked('injection')
  expect(after).toMatchObject({ statusCode: 200, sequence: EXAMPLE.length + 1 })
  expect(after.outcome).toBe('do-not-inject')
  expect(before.outcome).not.toBe(after.outcome)
  expect(await sequences()).toEqual([EXAMPLE.length + 1, EXAMPLE.length])
})

it('a course that another process erased is not decided on from memory', async () => {
  expect((await asked('dose')).statusCode).toBe(200)
  await store.eraseCourse(COURSE, START)
  expect((await asked('dose')).statusCode).toBe(410)
})
