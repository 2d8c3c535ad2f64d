// Guessing is slowed, nobody is locked out for good, and the plan for low sugar is there whatever happens.
import { StoreFailure, type Store } from '@stature/storage'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '../../src/accounts/passwords.js'
import { opening } from '../access/prepared.js'
import { readEvent } from '@stature/record'
import type { Person } from '../harness.js'
import { accountsServer, ask, PASSWORD, type AccountsServer, type Got } from './server.js'

let server: AccountsServer
let ana: Person
let isAway: boolean

/** A store that can be made to fail, as when its database is away. */
function breakable(store: Store): Store {
  const away = (): never => {
    throw new StoreFailure('store-unreachable', 'away', 'wait', true)
  }
  const guarded = <T extends object>(shelf: T): T =>
    new Proxy(shelf, { get: (at, key) => (isAway && key !== 'watch' ? away() : Reflect.get(at, key)) })
  return {
    ...store,
    accounts: guarded(store.accounts),
    journal: guarded(store.journal),
    log: guarded(store.log),
  }
}

beforeEach(async () => {
  isAway = false
  server = await accountsServer({
    config: { limits: { bodyBytes: 100_000, requestsPerMinute: 60, batchEvents: 10, streams: 1 } },
    context: ({ store }) => ({ store: breakable(store) }),
  })
  ana = await server.signIn({ grants: { c1: 'caregiver', c2: 'auditor' } })
  const passwordHash = await hashPassword(server.context, PASSWORD)
  await server.store.accounts.update(ana.account.id, (now) => ({ ...now, passwordHash, staff: null }))
  await server.store.accounts.withdraw('c2', ana.account.id)
})
afterEach(async () => server.close())

const signIn = (password: string, from = '10.0.0.1', cookies: Record<string, string> = {}): Promise<Got> =>
  ask(server, '/api/v1/sign-in/password', {
    method: 'POST',
    body: { login: ana.account.login ?? '', password },
    from,
    cookies,
  })
const MINUTE = 60_000

async function fail(times: number, from = '10.0.0.1'): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n += 1) statuses.push((await signIn('wrong wrong wrong', from)).status)
  return statuses
}

describe('guessing a password', () => {
  it('is told to wait after five times from one address, also with the right one, and then may go on', async () => {
    expect(await fail(6)).toEqual([401, 401, 401, 401, 401, 429])
    const held = await signIn(PASSWORD)
    expect([held.status, held.json['code']]).toEqual([429, 'too-many-attempts'])
    const seconds = Number(held.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(300)
    server.clock.now += seconds * 1_000
    expect((await signIn(PASSWORD)).status).toBe(200)
  })

  it('answers alike, and counts alike, for a login nobody has', async () => {
    const nobody = async (): Promise<number> =>
      (
        await ask(server, '/api/v1/sign-in/password', {
          method: 'POST',
          body: { login: 'nobody', password: 'wrong wrong wrong' },
        })
      ).status
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push(await nobody())
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('from one address does not keep the family out at another', async () => {
    await fail(8, '10.6.6.6')
    expect((await signIn(PASSWORD, '10.0.0.9')).status).toBe(200)
  })

  it('starts from nothing after a sign-in', async () => {
    await fail(4)
    expect((await signIn(PASSWORD)).status).toBe(200)
    expect(await fail(4)).toEqual([401, 401, 401, 401])
  })

  it('from very many addresses slows strangers, never a device that knows the account', async () => {
    for (let n = 0; n < 50; n += 1) await fail(1, `10.7.0.${n}`)
    expect((await signIn(PASSWORD, '10.8.0.1')).status).toBe(429)
    expect((await signIn(PASSWORD, '10.8.0.2', { 'stature-device': ana.deviceToken })).status).toBe(200)
    server.clock.now += 60 * MINUTE
    expect((await signIn(PASSWORD, '10.8.0.1')).status).toBe(200)
  })

  it('many at the same moment are counted too', async () => {
    const got = await Promise.all(Array.from({ length: 12 }, () => signIn('wrong wrong wrong')))
    expect(got.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  it('touches no session that is open', async () => {
    await fail(8)
    expect((await ask(server, '/api/v1/session', { as: ana, from: '10.0.0.2' })).status).toBe(200)
  })
})

const PLAN = {
  sugar: 'Half a glass of juice',
  glucagon: 'The orange pen, in the thigh',
  clinicPhone: '+1 212 555 0100',
  emergencyPhone: '911',
}

async function withPlan(): Promise<void> {
  const by = { role: 'prescriber', id: 'doctor' }
  const set = { ...opening('c1', 'doctor'), id: '01900000-0000-7000-8000-00000000000b', by }
  const { birthDate: _b, sex: _s, edition: _e, ...envelope } = set
  const plan = { ...envelope, kind: 'care-plan-set', ...PLAN, examinations: [] }
  const events = [opening('c1', 'doctor'), plan].map((each) => {
    const read = readEvent(each)
    if (!read.ok) throw new Error(JSON.stringify(read))
    return read.value
  })
  await server.store.openCourse('c1')
  await server.store.journal.append('c1', events, null)
}

describe('the plan for low sugar', () => {
  const lowSugar = (): Promise<Got> =>
    ask(server, '/api/v1/low-sugar', { cookies: { 'stature-device': ana.deviceToken } })
  beforeEach(withPlan)

  it('holds the own words and numbers of every course, and the signs', async () => {
    const got = await lowSugar()
    expect(got.json).toMatchObject({ courses: [{ course: 'c1', plan: PLAN }] })
    expect(got.json['signs']).toContain('dizziness')
    expect(got.json['severeSigns']).toEqual(['unconscious', 'seizure'])
    expect(got.headers['cache-control']).toBe('private, no-cache')
  })

  it('is shown signed out, expired, and while every limit is exhausted', async () => {
    await fail(8)
    for (let n = 0; n < 80; n += 1) await ask(server, '/api/v1/session')
    expect((await ask(server, '/api/v1/session')).status).toBe(429)
    await server.store.accounts.revokeAllSessions(ana.account.id, server.clock.now)
    for (let n = 0; n < 80; n += 1) expect((await lowSugar()).status).toBe(200)
    server.clock.now += 400 * 86_400_000
    expect((await lowSugar()).json).toMatchObject({ courses: [{ plan: PLAN }] })
  })

  it('is shown while the database is away, saying when it was read', async () => {
    const before = await lowSugar()
    isAway = true
    server.clock.now += 60 * MINUTE
    expect((await lowSugar()).json).toEqual(before.json)
    expect((await ask(server, '/api/v1/session', { as: ana })).status).toBe(503)
  })

  it('is not shown to a device nobody knows, nor to one that was revoked', async () => {
    const [device] = await server.store.accounts.devicesOf(ana.account.id)
    expect((await ask(server, '/api/v1/low-sugar')).status).toBe(401)
    await lowSugar()
    const url = `/api/v1/devices/${device?.id ?? ''}`
    expect((await ask(server, url, { method: 'DELETE', as: ana })).status).toBe(204)
    expect((await lowSugar()).status).toBe(401)
  })

  it('is not shown of a course to whom only audits it, nor after the role is withdrawn', async () => {
    const auditor = await server.signIn({ grants: { c1: 'auditor' } })
    const audited = await ask(server, '/api/v1/low-sugar', { as: auditor })
    expect(audited.json['courses']).toEqual([])
    await lowSugar()
    await server.store.accounts.withdraw('c1', ana.account.id)
    expect((await lowSugar()).json['courses']).toEqual([])
  })

  it('notes in the log of the course that it was read', async () => {
    await lowSugar()
    await expect
      .poll(async () =>
        (await server.store.log.read('c1', 'access', null, 5)).map(({ what, actor }) => [what, actor]),
      )
      .toContainEqual(['read', ana.account.id])
  })
})
