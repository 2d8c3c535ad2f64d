// Sessions as the server remembers them: when they end, how fast a change is seen, and what it costs the store.
import type { Session, Store } from '@stature/storage'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callersOf } from '../../src/access/callers.js'
import { hashOf } from '../../src/access/token.js'
import { accountsServer, ask, type AccountsServer, type Got } from '../accounts/server.js'
import type { Person } from '../harness.js'

let server: AccountsServer
let reads: number
const IDLE_MINUTES = 30
const LONGEST_HOURS = 12

function counting(store: Store): Store {
  const { accounts } = store
  const session = async (hash: string): Promise<Session | null> => {
    reads += 1
    return accounts.session(hash)
  }
  return { ...store, accounts: { ...accounts, session } }
}

let ana: Person
beforeEach(async () => {
  reads = 0
  server = await accountsServer({
    config: { session: { idleMinutes: IDLE_MINUTES, longestHours: LONGEST_HOURS } },
    context: ({ store }) => ({ store: counting(store) }),
  })
  ana = await server.signIn({ grants: { c1: 'caregiver' } })
  await server.store.openCourse('c1')
})
afterEach(async () => server.close())

const me = (as: Person = ana): Promise<Got> => ask(server, '/api/v1/session', { as })
const outcome = async (as: Person = ana): Promise<unknown> => {
  const got = await me(as)
  return got.status === 200 ? 'in' : got.json['code']
}

describe('a session', () => {
  const MINUTE = 60_000
  const ENDS = [
    { name: 'idle for just as long as it may', after: IDLE_MINUTES * MINUTE, outcome: 'in' },
    { name: 'idle for a moment longer', after: IDLE_MINUTES * MINUTE + 1, outcome: 'session-ended' },
  ]
  it.each(ENDS)('$name: $outcome', async ({ after, outcome: expected }) => {
    expect(await outcome()).toBe('in')
    server.clock.now += after
    expect(await outcome()).toBe(expected)
  })

  it('in use lives to its absolute end and not a moment longer', async () => {
    const end = server.clock.now + LONGEST_HOURS * 60 * MINUTE
    while (server.clock.now + 20 * MINUTE < end) {
      expect(await outcome()).toBe('in')
      server.clock.now += 20 * MINUTE
    }
    expect(await outcome()).toBe('in')
    server.clock.now = end - 1
    expect(await outcome()).toBe('in')
    server.clock.now = end
    expect(await outcome()).toBe('session-ended')
  })

  it('that nobody ever had is told apart from one that ended', async () => {
    const bearer = { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }
    expect((await ask(server, '/api/v1/session', { as: { bearer } })).json['code']).toBe('sign-in')
    expect((await ask(server, '/api/v1/session')).json['code']).toBe('sign-in')
  })

  it('is never taken from a cookie beside another authorization', async () => {
    const reply = await server.app.inject({
      method: 'GET',
      url: '/api/v1/session',
      headers: { authorization: 'Basic YTpi', cookie: `stature-session=${ana.token}` },
    })
    expect(reply.statusCode).toBe(401)
  })
})

describe('what a change does', () => {
  it('revoking one session ends it at once and leaves the others', async () => {
    await me()
    const second = await ask(server, '/api/v1/sessions', { as: ana })
    const [own] = Array.isArray(second.json['sessions']) ? second.json['sessions'] : []
    const id: unknown = typeof own === 'object' && own !== null ? Reflect.get(own, 'id') : null
    expect((await ask(server, `/api/v1/sessions/${String(id)}`, { method: 'DELETE', as: ana })).status).toBe(
      204,
    )
    expect(await outcome()).toBe('session-ended')
  })

  it('nobody revokes the session or device of somebody else', async () => {
    const bo = await server.signIn()
    const [session] = await server.store.accounts.sessionsOf(ana.account.id)
    const [device] = await server.store.accounts.devicesOf(ana.account.id)
    for (const url of [`/api/v1/sessions/${session?.id ?? ''}`, `/api/v1/devices/${device?.id ?? ''}`]) {
      expect((await ask(server, url, { method: 'DELETE', as: bo })).status).toBe(404)
    }
    expect(await outcome()).toBe('in')
  })

  it('revoking the device ends its sessions', async () => {
    await me()
    const [device] = await server.store.accounts.devicesOf(ana.account.id)
    const url = `/api/v1/devices/${device?.id ?? ''}`
    expect((await ask(server, url, { method: 'DELETE', as: ana })).status).toBe(204)
    expect(await outcome()).toBe('session-ended')
  })

  it('made behind its back (by another process) is seen within a second, with nobody reading', async () => {
    await me()
    await server.store.accounts.revokeAllSessions(ana.account.id, server.clock.now)
    await expect.poll(() => outcome(), { timeout: 1_000 }).toBe('session-ended')
  })

  it('disabling ends everything the account has open', async () => {
    const admin = await server.signIn({ staff: 'administrator' })
    await me()
    const url = `/api/v1/accounts/${ana.account.id}/disable`
    expect((await ask(server, url, { method: 'POST', as: admin })).status).toBe(204)
    expect(await outcome()).toBe('session-ended')
    const own = `/api/v1/accounts/${admin.account.id}/disable`
    expect((await ask(server, own, { method: 'POST', as: admin })).json['code']).toBe('yourself')
  })

  it('a role given a moment ago counts at once', async () => {
    await me()
    const { accounts } = server.store
    await server.store.openCourse('c2')
    const grant = {
      course: 'c2',
      account: ana.account.id,
      role: 'nurse',
      grantedBy: 'x',
      grantedAt: 1,
    } as const
    await accounts.grant(grant)
    expect((await ask(server, '/api/v1/courses/c2/grants', { as: ana })).status).toBe(200)
  })
})

describe('the cost', () => {
  it('of a thousand requests in five seconds is one read', async () => {
    for (let n = 0; n < 1_000; n += 1) expect((await me()).status).toBe(200)
    expect(reads).toBe(1)
    server.clock.now += 5_000
    await me()
    expect(reads).toBe(2)
  })

  it('of a hundred at the same moment is one read', async () => {
    await Promise.all(Array.from({ length: 100 }, () => me()))
    expect(reads).toBe(1)
  })

  it('of tokens that nobody has is no memory', async () => {
    const before = callersOf(server.context.store).sessions.size
    for (let n = 0; n < 50; n += 1) {
      const bearer = { authorization: `Bearer ${hashOf(String(n)).slice(0, 43)}` }
      await ask(server, '/api/v1/session', { as: { bearer } })
    }
    expect(callersOf(server.context.store).sessions.size).toBe(before)
  })
})
