// Recording through the routes: what is refused and why, what is kept whatever its clock, and what comes twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clinic, COURSE, EXAMPLE, eventBy, freshId, PATH, pick, type Clinic } from './clinic.js'
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

describe('a fact', () => {
  it('is recorded once, however often it is sent', async () => {
    const event = reading()
    const first = await send(mother, event)
    expect(first.status).toBe(200)
    expect(first.json).toEqual({
      results: [{ id: event['id'], result: 'recorded', sequence: 96, deviations: [] }],
      sequence: 96,
    })
    const again = await send(mother, { events: [event] })
    expect([again.status, again.json.results[0]]).toEqual([
      200,
      { id: event['id'], result: 'already-there', sequence: 96 },
    ])
  })
  it('with an id that stands for other content is refused with 409', async () => {
    const event = reading()
    await send(mother, event)
    const other = await send(mother, { ...event, method: 'cgm' })
    expect([other.status, other.json.code, other.json.issues[0].path]).toEqual([409, 'id-conflict', '/id'])
  })
  it('that breaks a rule is recorded, and the deviation is shown', async () => {
    const first = await send(mother, eventBy(mother, 'caregiver', '18:10', 'injection-given', GIVEN))
    expect(first.json.results[0].result).toBe('recorded')
    const second = await send(mother, eventBy(mother, 'caregiver', '18:12', 'injection-given', GIVEN))
    expect(second.status).toBe(200)
    const codes = pick(second.json.results[0].deviations, 'code')
    expect(codes).toEqual(['deviation', 'double-injection', 'same-site'])
  })
  it('has the same deviations alone and after others in one batch', async () => {
    const batch = [
      eventBy(mother, 'caregiver', '18:05', 'meal-started', { slot: SLOT }),
      eventBy(mother, 'caregiver', '18:10', 'injection-given', GIVEN),
      eventBy(mother, 'caregiver', '18:12', 'injection-given', {
        ...GIVEN,
        massNanograms: 1_200_000,
        halfMarks: 24,
      }),
    ]
    const together = await send(mother, { events: batch })
    const other = await clinic()
    const father = await other.person('caregiver')
    const alone = []
    for (const event of batch) {
      const own = { ...event, by: { role: 'caregiver', id: father.account.id } }
      alone.push((await other.ask(father, 'POST', `${PATH}/events`, own)).json.results[0])
    }
    await other.close()
    const codes = ({ deviations }: { deviations: unknown }) => pick(deviations, 'code')
    expect([0, 1, 2].map((at) => codes(together.json.results[at]))).toEqual(alone.map(codes))
    expect(codes(together.json.results[2])).toContain('more-than-prescribed')
  })
})

describe('a device', () => {
  it('a day ahead keeps its times and is told so', async () => {
    const event = eventBy(mother, 'caregiver', '2026-03-13T18:15:00-04:00', 'glucose-measured', GLUCOSE)
    const { status, json } = await send(mother, { sentAt: '2026-03-13T18:15:00-04:00', events: [event] })
    expect([status, json.clockOffsetMs]).toEqual([200, 86_400_000])
    const { json: read } = await server.ask(mother, 'GET', `${PATH}/events?after=95`)
    expect(read.events[0]).toMatchObject(event)
  })
  it('with a clock that cannot be right is marked, not refused', async () => {
    const event = {
      ...eventBy(mother, 'caregiver', '18:15', 'injection-given', GIVEN),
      occurredAt: '2027-01-01T08:00:00Z',
    }
    const { status, json } = await send(mother, event)
    expect(status).toBe(200)
    const codes = pick(json.results[0].deviations, 'code')
    expect(codes).toContain('clock-suspect')
  })
  it('off by two minutes is not told', async () => {
    const { json } = await send(mother, { sentAt: '2026-03-12T18:17:00-04:00', events: [reading()] })
    expect(json).not.toHaveProperty('clockOffsetMs')
  })
  it('off by more is told, also behind', async () => {
    const { json } = await send(mother, { sentAt: '2026-03-12T18:12:59-04:00', events: [reading()] })
    expect(json.clockOffsetMs).toBe(-121_000)
  })
  const zones = [
    {
      name: 'the hour that St. John’s skips',
      zone: 'America/St_Johns',
      at: '2026-03-08T02:30:00-03:30',
      slot: '2026-03-08/morning',
    },
    {
      name: 'the hour that St. John’s has twice',
      zone: 'America/St_Johns',
      at: '2025-11-02T01:30:00-02:30',
      slot: '2025-11-02/morning',
    },
    {
      name: 'the day after the one Samoa skipped',
      zone: 'Pacific/Apia',
      at: '2011-12-31T08:00:00+14:00',
      slot: '2011-12-31/morning',
    },
  ]
  it.each(zones)('records in $name', async ({ zone, at, slot }) => {
    const event = { ...eventBy(mother, 'caregiver', at, 'injection-given', { ...GIVEN, slot }), zone }
    const { status, json } = await send(mother, event)
    expect([status, json.results[0].result]).toEqual([200, 'recorded'])
  })
})

describe('a batch', () => {
  it('answers for each event in its order, and records all that are fine', async () => {
    const [one, two] = [reading(), reading()]
    const events = [
      one,
      { ...reading(), glucose: { value: '-1', unit: 'mg/dL' } },
      null,
      eventBy(mother, 'caregiver', '18:10', 'treatment-stopped', { reason: 'x' }),
      one,
      { ...two, id: one['id'] ?? '', method: 'cgm' },
      two,
    ]
    const { status, json } = await send(mother, { events })
    expect(status).toBe(207)
    expect(json.results).toMatchObject([
      { result: 'recorded', sequence: 96 },
      { result: 'refused', status: 400 },
      { result: 'refused', status: 400 },
      { result: 'refused', status: 403 },
      { result: 'already-there', sequence: 96 },
      { result: 'refused', status: 409 },
      { result: 'recorded', sequence: 97 },
    ])
    expect(json.results[1].issues[0].path).toBe('/events/1/glucose/value')
    expect(json.sequence).toBe(97)
  })
  it('of more events than are taken at once is refused whole', async () => {
    const events = Array.from({ length: 501 }, () => reading())
    const { status, json } = await send(mother, { events })
    expect([status, json.code]).toEqual([413, 'too-many-events'])
  })
  it('of just so many is recorded', async () => {
    const events = Array.from({ length: 500 }, () => reading())
    const { status, json } = await send(mother, { events })
    expect([status, json.sequence]).toEqual([200, 595])
  })
  const rows = [
    { name: 'without events', body: { events: [] }, path: '/events' },
    { name: 'of something else', body: { events: 'all' }, path: '/events' },
    { name: 'with a field nobody knows', body: { events: [{}], force: true }, path: '/force' },
    { name: 'with a clock in words', body: { events: [{}], sentAt: 'now' }, path: '/sentAt' },
    { name: 'with hashes in a list', body: { events: [{}], decisionHashes: 7 }, path: '/decisionHashes' },
  ]
  it.each(rows)('$name is refused', async ({ body, path }) => {
    const { status, json } = await send(mother, body)
    expect([status, json.issues[0].path]).toEqual([400, path])
    expect(json.issues[0].fix).not.toBe('')
  })
})

describe('who may record', () => {
  it('an auditor and an administrator may not, and a stranger finds nothing', async () => {
    for (const role of ['auditor', 'administrator'] as const) {
      const person = await server.person(role)
      expect((await send(person, eventBy(person, role, '18:10', 'glucose-measured', GLUCOSE))).status).toBe(
        403,
      )
    }
    const stranger = await server.signIn({ grants: { elsewhere: 'caregiver' } })
    expect((await send(stranger, reading(stranger))).status).toBe(404)
  })
})

describe('events of two devices at once', () => {
  it('are all there, each once, and the chain holds', async () => {
    const father = await server.person('caregiver')
    const events = Array.from({ length: 20 }, (_, index) => reading(index % 2 === 0 ? mother : father))
    const answers = await Promise.all(
      events.flatMap((event, index) => {
        const person = index % 2 === 0 ? mother : father
        return [send(person, event), send(person, event)]
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))
    const { text } = await server.ask(mother, 'GET', `${PATH}/export`)
    expect(text.trim().split('\n')).toHaveLength(EXAMPLE.length + 20)
  })
})

describe('a course that was never opened', () => {
  const NEW = 'granted-but-empty'
  it('takes nothing before its opening, and everything after it', async () => {
    const nurse = await server.signIn({ grants: { [NEW]: 'nurse' } })
    const at = '2026-03-12T18:00:00-04:00'
    const by = { role: 'nurse', id: nurse.account.id }
    const base = { course: NEW, occurredAt: at, recordedAt: at, zone: 'America/New_York', by }
    const weight = () => ({ ...base, id: freshId(), kind: 'weight-measured', weightGrams: 15_000 })
    const opening = {
      ...{ ...base, id: freshId(), kind: 'course-opened', birthDate: '2020-01-01', sex: 'male' },
      ...{ indication: 'unknown', edition: 'us-2019-12' },
    }
    const url = `/api/v1/courses/${NEW}/events`
    const early = await server.ask(nurse, 'POST', url, weight())
    expect([early.status, early.json.code]).toEqual([422, 'not-opened'])
    const { status, json } = await server.ask(nurse, 'POST', url, { events: [weight(), opening, weight()] })
    expect(status).toBe(207)
    expect(pick(json.results, 'result')).toEqual(['refused', 'recorded', 'recorded'])
    expect(COURSE).not.toBe(NEW)
  })
})
