// One's own account, administrators, and what must never be written to a log.
import { pino } from 'pino'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword, OWASP_COST } from '../../src/accounts/passwords.js'
import type { Person } from '../harness.js'
import { accountsServer, ask, PASSWORD, tokenOf, type AccountsServer, type Got } from './server.js'
import { codeAt } from './codes.js'

let server: AccountsServer
let lines: string[]
beforeEach(async () => {
  lines = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  server = await accountsServer({ context: () => ({ log: pino({ level: 'trace' }, sink) }) })
})
afterEach(async () => server.close())

const put = (url: string, body: object, as: Person): Promise<Got> =>
  ask(server, url, { method: 'PUT', body, as })

describe('passwords', () => {
  it('are hashed with argon2id at the cost of OWASP unless a test says otherwise', async () => {
    const { passwordCost: _, ...config } = server.context.config
    const hash = await hashPassword({ ...server.context, config }, PASSWORD)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(OWASP_COST).toEqual({ memoryKib: 19_456, passes: 2 })
  })

  it('when changed end all other sessions, and this one stays', async () => {
    const ana = await server.signIn()
    const first = { password: PASSWORD }
    expect((await put('/api/v1/account/password', first, ana)).json).toEqual({ endedSessions: 0 })
    const login = { login: ana.account.login, password: PASSWORD, bearer: true }
    const other = await ask(server, '/api/v1/sign-in/password', { method: 'POST', body: login })
    const elsewhere = { bearer: { authorization: `Bearer ${String(other.json['token'])}` } }
    expect((await ask(server, '/api/v1/session', { as: elsewhere })).status).toBe(200)
    const second = { password: 'seven blue ladders' }
    expect((await put('/api/v1/account/password', second, ana)).json).toEqual({ endedSessions: 1 })
    expect((await ask(server, '/api/v1/session', { as: elsewhere })).json['code']).toBe('session-ended')
    expect((await ask(server, '/api/v1/session', { as: ana })).status).toBe(200)
  })

  it('ask for the present one, once the session is a quarter of an hour old', async () => {
    const ana = await server.signIn()
    await put('/api/v1/account/password', { password: PASSWORD }, ana)
    server.clock.now += 15 * 60_000 + 1
    const next = { password: 'seven blue ladders' }
    expect((await put('/api/v1/account/password', next, ana)).json['code']).toBe('wrong-password')
    const wrong = { ...next, current: 'five green kettle' }
    expect((await put('/api/v1/account/password', wrong, ana)).json['code']).toBe('wrong-password')
    const right = { ...next, current: PASSWORD }
    expect((await put('/api/v1/account/password', right, ana)).status).toBe(200)
  })

  const REFUSED = [
    { name: 'nine characters', password: 'kettle ni', code: 'too-short' },
    { name: 'one that everybody tries', password: 'qwertyuiop', code: 'common' },
    { name: 'a common one with a year', password: 'Password2026!', code: 'common' },
    { name: 'the same letter over and over', password: 'aaaaaaaaaaaa', code: 'common' },
    { name: 'the own name', password: 'maria lopez garcia', code: 'own-name' },
    { name: 'the own name with a number', password: 'Maria Lopez Garcia1', code: 'own-name' },
  ]
  it.each(REFUSED)('refuse $name', async ({ password, code }) => {
    const maria = await server.signIn({ name: 'Maria Lopez Garcia' })
    const got = await put('/api/v1/account/password', { password }, maria)
    expect([got.status, got.json['issues']]).toMatchObject([422, [{ code, path: '/password' }]])
  })

  it.each(['ten chars!', 'ключ от двери', 'all lower case words', '1234567890 is not alone'])(
    'take %s without asking for odd characters',
    async (password) => {
      expect((await put('/api/v1/account/password', { password }, await server.signIn())).status).toBe(200)
    },
  )

  it('come after the second factor for who is employed', async () => {
    const nurse = await server.signIn({ staff: 'nurse' })
    const got = await put('/api/v1/account/password', { password: PASSWORD }, nurse)
    expect([got.status, got.json['code']]).toEqual([409, 'second-factor-first'])
    const begun = await ask(server, '/api/v1/account/totp', { method: 'POST', as: nurse })
    const code = codeAt(String(begun.json['secret']), server.clock.now)
    expect((await put('/api/v1/account/totp', { code }, nurse)).status).toBe(204)
    expect((await put('/api/v1/account/password', { password: PASSWORD }, nurse)).status).toBe(200)
  })
})

describe('codes', () => {
  it('count only once confirmed, within a quarter of an hour', async () => {
    const ana = await server.signIn()
    const begun = await ask(server, '/api/v1/account/totp', { method: 'POST', as: ana })
    expect(begun.json['uri']).toMatch(/^otpauth:\/\/totp\/Stature:/)
    expect((await ask(server, '/api/v1/session', { as: ana })).json['account']).toMatchObject({
      hasCodes: false,
    })
    server.clock.now += 15 * 60_000
    const code = codeAt(String(begun.json['secret']), server.clock.now)
    expect((await put('/api/v1/account/totp', { code }, ana)).json['code']).toBe('wrong-code')
  })

  it('are slowed down when guessed', async () => {
    const ana = await server.signIn()
    const begun = await ask(server, '/api/v1/account/totp', { method: 'POST', as: ana })
    const right = codeAt(String(begun.json['secret']), server.clock.now)
    const wrong = right === '000000' ? '000001' : '000000'
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1)
      statuses.push((await put('/api/v1/account/totp', { code: wrong }, ana)).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })
})

describe('an account', () => {
  it('changes its name, language and zone, and refuses a zone nobody knows', async () => {
    const ana = await server.signIn()
    const said = { name: 'Ana María', language: 'es-MX', zone: 'America/Mexico_City' }
    expect((await put('/api/v1/account', said, ana)).json).toMatchObject(said)
    expect((await put('/api/v1/account', { ...said, zone: 'America/Nowhere' }, ana)).status).toBe(400)
  })

  it('is made by an administrator with a link that signs in once', async () => {
    const admin = await server.signIn({ staff: 'administrator' })
    const body = { staff: 'nurse', name: 'Bo', login: 'bo@example.org', language: 'en', zone: 'UTC' }
    const made = await ask(server, '/api/v1/accounts', { method: 'POST', body, as: admin })
    expect(made.status).toBe(201)
    const link = { token: tokenOf(made), bearer: true }
    const entered = await ask(server, '/api/v1/sign-in/link', { method: 'POST', body: link })
    expect(entered.json['account']).toBe(made.json['account'])
    const again = await ask(server, '/api/v1/accounts', { method: 'POST', body, as: admin })
    expect([again.status, again.json['code']]).toEqual([409, 'login-taken'])
  })

  it('is listed without hash or secret', async () => {
    const admin = await server.signIn({ staff: 'administrator' })
    const got = await ask(server, '/api/v1/accounts?limit=1', { as: admin })
    expect(got.json['accounts']).toHaveLength(1)
    expect(JSON.stringify(got.json)).not.toMatch(/argon2|totp|hash/i)
  })

  it('signs out of its session only, keeps its device, and may do it twice', async () => {
    const ana = await server.signIn()
    const cookies = { 'stature-session': ana.token, 'stature-device': ana.deviceToken }
    const got = await ask(server, '/api/v1/sign-out', { method: 'POST', cookies })
    expect([got.status, got.cookies]).toEqual([204, { 'stature-session': '' }])
    expect((await ask(server, '/api/v1/session', { cookies })).json['code']).toBe('session-ended')
    expect((await ask(server, '/api/v1/sign-out', { method: 'POST', cookies })).status).toBe(204)
    expect((await ask(server, '/api/v1/low-sugar', { cookies })).status).toBe(200)
  })
})

describe('the log', () => {
  it('holds no password, code, token, login, name or link', async () => {
    await server.store.openCourse('c1')
    const secrets: string[] = []
    const doctor = await server.signIn({ grants: { c1: 'prescriber' }, name: 'Dr Who-Is-This' })
    const admin = await server.signIn({ staff: 'administrator' })
    const invited = await ask(server, '/api/v1/courses/c1/invitations', {
      method: 'POST',
      body: { role: 'caregiver' },
      as: doctor,
    })
    const body = {
      token: tokenOf(invited),
      name: 'Ana Secret-Name',
      login: 'ana.secret@example.org',
      password: PASSWORD,
      bearer: true,
    }
    const made = await ask(server, '/api/v1/invitations/accept', { method: 'POST', body })
    const wrong = { login: body.login, password: 'wrong wrong wrong' }
    await ask(server, '/api/v1/sign-in/password', { method: 'POST', body: wrong })
    const url = `/api/v1/accounts/${String(made.json['account'])}/link`
    const link = await ask(server, url, { method: 'POST', as: admin })
    const as = { bearer: { authorization: `Bearer ${String(made.json['token'])}` } }
    const begun = await ask(server, '/api/v1/account/totp', { method: 'POST', as })
    secrets.push(body.token, body.name, body.login, PASSWORD, wrong.password, tokenOf(link), 'Who-Is-This')
    secrets.push(String(made.json['token']), String(made.json['deviceToken']), String(begun.json['secret']))
    secrets.push(doctor.token, admin.token)
    const written = lines.join('')
    expect(written).toContain('"security":"sign-in-failed"')
    expect(written).toContain('"security":"role-given"')
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
  })
})
