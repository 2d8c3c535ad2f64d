// The other routes of courses: opening, lists, summaries, export, plan, card, accesses, erasure, policy.
import { verifyChain } from '@stature/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clinic, COURSE, EXAMPLE, eventBy, eventIn, freshId, PATH, pick, type Clinic } from './clinic.js'
import type { Person } from '../harness.js'

let server: Clinic
let nurse: Person
let administrator: Person
beforeEach(async () => {
  server = await clinic()
  nurse = await server.person('nurse')
  administrator = await server.person('administrator')
})
afterEach(async () => {
  await server.close()
})

const UUID = '3f8a6f0e-4a53-4f0f-9a0e-1c1d52a3b001'
const opening = (person: Person, course = UUID) => ({
  ...{ id: freshId(), course, kind: 'course-opened', zone: 'America/New_York' },
  ...{ occurredAt: '2026-03-12T18:00:00-04:00', recordedAt: '2026-03-12T18:00:00-04:00' },
  by: { role: 'nurse', id: person.account.id },
  ...{ birthDate: '2020-01-01', sex: 'male', indication: 'unknown', edition: 'us-2019-12' },
})

describe('opening a course', () => {
  it('records the first event and grants it to the opener, once', async () => {
    const staff = await server.signIn({ staff: 'nurse' })
    const event = opening(staff)
    const first = await server.ask(staff, 'POST', '/api/v1/courses', { event })
    expect([first.status, first.json]).toEqual([201, { course: UUID, sequence: 1, result: 'recorded' }])
    expect((await server.ask(staff, 'GET', `/api/v1/courses/${UUID}`)).json).toMatchObject({
      role: 'nurse',
      sequence: 1,
    })
    const again = await server.ask(staff, 'POST', '/api/v1/courses', { event })
    expect([again.status, again.json.result]).toEqual([200, 'already-there'])
  })
  it('gives the grant again where it was lost on the way', async () => {
    const staff = await server.signIn({ staff: 'nurse' })
    const event = opening(staff)
    await server.ask(staff, 'POST', '/api/v1/courses', { event })
    await server.context.store.accounts.withdraw(UUID, staff.account.id)
    await server.ask(staff, 'POST', '/api/v1/courses', { event })
    expect((await server.ask(staff, 'GET', `/api/v1/courses/${UUID}`)).status).toBe(200)
  })
  it('gives nothing to an account whose grant was withdrawn while others hold theirs', async () => {
    const staff = await server.signIn({ staff: 'nurse' })
    const event = opening(staff)
    await server.ask(staff, 'POST', '/api/v1/courses', { event })
    await server.signIn({ grants: { [UUID]: 'prescriber' } })
    await server.context.store.accounts.withdraw(UUID, staff.account.id)
    const { status, json } = await server.ask(staff, 'POST', '/api/v1/courses', { event })
    expect([status, json.code]).toEqual([409, 'course-exists'])
    expect((await server.ask(staff, 'GET', `/api/v1/courses/${UUID}`)).status).toBe(404)
  })
  it('does not take over a course of others', async () => {
    const [one, other] = [await server.signIn({ staff: 'nurse' }), await server.signIn({ staff: 'nurse' })]
    await server.ask(one, 'POST', '/api/v1/courses', { event: opening(one) })
    const { status, json } = await server.ask(other, 'POST', '/api/v1/courses', { event: opening(other) })
    expect([status, json.code]).toEqual([409, 'course-exists'])
    expect((await server.ask(other, 'GET', `/api/v1/courses/${UUID}`)).status).toBe(404)
  })
  const rows = [
    {
      name: 'a name that can be guessed',
      change: { course: 'child-1' },
      status: 400,
      code: 'bad-course-id',
      path: '/event/course',
    },
    {
      name: 'another kind',
      change: { kind: 'weight-measured' },
      status: 400,
      code: 'not-opened',
      path: '/event/kind',
    },
    {
      name: 'a birth date of no day',
      change: { birthDate: '2020-02-30' },
      status: 400,
      code: 'bad-date',
      path: '/event/birthDate',
    },
    {
      name: 'another author',
      change: { by: { role: 'nurse', id: 'x' } },
      status: 403,
      code: 'by-mismatch',
      path: '/event/by/id',
    },
  ]
  it.each(rows)('refuses $name', async ({ change, status, code, path }) => {
    const staff = await server.signIn({ staff: 'nurse' })
    const { status: got, json } = await server.ask(staff, 'POST', '/api/v1/courses', {
      event: { ...opening(staff), ...change },
    })
    expect([got, json.code, json.issues[0].path]).toEqual([status, code, path])
    expect(await server.context.store.accounts.grantsOf(staff.account.id)).toEqual([])
  })
  it('is for clinicians', async () => {
    const mother = await server.person('caregiver')
    expect((await server.ask(mother, 'POST', '/api/v1/courses', { event: opening(mother) })).status).toBe(403)
  })
})

describe('lists and summaries', () => {
  it('show a clinician the course in a few words, with the care plan', async () => {
    const { json } = await server.ask(nurse, 'GET', PATH)
    expect(json).toMatchObject({
      ...{ course: COURSE, role: 'nurse', sequence: 95, zone: 'America/New_York' },
      summary: { birthDate: '2019-05-10', prescribed: { halfMarks: 12 }, weight: { grams: 15_400 } },
    })
    expect(json.carePlan.sugar).not.toBe('')
  })
  it('show an administrator that it is there, and nothing clinical', async () => {
    const { status, json } = await server.ask(administrator, 'GET', PATH)
    expect(status).toBe(200)
    expect(Object.keys(json).sort()).toEqual(['course', 'grantedAt', 'role'])
    const list = await server.ask(administrator, 'GET', '/api/v1/courses')
    expect(list.json.courses).toEqual([{ course: COURSE, role: 'administrator', grantedAt: json.grantedAt }])
  })
  it('list only what is granted, by pages', async () => {
    const grants = { a: 'nurse', b: 'caregiver', [COURSE]: 'auditor' } as const
    const person = await server.signIn({ grants })
    const first = await server.ask(person, 'GET', '/api/v1/courses?limit=2')
    expect(pick(first.json.courses, 'course')).toEqual(['a', 'b'])
    const rest = await server.ask(person, 'GET', `/api/v1/courses?limit=2&after=${first.json.next}`)
    expect(pick(rest.json.courses, 'course')).toEqual([COURSE])
    expect(rest.json.next).toBeNull()
    const nobody = await server.signIn()
    expect((await server.ask(nobody, 'GET', '/api/v1/courses')).json.courses).toEqual([])
  })
  it('follow a new care plan at once', async () => {
    const doctor = await server.person('prescriber')
    await server.ask(nurse, 'GET', PATH)
    const plan = {
      clinicPhone: '+1 555 0100',
      emergencyPhone: '911',
      sugar: 'one cup of juice',
      glucagon: 'as taught',
      examinations: [],
    }
    const set = await server.ask(
      doctor,
      'POST',
      `${PATH}/events`,
      eventBy(doctor, 'prescriber', '18:14', 'care-plan-set', plan),
    )
    expect(set.json.results?.[0].result ?? set.json).toBe('recorded')
    expect((await server.ask(nurse, 'GET', PATH)).json.carePlan.sugar).toBe('one cup of juice')
  })
})

describe('the record', () => {
  it('is read by pages in the order of its chain', async () => {
    const { json } = await server.ask(nurse, 'GET', `${PATH}/events?after=90&limit=3`)
    expect(pick(json.events, 'sequence')).toEqual([91, 92, 93])
    expect(json.sequence).toBe(95)
  })
  it('is exported whole, with a chain that holds', async () => {
    const { status, text, type } = await server.ask(nurse, 'GET', `${PATH}/export`)
    expect([status, type]).toEqual([200, 'application/x-ndjson'])
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => eventIn(JSON.parse(line)))
    expect(verifyChain(events)).toEqual({ kind: 'ok', length: EXAMPLE.length })
  })
  it('is not read with a limit out of range', async () => {
    const { status, json } = await server.ask(nurse, 'GET', `${PATH}/events?limit=100000`)
    expect([status, json.issues[0].path]).toEqual([400, 'limit'])
  })
})

describe('plan and card', () => {
  it.each(['0', '4000', 'many'])('refuses %s days', async (days) => {
    const { status, json } = await server.ask(nurse, 'GET', `${PATH}/plan?days=${days}`)
    expect([status, json.issues[0].path]).toEqual([400, 'days'])
  })
  it('says why there is no card', async () => {
    const episode = { severity: 'severe', foodIntake: 'adequate', signs: [] }
    const event = eventBy(nurse, 'nurse', '18:10', 'hypoglycemia-occurred', episode)
    await server.ask(nurse, 'POST', `${PATH}/events`, event)
    const { status, json } = await server.ask(nurse, 'GET', `${PATH}/card`)
    expect([status, json.code]).toEqual([422, 'no-card'])
    expect(json.detail).toContain('reduce')
    expect(json.fix).not.toBe('')
  })
  it('prints the card of a day on which the dose stands, as SVG and as PDF', async () => {
    server.clock.now = Date.parse('2026-03-01T16:00:00Z')
    const early = await clinic(EXAMPLE.filter(({ occurredAt }) => Date.parse(occurredAt) < server.clock.now))
    early.clock.now = server.clock.now
    const person = await early.person('caregiver')
    const svg = await early.ask(person, 'GET', `${PATH}/card`)
    expect([svg.status, svg.type, svg.text.includes('<svg')]).toEqual([200, 'image/svg+xml', true])
    const pdf = await early.ask(person, 'GET', `${PATH}/card?format=pdf&paper=letter&language=es`)
    expect([pdf.status, pdf.type, pdf.text.startsWith('%PDF-1.7')]).toEqual([200, 'application/pdf', true])
    const strange = await early.ask(person, 'GET', `${PATH}/card?language=xx`)
    expect([strange.status, strange.json.code]).toEqual([400, 'unknown-language'])
    await early.close()
  })
})

describe('the log of accesses', () => {
  it('tells the family who looked', async () => {
    const mother = await server.person('caregiver')
    await server.ask(nurse, 'GET', `${PATH}/events`)
    const { status, json } = await server.ask(mother, 'GET', `${PATH}/accesses`)
    expect(status).toBe(200)
    expect(json.accesses).toContainEqual(
      expect.objectContaining({ actor: nurse.account.id, name: 'The nurse', what: 'read', role: 'nurse' }),
    )
  })
  it('is not for an administrator', async () => {
    expect((await server.ask(administrator, 'GET', `${PATH}/accesses`)).status).toBe(403)
  })
})

describe('erasing', () => {
  const body = { reason: 'the family asked for it', course: COURSE }
  it('ends everything with 410', async () => {
    await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, {})
    const done = await server.ask(administrator, 'DELETE', PATH, body)
    expect(done.status).toBe(204)
    const urls = ['', '/events', '/export', '/plan', '/card']
    for (const url of urls) expect((await server.ask(nurse, 'GET', `${PATH}${url}`)).status, url).toBe(410)
    const fact = eventBy(nurse, 'nurse', '18:10', 'weight-measured', { weightGrams: 15_000 })
    expect((await server.ask(nurse, 'POST', `${PATH}/events`, fact)).status).toBe(410)
    expect((await server.ask(nurse, 'POST', `${PATH}/decisions/injection`, {})).status).toBe(410)
    expect((await server.ask(administrator, 'DELETE', PATH, body)).status).toBe(410)
  })
  const rows = [
    { name: 'without its id once more', sent: { reason: 'because' }, path: '/course' },
    { name: 'with another id', sent: { reason: 'because', course: 'other' }, path: '/course' },
    { name: 'without a reason', sent: { course: COURSE }, path: '/reason' },
    { name: 'with an empty reason', sent: { reason: '     ', course: COURSE }, path: '/reason' },
  ]
  it.each(rows)('does not happen $name', async ({ sent, path }) => {
    const { status, json } = await server.ask(administrator, 'DELETE', PATH, sent)
    expect([status, json.issues[0].path]).toEqual([400, path])
    expect((await server.ask(nurse, 'GET', PATH)).status).toBe(200)
  })
  it('is for an administrator only', async () => {
    for (const role of ['prescriber', 'nurse', 'caregiver', 'auditor'] as const) {
      expect((await server.ask(await server.person(role), 'DELETE', PATH, body)).status).toBe(403)
    }
  })
})

it('the policy is shown as it is in force', async () => {
  const { json } = await server.ask(nurse, 'GET', '/api/v1/policy')
  expect(json).toMatchObject({ policy: { id: 'cautious' }, example: true })
})
