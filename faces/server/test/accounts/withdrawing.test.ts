// Taking a role away, laying it down, and an administrator taking charge of a course.
import { ROLES, type Role } from '@stature/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../harness.js'
import { accountsServer, ask, tokenOf, withCourse, type AccountsServer, type Got } from './server.js'

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
const accept = (body: object, by: Person): Promise<Got> =>
  ask(server, '/api/v1/invitations/accept', { method: 'POST', body, as: by })

const FAMILY = ['caregiver', 'patient']
const CLINIC = ['prescriber', 'nurse', 'pharmacist']

describe('withdrawing a role', () => {
  const withdraw = (by: Person, from: Person): Promise<Got> =>
    ask(server, `/api/v1/courses/${COURSE}/grants/${from.account.id}`, { method: 'DELETE', as: by })

  it('takes effect at once, on every session, and leaves an entry', async () => {
    const [doctor, carer] = [await as('prescriber'), await as('caregiver')]
    const url = `/api/v1/courses/${COURSE}/grants`
    expect((await ask(server, url, { as: carer })).status).toBe(200)
    expect((await withdraw(doctor, carer)).status).toBe(204)
    expect((await ask(server, url, { as: carer })).status).toBe(404)
    const log = await server.store.log.read(COURSE, 'access', null, 10)
    expect(log.map(({ details }) => JSON.parse(details))).toContainEqual({
      did: 'withdrawn',
      role: 'caregiver',
      account: carer.account.id,
    })
  })

  /** By hand: who may take a role from somebody whom another invited. */
  const FROM: Readonly<Record<Role, readonly string[]>> = {
    prescriber: [...CLINIC, ...FAMILY, 'auditor'],
    nurse: [],
    pharmacist: [],
    caregiver: [],
    patient: [],
    auditor: [],
    administrator: [...CLINIC, ...FAMILY, 'auditor', 'administrator'],
  }
  it.each(ROLES)('a %s takes what the table says and nothing more', async (role) => {
    const by = await as(role)
    const got: string[] = []
    for (const from of ROLES) if ((await withdraw(by, await as(from))).status === 204) got.push(from)
    expect(got.sort()).toEqual([...FROM[role]].sort())
  })

  it('is told beforehand: what one may take, give and lay down', async () => {
    const [doctor, carer] = [await as('prescriber'), await as('caregiver')]
    const told = async (by: Person) =>
      (await ask(server, `/api/v1/courses/${COURSE}/grants`, { as: by })).json
    const mine = await told(doctor)
    expect(mine).toMatchObject({ mayInvite: [...CLINIC, ...FAMILY], mayLeave: false })
    expect(mine['grants']).toContainEqual(
      expect.objectContaining({ account: carer.account.id, mayWithdraw: true }),
    )
    expect(mine['grants']).toContainEqual(
      expect.objectContaining({ account: doctor.account.id, mayWithdraw: false }),
    )
    expect(await told(carer)).toMatchObject({ mayInvite: ['caregiver'], mayLeave: false })
  })

  it('is open to a caregiver for whom they invited, not for the other parent', async () => {
    const [mother, father] = [await as('caregiver'), await as('caregiver')]
    const token = tokenOf(await invite(mother, 'caregiver'))
    const aunt = await server.signIn()
    await accept({ token }, aunt)
    expect((await withdraw(mother, father)).status).toBe(403)
    expect((await withdraw(father, aunt)).status).toBe(403)
    expect((await withdraw(mother, aunt)).status).toBe(204)
  })

  const LAST = [
    { role: 'prescriber', code: 'last-prescriber' },
    { role: 'caregiver', code: 'last-of-family' },
    { role: 'patient', code: 'last-of-family' },
  ] as const
  it.each(LAST)('is refused to the last $role of their own, with the reason', async ({ role, code }) => {
    const last = await as(role)
    const got = await withdraw(last, last)
    expect([got.status, got.json['code']]).toEqual([409, code])
    await as(role)
    expect((await withdraw(last, last)).status).toBe(204)
  })

  it('lets a nurse lay their role down', async () => {
    const nurse = await as('nurse')
    expect((await withdraw(nurse, nurse)).status).toBe(204)
  })
})

describe('taking charge', () => {
  const charge = (by: Person, course: string): Promise<Got> =>
    ask(server, `/api/v1/courses/${course}/charge`, {
      method: 'POST',
      body: { reason: 'She retired.' },
      as: by,
    })

  it('gives an administrator the role, with the reason in the log', async () => {
    const admin = await server.signIn({ staff: 'administrator' })
    expect((await charge(admin, COURSE)).status).toBe(204)
    expect((await server.store.accounts.grantOf(COURSE, admin.account.id))?.role).toBe('administrator')
    const [entry] = await server.store.log.read(COURSE, 'access', null, 1)
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({ did: 'took-charge', reason: 'She retired.' })
  })

  it('answers 404 for a course nobody opened, and refuses whoever has another role', async () => {
    const admin = await server.signIn({ staff: 'administrator', grants: { [COURSE]: 'nurse' } })
    expect((await charge(admin, 'c2')).status).toBe(404)
    expect((await charge(admin, COURSE)).json['code']).toBe('already-in')
  })
})
