// Invitations and roles: who may give what, once, for how long, and who may take it away.
import { ROLES, type Role } from '@stature/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../harness.js'
import {
  accountsServer,
  ask,
  PASSWORD,
  tokenOf,
  withCourse,
  type AccountsServer,
  type Got,
} from './server.js'

const COURSE = 'c1'
let server: AccountsServer
beforeEach(async () => {
  server = await accountsServer()
  await withCourse(server.store, COURSE)
})
afterEach(async () => server.close())

const as = (role: Role): Promise<Person> => server.signIn({ grants: { [COURSE]: role } })
const invite = (by: Person, role: Role): Promise<Got> =>
  ask(server, `/api/v1/courses/${COURSE}/invitations`, { method: 'POST', body: { role }, as: by })
const accept = (body: object, by?: Person): Promise<Got> =>
  ask(server, '/api/v1/invitations/accept', {
    method: 'POST',
    body,
    ...(by === undefined ? {} : { as: by }),
  })
const look = (token: string): Promise<Got> =>
  ask(server, '/api/v1/invitations/look', { method: 'POST', body: { token } })

const FAMILY = ['caregiver', 'patient']
const CLINIC = ['prescriber', 'nurse', 'pharmacist']
/** By hand from the brief: who may invite whom. */
const MAY: Readonly<Record<Role, readonly string[]>> = {
  prescriber: [...CLINIC, ...FAMILY],
  nurse: FAMILY,
  pharmacist: FAMILY,
  caregiver: ['caregiver'],
  patient: [],
  auditor: [],
  administrator: [...CLINIC, ...FAMILY, 'auditor', 'administrator'],
}

describe('who may invite whom', () => {
  it.each(ROLES)('a %s gives what the table says and nothing more', async (by) => {
    const person = await as(by)
    const got = await Promise.all(ROLES.map(async (role) => (await invite(person, role)).status))
    expect(got).toEqual(ROLES.map((role) => (MAY[by].includes(role) ? 201 : 403)))
  })
})

describe('an invitation', () => {
  it('comes as link with its token behind the # and as QR code without style', async () => {
    const got = await invite(await as('prescriber'), 'caregiver')
    expect(got.json['url']).toMatch(/^http:\/\/localhost\/#\/invitation\/[A-Za-z0-9_-]{43}$/)
    expect(got.json['qrSvg']).toMatch(/^<svg xmlns/)
    expect(got.json['expiresAt']).toBe(server.clock.now + 72 * 3_600_000)
  })

  it('says who invites and to what, and nothing about the child', async () => {
    const by = await as('prescriber')
    const token = tokenOf(await invite(by, 'caregiver'))
    expect((await look(token)).json).toEqual({
      role: 'caregiver',
      invitedBy: by.account.name,
      expiresAt: server.clock.now + 72 * 3_600_000,
    })
  })

  it('makes a family account without a password, signed in on its device', async () => {
    const by = await as('prescriber')
    const token = tokenOf(await invite(by, 'caregiver'))
    const got = await accept({ token, name: 'Ana', language: 'en', zone: 'Europe/Madrid' })
    expect(got.status).toBe(201)
    const me = await ask(server, '/api/v1/session', { cookies: got.cookies })
    expect(me.json['grants']).toEqual([{ course: COURSE, role: 'caregiver' }])
    expect(me.json['account']).toMatchObject({ name: 'Ana', login: null, staff: null, hasPassword: false })
    const [entry] = await server.store.log.read(COURSE, 'access', null, 10)
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({ did: 'given', role: 'caregiver' })
  })

  it('gives a signed-in account the role and leaves the account as it is', async () => {
    const token = tokenOf(await invite(await as('prescriber'), 'nurse'))
    const nurse = await server.signIn({ staff: 'nurse', name: 'Bo' })
    const got = await accept({ token }, nurse)
    expect(got.json).toEqual({ account: nurse.account.id, course: COURSE, role: 'nurse' })
    expect((await ask(server, `/api/v1/courses/${COURSE}/grants`, { as: nurse })).status).toBe(200)
  })

  it('without a name needs somebody signed in, and does not use the link up', async () => {
    const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    expect((await accept({ token })).json['code']).toBe('sign-in')
    expect((await look(token)).status).toBe(200)
  })

  it('never replaces a role somebody has', async () => {
    const by = await as('prescriber')
    const token = tokenOf(await invite(by, 'caregiver'))
    expect((await accept({ token }, by)).json['code']).toBe('already-in')
    expect((await server.store.accounts.grantOf(COURSE, by.account.id))?.role).toBe('prescriber')
  })

  it('is used once, though two open it at the same time', async () => {
    const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    const both = await Promise.all(['Ana', 'Bo'].map((name) => accept({ token, name })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410])
    expect((await look(token)).status).toBe(410)
  })

  describe('where no answer came', () => {
    const attempt = 'a-secret-of-the-phone-of-ana'

    it('is answered again to who accepted it, and to nobody else', async () => {
      const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
      const first = await accept({ token, name: 'Ana', attempt })
      const again = await accept({ token, name: 'Ana', attempt })
      expect([first.status, again.status]).toEqual([201, 201])
      expect(again.json['account']).toBe(first.json['account'])
      expect((await ask(server, '/api/v1/session', { cookies: again.cookies })).status).toBe(200)
      expect((await accept({ token, name: 'Ana', attempt: 'another-secret-of-16' })).status).toBe(410)
      expect((await accept({ token, name: 'Ana' })).status).toBe(410)
      expect((await server.store.accounts.grantsOn(COURSE)).length).toBe(2)
    })

    it('is answered again to the account that joined', async () => {
      const token = tokenOf(await invite(await as('prescriber'), 'nurse'))
      const nurse = await server.signIn({ staff: 'nurse' })
      const other = await server.signIn({ staff: 'nurse' })
      expect((await accept({ token }, nurse)).status).toBe(200)
      expect((await accept({ token }, nurse)).status).toBe(200)
      expect((await accept({ token }, other)).status).toBe(410)
    })

    it.each([
      { name: 'a quarter of an hour later', after: 15 * 60_000, status: 201 },
      { name: 'a moment more', after: 15 * 60_000 + 1, status: 410 },
    ])('$name answers $status', async ({ after, status }) => {
      const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
      await accept({ token, name: 'Ana', attempt })
      server.clock.now += after
      expect((await accept({ token, name: 'Ana', attempt })).status).toBe(status)
    })

    it('is over once the right was withdrawn', async () => {
      const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
      const { json } = await accept({ token, name: 'Ana', attempt })
      await server.store.accounts.withdraw(COURSE, String(json['account']))
      expect((await accept({ token, name: 'Ana', attempt })).status).toBe(410)
    })
  })

  it('stays good where the login was taken meanwhile, and makes nothing', async () => {
    const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    const other = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    const body = { name: 'Ana', login: 'ana@example.org', password: PASSWORD }
    const both = await Promise.all([accept({ token, ...body }), accept({ token: other, ...body })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const good = await Promise.all([look(token), look(other)])
    expect(good.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  const AGES = [
    { name: 'a moment before 72 hours', after: 72 * 3_600_000 - 1, status: 200 },
    { name: 'at 72 hours', after: 72 * 3_600_000, status: 410 },
  ]
  it.each(AGES)('$name answers $status', async ({ after, status }) => {
    const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    server.clock.now += after
    expect((await look(token)).status).toBe(status)
  })

  it('ends with the right of whoever gave it', async () => {
    const by = await as('nurse')
    const token = tokenOf(await invite(by, 'caregiver'))
    await server.store.accounts.withdraw(COURSE, by.account.id)
    expect((await accept({ token, name: 'Ana' })).status).toBe(410)
  })

  it('makes a clinical account with a password only halfway until it has a second factor', async () => {
    const token = tokenOf(await invite(await as('prescriber'), 'nurse'))
    const body = { token, name: 'Bo', login: 'bo@example.org', password: PASSWORD, bearer: true }
    const got = await accept(body)
    const person = { bearer: { authorization: `Bearer ${String(got.json['token'])}` } }
    const grants = await ask(server, `/api/v1/courses/${COURSE}/grants`, { as: person })
    expect([grants.status, grants.json['code']]).toEqual([403, 'second-factor'])
  })

  const BAD = [
    { name: 'a short password', body: { login: 'ana', password: 'nine char' }, status: 422 },
    { name: 'a common password', body: { login: 'ana', password: 'Password2026!' }, status: 422 },
    { name: 'the login as password', body: { login: 'ana-maria-x', password: 'Ana-Maria-X' }, status: 422 },
    { name: 'a password without a login', body: { password: PASSWORD }, status: 400 },
    { name: 'a zone nobody knows', body: { zone: 'Europe/Atlantis' }, status: 400 },
  ]
  it.each(BAD)('with $name is refused and stays good', async ({ body, status }) => {
    const token = tokenOf(await invite(await as('prescriber'), 'caregiver'))
    expect((await accept({ token, name: 'Ana', ...body })).status).toBe(status)
    expect((await look(token)).status).toBe(200)
  })
})
