// A policy is proposed, signed and in force: every refusal names its fields, and what is answered reads back as it was.
import { readPolicy } from '@stature/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PATH, ward, type Got, type Ward } from '../care/ward.js'
import type { Person } from '../harness.js'
import { own } from './own.js'

let server: Ward
let rivera: Person
let okoye: Person
let admin: Person
let nurse: Person
let mother: Person

async function begin(signatures: 1 | 2): Promise<void> {
  server = await ward({ config: { policySignatures: signatures } })
  rivera = await server.person('prescriber', 'Dr. Rivera')
  okoye = await server.person('prescriber', 'Dr. Okoye')
  admin = await server.person('administrator', 'Ada')
  nurse = await server.person('nurse')
  mother = await server.person('caregiver')
}
beforeEach(async () => begin(1))
afterEach(async () => server.close())

const propose = (by: Person, policy: object, note = ''): Promise<Got> =>
  server.ask(by, 'POST', '/api/v1/policy/proposals', { policy, note })
const sign = (by: Person, { number, hash }: Got['json']): Promise<Got> =>
  server.ask(by, 'POST', `/api/v1/policy/proposals/${String(number)}/sign`, { hash: String(hash) })
const inForce = async (by: Person = mother): Promise<Got['json']> =>
  (await server.ask(by, 'GET', '/api/v1/policy')).json
const history = async (): Promise<Got['json']> =>
  (await server.ask(nurse, 'GET', '/api/v1/policy/versions')).json

const LIMITS = [
  ['the example’s limit', {}],
  ['a limit in mmol/L', { withholdBelowGlucose: { value: '3.90', unit: 'mmol/L' } }],
  ['no limit', { withholdBelowGlucose: null }],
] as const

describe('the policy in force', () => {
  it.each(LIMITS)('is answered as it was written, and reads again: %s', async (_name, more) => {
    const written = own('1', more)
    const proposed = await propose(rivera, written)
    await sign(rivera, proposed.json)
    const { policy } = await inForce()
    expect(policy).toEqual(written)
    const read = readPolicy(JSON.parse(JSON.stringify(policy)))
    expect(read).toEqual({ ok: true, value: server.context.policy })
  })

  it('is that of the file at first, signed by nobody here', async () => {
    expect(await inForce()).toMatchObject({
      number: 1,
      signed: null,
      example: true,
      policy: { id: 'cautious' },
    })
  })

  it('is the signed one from the signature on, in answers and in decisions', async () => {
    const decided = async () =>
      (await server.ask(rivera, 'POST', `${PATH}/decisions/injection`, {})).json['decision']
    expect(await decided()).toMatchObject({ policy: 'cautious', policyVersion: '1' })
    const proposed = await propose(admin, own('1', { leastHoursBetweenInjections: 6 }), 'Six hours suffice.')
    expect(proposed.status).toBe(201)
    expect((await inForce())['number']).toBe(1)
    server.clock.now += 60_000
    const signed = await sign(rivera, proposed.json)
    expect(signed.json).toMatchObject({
      number: 2,
      from: new Date(server.clock.now).toISOString(),
      signed: { proposedBy: 'Ada', signedBy: 'Dr. Rivera', note: 'Six hours suffice.' },
      hash: proposed.json['hash'],
    })
    expect(await inForce()).toMatchObject({
      number: 2,
      example: false,
      policy: { leastHoursBetweenInjections: 6 },
    })
    expect(await decided()).toMatchObject({ policy: 'our-clinic', policyVersion: '1' })
    expect((await history())['versions']).toMatchObject([{ number: 2 }, { number: 1, signed: null }])
  })
})

describe('what is refused', () => {
  it('is named field by field', async () => {
    const { id: _id, mealEnd: _end, ...rest } = own('1', { rounding: 'up', glucoseValidMinutes: 0 })
    const refused = await propose(rivera, {
      ...rest,
      glucoseGat: 'required',
      withholdBelowGlucose: { value: '7', unit: 'mg/dL' },
    })
    expect(refused).toMatchObject({ status: 422, json: { code: 'policy-refused' } })
    const issues = JSON.stringify(refused.json['issues'])
    for (const path of [
      '/id',
      '/mealEnd',
      '/rounding',
      '/glucoseValidMinutes',
      '/glucoseGat',
      '/withholdBelowGlucose/value',
    ])
      expect(issues).toContain(`"path":"${path}"`)
    expect((await history())['proposals']).toEqual([])
  })

  it.each([
    ['the name of the example', { id: 'cautious' }, '/id', 'example-policy'],
    [
      'a refined policy',
      { withholdBelowGlucose: { value: '70', unit: 'mg/dL', amount: 7_000_000 } },
      '/withholdBelowGlucose/amount',
      'unknown-field',
    ],
  ])('such as %s', async (_name, more, path, code) => {
    const refused = await propose(rivera, own('9', more))
    expect(refused).toMatchObject({ status: 422, json: { issues: [{ path, code }] } })
  })

  it('such as a version that was in force before, also at the signature', async () => {
    const first = await propose(rivera, own('1'))
    await sign(rivera, first.json)
    const again = await propose(rivera, own('1', { mealEnd: 'from-end' }))
    expect(again).toMatchObject({
      status: 422,
      json: { issues: [{ path: '/version', code: 'version-used' }] },
    })
  })

  it('to sign: what another version overtook, another text, what is gone', async () => {
    const one = await propose(rivera, own('1'))
    const other = await propose(okoye, own('2'))
    expect(await sign(rivera, { ...one.json, hash: other.json['hash'] })).toMatchObject({
      status: 409,
      json: { code: 'other-policy' },
    })
    await sign(rivera, one.json)
    expect(await sign(rivera, other.json)).toMatchObject({ status: 409, json: { code: 'policy-moved' } })
    expect(await sign(rivera, one.json)).toMatchObject({ status: 404 })
    const away = `/api/v1/policy/proposals/${String(other.json['number'])}`
    expect((await server.ask(admin, 'DELETE', away)).status).toBe(204)
    expect((await server.ask(admin, 'DELETE', away)).status).toBe(404)
    expect((await history())['proposals']).toEqual([])
    expect((await inForce())['number']).toBe(2)
  })

  it('to others than those who may', async () => {
    expect((await propose(nurse, own('1'))).status).toBe(403)
    expect((await propose(mother, own('1'))).status).toBe(403)
    const made = await propose(admin, own('1'))
    expect((await sign(admin, made.json)).status).toBe(403)
    expect((await server.ask(mother, 'GET', '/api/v1/policy/versions')).status).toBe(403)
  })

  it('to sign in a session that began long ago, where one can sign in again', async () => {
    const made = await propose(admin, own('1'))
    await server.context.store.accounts.update(rivera.account.id, (now) => ({
      ...now,
      passwordHash: 'set',
      totpSecret: 'SET',
    }))
    server.clock.now += 16 * 60_000
    expect(await sign(rivera, made.json)).toMatchObject({ status: 403, json: { code: 'sign-in-again' } })
  })
})

describe('with two signatures', () => {
  it('nobody signs what they proposed, and another prescriber does', async () => {
    await server.close()
    await begin(2)
    const made = await propose(rivera, own('1'))
    expect(await sign(rivera, made.json)).toMatchObject({ status: 403, json: { code: 'own-proposal' } })
    expect(await history()).toMatchObject({ signatures: 2, proposals: [{ mine: false, by: 'Dr. Rivera' }] })
    expect((await sign(okoye, made.json)).status).toBe(200)
    expect(await inForce()).toMatchObject({ signed: { proposedBy: 'Dr. Rivera', signedBy: 'Dr. Okoye' } })
  })
})

it('of several signatures at once, one counts', async () => {
  const made = await Promise.all(['1', '2', '3'].map((version) => propose(rivera, own(version))))
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201])
  const signed = await Promise.all(made.map(({ json }) => sign(rivera, json)))
  expect(signed.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect((await inForce())['number']).toBe(2)
})
