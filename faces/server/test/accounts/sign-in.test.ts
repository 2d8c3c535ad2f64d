// Signing in by password and link: what opens, what does not, and that wrong answers look alike.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '../../src/accounts/passwords.js'
import { signInLink } from '../../src/accounts/tickets.js'
import { newTotpSecret } from '../../src/accounts/totp.js'
import { accountsServer, ask, PASSWORD, tokenOf, type AccountsServer, type Got } from './server.js'
import { codeAt } from './codes.js'

let server: AccountsServer
beforeEach(async () => {
  server = await accountsServer()
})
afterEach(async () => server.close())

const LOGIN = 'ana@example.org'

async function person(staff: 'nurse' | null, totpSecret: string | null = null): Promise<string> {
  const { context, store, clock } = server
  await store.accounts.create({
    id: 'ana',
    login: LOGIN,
    name: 'Ana',
    staff,
    language: 'en',
    zone: 'UTC',
    passwordHash: await hashPassword(context, PASSWORD),
    totpSecret,
    totpUsedStep: null,
    createdAt: clock.now,
    disabledAt: null,
  })
  return 'ana'
}

const signIn = (body: object, more: { from?: string; cookies?: Record<string, string> } = {}): Promise<Got> =>
  ask(server, '/api/v1/sign-in/password', { method: 'POST', body, ...more })
const good = { login: LOGIN, password: PASSWORD }

describe('by password', () => {
  it('opens a session by cookies that only this site and no script gets', async () => {
    await person(null)
    const got = await signIn(good)
    expect(got.status).toBe(200)
    expect(got.json['token']).toBeUndefined()
    for (const line of [got.headers['set-cookie']].flat()) {
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    }
    const me = await ask(server, '/api/v1/session', { cookies: got.cookies })
    expect(me.json['account']).toMatchObject({ id: 'ana', hasPassword: true, hasCodes: false })
  })

  it('answers tokens to a program that asks for them, and then sets no cookies', async () => {
    await person(null)
    const got = await signIn({ ...good, bearer: true })
    expect(got.cookies).toEqual({})
    const bearer = { authorization: `Bearer ${String(got.json['token'])}` }
    expect((await ask(server, '/api/v1/session', { as: { bearer } })).status).toBe(200)
  })

  it('answers alike for a login nobody has, a wrong password and a disabled account', async () => {
    await person(null)
    const nobody = await signIn({ ...good, login: 'nobody@example.org' })
    const wrong = await signIn({ ...good, password: 'five green kettle' })
    const account = await server.store.accounts.byLogin(LOGIN)
    if (account === null) throw new Error('made above')
    await server.store.accounts.update(account.id, (now) => ({ ...now, disabledAt: server.clock.now }))
    const disabled = await signIn(good)
    expect(nobody.status).toBe(401)
    expect(nobody.json['code']).toBe('sign-in-failed')
    expect(wrong.json).toEqual(nobody.json)
    expect(disabled.json).toEqual(nobody.json)
  })

  it('takes the login in any case, with blanks around', async () => {
    await person(null)
    expect((await signIn({ ...good, login: ' Ana@Example.org ' })).status).toBe(200)
  })

  it('keeps the device known when its account signs in again, and ends the session it had', async () => {
    await person(null)
    const first = await signIn(good)
    const again = await signIn(good, { cookies: first.cookies })
    expect(Object.keys(again.cookies)).toEqual(['stature-session'])
    expect(await server.store.accounts.devicesOf('ana')).toHaveLength(1)
    expect((await ask(server, '/api/v1/session', { cookies: first.cookies })).json['code']).toBe(
      'session-ended',
    )
  })
})

describe('with codes', () => {
  it('asks for a code, takes each once, and takes the step before and after', async () => {
    const secret = newTotpSecret(server.context)
    await person('nurse', secret)
    const at = server.clock.now
    expect((await signIn(good)).json['code']).toBe('code-needed')
    expect((await signIn({ ...good, code: codeAt(secret, at - 60_000) })).json['code']).toBe('sign-in-failed')
    expect((await signIn({ ...good, code: codeAt(secret, at - 30_000) })).status).toBe(200)
    expect((await signIn({ ...good, code: codeAt(secret, at - 30_000) })).json['code']).toBe('sign-in-failed')
    expect((await signIn({ ...good, code: codeAt(secret, at + 30_000) })).status).toBe(200)
    expect((await signIn({ ...good, code: codeAt(secret, at) })).json['code']).toBe('sign-in-failed')
  })

  it('does not ask for a code before the password is right', async () => {
    await person('nurse', newTotpSecret(server.context))
    expect((await signIn({ ...good, password: 'wrong wrong wrong' })).json['code']).toBe('sign-in-failed')
  })

  it('lets staff without a second factor only set one up', async () => {
    await person('nurse')
    const got = await signIn({ ...good, bearer: true })
    const as = { bearer: { authorization: `Bearer ${String(got.json['token'])}` } }
    await server.store.accounts.grant({
      course: 'c1',
      account: 'ana',
      role: 'nurse',
      grantedBy: 'test',
      grantedAt: server.clock.now,
    })
    expect((await ask(server, '/api/v1/courses/c1/grants', { as })).json['code']).toBe('second-factor')
    expect((await ask(server, '/api/v1/session', { as })).json['secondFactorNeeded']).toBe(true)
    const begun = await ask(server, '/api/v1/account/totp', { method: 'POST', as })
    expect(begun.json['qrSvg']).toMatch(/^<svg [^>]*><rect [^>]*\/><path [^>]*\/><\/svg>$/)
    expect(String(begun.json['qrSvg'])).not.toMatch(/style|script/)
    const code = codeAt(String(begun.json['secret']), server.clock.now)
    expect((await ask(server, '/api/v1/account/totp', { method: 'PUT', body: { code }, as })).status).toBe(
      204,
    )
    await server.store.openCourse('c1')
    expect((await ask(server, '/api/v1/courses/c1/grants', { as })).status).toBe(200)
    expect((await signIn({ ...good, code })).json['code']).toBe('sign-in-failed')
  })

  it('lets nobody but a family give its codes up beside a password', async () => {
    const secret = newTotpSecret(server.context)
    await person('nurse', secret)
    const got = await signIn({ ...good, bearer: true, code: codeAt(secret, server.clock.now) })
    const as = { bearer: { authorization: `Bearer ${String(got.json['token'])}` } }
    const refused = await ask(server, '/api/v1/account/totp', { method: 'DELETE', as })
    expect(refused.json['code']).toBe('second-factor-first')
    const account = await server.store.accounts.byLogin(LOGIN)
    if (account === null) throw new Error('made above')
    await server.store.accounts.update(account.id, (now) => ({ ...now, staff: null }))
    await expect
      .poll(async () => (await ask(server, '/api/v1/account/totp', { method: 'DELETE', as })).status)
      .toBe(204)
    expect((await server.store.accounts.byLogin(LOGIN))?.totpSecret).toBeNull()
  })
})

describe('by one-time link', () => {
  const open = (token: string): Promise<Got> =>
    ask(server, '/api/v1/sign-in/link', { method: 'POST', body: { token } })

  it('opens once, and keeps its token behind the # where no server sees it', async () => {
    const { account } = await server.signIn()
    const link = await signInLink(server.context, account.id, null, server.clock.now)
    expect(link.url).toMatch(/^http:\/\/localhost\/#\/sign-in\/[A-Za-z0-9_-]{43}$/)
    const token = link.url.split('/').at(-1) ?? ''
    const both = await Promise.all([open(token), open(token)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await open(token)).json['code']).toBe('link-over')
  })

  const AGES = [
    { name: 'a moment before ten minutes', after: 599_999, status: 200 },
    { name: 'at ten minutes', after: 600_000, status: 410 },
  ]
  it.each(AGES)('$name answers $status', async ({ after, status }) => {
    const { account } = await server.signIn()
    const link = await signInLink(server.context, account.id, null, server.clock.now)
    server.clock.now += after
    expect((await open(link.url.split('/').at(-1) ?? '')).status).toBe(status)
  })

  it('is given by an administrator to who lost everything, who then sets a new password without the old', async () => {
    await person(null)
    const admin = await server.signIn({ staff: 'administrator' })
    const link = await ask(server, '/api/v1/accounts/ana/link', { method: 'POST', as: admin })
    const got = await ask(server, '/api/v1/sign-in/link', {
      method: 'POST',
      body: { token: tokenOf(link), bearer: true },
    })
    const as = { bearer: { authorization: `Bearer ${String(got.json['token'])}` } }
    const body = { password: 'seven blue ladders' }
    expect((await ask(server, '/api/v1/account/password', { method: 'PUT', body, as })).status).toBe(200)
    expect((await signIn(good)).status).toBe(401)
    expect((await signIn({ ...good, password: body.password })).status).toBe(200)
    const events = (await ask(server, '/api/v1/sessions', { as })).json['events']
    expect(events).toContainEqual({ at: server.clock.now, what: 'link-issued', by: admin.account.id })
  })
})
