// Who gets in: origin, session, grant, and how often; and that nobody looks at a course without an entry.
import type { LogEntry } from '@stature/storage'
import { StoreFailure } from '@stature/storage'
import { afterEach, describe, expect, it } from 'vitest'
import { testServer, type Options, type TestServer } from '../harness.js'
import { TEST_ROWS } from './rows.js'

let open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.map(async (each) => each.close()))
  open = []
})

async function start(options: Options = {}): Promise<TestServer> {
  const server = await testServer({ routes: TEST_ROWS, ...options })
  open.push(server)
  return server
}

const OURS = 'http://localhost'

describe('a request that changes something', () => {
  it.each([
    ['from our own page', { origin: OURS, cookie: 'stature-session=x' }, 200],
    ['of the same origin by what the browser says', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }, 200],
    ['from a foreign page', { origin: 'https://evil.example', cookie: 'stature-session=x' }, 403],
    ['from a foreign page without a cookie', { origin: 'https://evil.example' }, 403],
    ['from a sandboxed page', { origin: 'null' }, 403],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from another port', { origin: `${OURS}:81`, cookie: 'a=b' }, 403],
    ['with a cookie and no origin', { cookie: 'stature-session=x' }, 403],
    ['of a program without a cookie', {}, 200],
    ['of a program with a bearer token', { authorization: 'Bearer x', origin: 'https://other.example' }, 200],
  ])('%s', async (_, headers, status) => {
    const { app } = await start()
    const answer = await app.inject({
      method: 'POST',
      url: '/echo',
      headers: { ...headers },
      payload: { name: 'a' },
    })
    expect(answer.statusCode).toBe(status)
  })

  it('is refused before its body is looked at', async () => {
    const { app } = await start()
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: '/echo', headers, payload: '{' })
    expect(answer.json()).toMatchObject({ code: 'foreign-origin' })
  })
})

describe('a course', () => {
  it('is read with a grant of the right role', async () => {
    const server = await start()
    const { bearer } = await server.signIn({ grants: { 'course-1': 'caregiver' } })
    const answer = await server.app.inject({ url: '/courses/course-1', headers: bearer })
    expect([answer.statusCode, answer.json()]).toEqual([200, { course: 'course-1' }])
  })

  it.each([
    ['without a session', null, '/courses/course-1', 401],
    ['of somebody else', { 'course-1': 'caregiver' }, '/courses/course-2', 404],
    ['in a role that may not', { 'course-1': 'auditor' }, '/courses/course-1', 403],
    ['with a strange name', { 'course-1': 'caregiver' }, '/courses/course-1%00', 404],
  ] as const)('is not read %s', async (_, grants, url, status) => {
    const server = await start()
    const signedIn = grants === null ? null : await server.signIn({ grants })
    const answer = await server.app.inject({ url, headers: signedIn?.bearer ?? {} })
    expect(answer.statusCode).toBe(status)
  })
})

describe('the log of accesses', () => {
  const read = async (server: TestServer, headers: Readonly<Record<string, string>>) =>
    server.app.inject({ url: '/courses/course-1', headers })
  const entries = async (server: TestServer) => server.context.store.log.read('course-1', 'access', null, 100)

  it('has one entry a minute of a session that reads often', async () => {
    const server = await start()
    const { bearer, account } = await server.signIn({ grants: { 'course-1': 'caregiver' } })
    await Promise.all([read(server, bearer), read(server, bearer)])
    server.clock.now += 59_999
    await read(server, bearer)
    expect(await entries(server)).toMatchObject([
      { actor: account.id, what: 'read', details: '{"route":"readCourse","role":"caregiver"}' },
    ])
    server.clock.now += 1
    await read(server, bearer)
    expect(await entries(server)).toHaveLength(2)
  })

  it('has an entry of each session', async () => {
    const server = await start()
    for (const grants of [{ 'course-1': 'caregiver' }, { 'course-1': 'prescriber' }] as const) {
      await read(server, (await server.signIn({ grants })).bearer)
    }
    expect(await entries(server)).toHaveLength(2)
  })

  it('has none of a request that was refused', async () => {
    const server = await start()
    await read(server, (await server.signIn({ grants: { 'course-2': 'caregiver' } })).bearer)
    expect(await entries(server)).toEqual([])
  })

  it('is kept before the answer: without it there is none, and the next request tries again', async () => {
    let away = true
    const kept: LogEntry[] = []
    const write = async (entry: LogEntry): Promise<void> => {
      if (away) throw new StoreFailure('store-unreachable', 'away', 'wait', true)
      return Promise.resolve(void kept.push(entry))
    }
    const server = await start({
      context: ({ store }) => ({ store: Object.assign({}, store, { log: { ...store.log, write } }) }),
    })
    const { bearer } = await server.signIn({ grants: { 'course-1': 'caregiver' } })
    expect((await read(server, bearer)).statusCode).toBe(503)
    away = false
    expect([(await read(server, bearer)).statusCode, kept.length]).toEqual([200, 1])
  })

  it('does not stop reading where a full disk takes no entry, and is written once it does', async () => {
    let full = true
    const kept: LogEntry[] = []
    const write = async (entry: LogEntry): Promise<void> => {
      if (full) throw new StoreFailure('store-full', 'full', 'free some', false)
      return Promise.resolve(void kept.push(entry))
    }
    const server = await start({
      context: ({ store }) => ({ store: Object.assign({}, store, { log: { ...store.log, write } }) }),
    })
    const [one, other] = [
      await server.signIn({ grants: { 'course-1': 'caregiver' } }),
      await server.signIn({ grants: { 'course-1': 'caregiver' } }),
    ]
    expect([(await read(server, one.bearer)).statusCode, kept.length]).toEqual([200, 0])
    full = false
    expect((await read(server, other.bearer)).statusCode).toBe(200)
    expect(kept.map(({ actor }) => actor)).toEqual([other.account.id, one.account.id])
  })
})

describe('limits', () => {
  it('count an account by row', async () => {
    const server = await start()
    const [one, other] = [await server.signIn(), await server.signIn()]
    const statuses = []
    for (const { bearer } of [one, one, one, one, other]) {
      const answer = await server.app.inject({ url: '/mine', headers: bearer })
      statuses.push([answer.statusCode, answer.headers['retry-after'] !== undefined])
    }
    const fine = [200, false]
    expect(statuses).toEqual([fine, fine, fine, [429, true], fine])
  })

  const limited = {
    config: { limits: { bodyBytes: 1024, requestsPerMinute: 2, batchEvents: 1, streams: 1 } },
  }

  it('count an address that is not signed in, also with made-up sessions', async () => {
    const server = await start(limited)
    const statuses = []
    for (const word of ['a', 'b', 'c', 'd']) {
      const headers = { authorization: `Bearer ${word}` }
      statuses.push((await server.app.inject({ url: '/mine', headers })).statusCode)
    }
    expect(statuses).toEqual([401, 401, 429, 429])
  })

  it('never keep the plan for low sugar from a family', async () => {
    const server = await start(limited)
    const { deviceToken } = await server.signIn()
    const headers = { cookie: `stature-device=${deviceToken}` }
    const statuses = new Set<number>()
    for (let times = 0; times < 50; times += 1) {
      await server.app.inject({ url: '/bytes' })
      statuses.add((await server.app.inject({ url: '/api/v1/low-sugar', headers })).statusCode)
    }
    expect(statuses).toEqual(new Set([200]))
    expect((await server.app.inject({ url: '/bytes' })).statusCode).toBe(429)
  })
})
