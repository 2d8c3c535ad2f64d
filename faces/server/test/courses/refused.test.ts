// One event sent alone and refused: status, code, place and what to do; and words that only look dangerous are kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clinic, eventBy, PATH, type Clinic } from './clinic.js'
import type { Person } from '../harness.js'

let server: Clinic
let mother: Person
beforeEach(async () => {
  server = await clinic()
  mother = await server.person('caregiver')
})
afterEach(async () => {
  await server.close()
})

const GLUCOSE = { glucose: { value: '92', unit: 'mg/dL' }, relation: 'preprandial', method: 'meter' } as const
const SLOT = '2026-03-12/evening'
const GIVEN = {
  ...{ slot: SLOT, massNanograms: 600_000, halfMarks: 12, route: 'subcutaneous' },
  site: { region: 'thigh', side: 'left' },
} as const

const reading = (person = mother) => eventBy(person, 'caregiver', '18:10', 'glucose-measured', GLUCOSE)
const send = (person: Person, body: unknown) => server.ask(person, 'POST', `${PATH}/events`, body)

describe('one event alone is refused as a problem', () => {
  const rows = [
    { name: 'an unknown field', change: { mood: 'good' }, status: 400, code: 'unknown-field', path: '/mood' },
    {
      name: 'a missing field',
      change: { method: undefined },
      status: 400,
      code: 'missing-field',
      path: '/method',
    },
    {
      name: 'an impossible value',
      change: { glucose: { value: '9999', unit: 'mg/dL' } },
      status: 400,
      code: 'bad-number',
      path: '/glucose/value',
    },
    {
      name: 'a time without offset',
      change: { occurredAt: '2026-03-12T18:10' },
      status: 400,
      code: 'bad-time',
      path: '/occurredAt',
    },
    { name: 'an unknown kind', change: { kind: 'party' }, status: 400, code: 'not-a-choice', path: '/kind' },
    {
      name: 'an unknown zone',
      change: { zone: 'Mars/Olympus' },
      status: 400,
      code: 'unknown-zone',
      path: '/zone',
    },
    {
      name: 'another course',
      change: { course: 'other' },
      status: 400,
      code: 'other-course',
      path: '/course',
    },
    {
      name: 'another author',
      change: { by: { role: 'caregiver', id: 'dr-example' } },
      status: 403,
      code: 'by-mismatch',
      path: '/by/id',
    },
    {
      name: 'hostile text',
      change: { id: "'; DROP TABLE event; --" },
      status: 400,
      code: 'bad-text',
      path: '/id',
    },
  ] as const
  it.each(rows)('$name', async ({ change, status, code, path }) => {
    const { status: got, json, type } = await send(mother, { ...reading(), ...change })
    expect([got, json.code, type]).toEqual([status, code, 'application/problem+json; charset=utf-8'])
    expect(json.issues).toContainEqual(expect.objectContaining({ path, fix: expect.stringMatching(/./) }))
    expect((await server.ask(mother, 'GET', `${PATH}/events?after=95`)).json.events).toEqual([])
  })
  it('another role than the grant’s', async () => {
    const event = { ...reading(), by: { role: 'prescriber', id: mother.account.id } }
    const { status, json } = await send(mother, event)
    expect([status, json.code, json.issues[0].path]).toEqual([403, 'by-mismatch', '/by/role'])
  })
  it('a kind that the role may not record', async () => {
    const body = { reason: 'tired of it' }
    const { status, json } = await send(
      mother,
      eventBy(mother, 'caregiver', '18:10', 'treatment-stopped', body),
    )
    expect([status, json.code, json.issues[0].path]).toEqual([403, 'wrong-role', '/by/role'])
    expect(json.fix).toContain('prescriber')
  })
  it('hostile strings are kept as words and break nothing', async () => {
    const reason = '</script><img src=x onerror=alert(1)> %s %00 ${7*7} \u202e 👾'
    const event = eventBy(mother, 'caregiver', '18:10', 'site-excluded', {
      site: GIVEN.site,
      reason: 'bruise',
    })
    const known = await send(mother, event)
    expect(known.status).toBe(200)
    const withheld = eventBy(mother, 'caregiver', '18:11', 'injection-withheld', {
      slot: SLOT,
      reason: 'other',
      note: reason,
    })
    expect((await send(mother, withheld)).status).toBe(200)
    const { json } = await server.ask(mother, 'GET', `${PATH}/events?after=96`)
    expect(json.events[0].note).toBe(reason)
  })
})
