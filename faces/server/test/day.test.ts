// A day of a family and its clinic, through the API only: what a parent, a second carer and a prescriber do and see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCare, type Care } from '../src/care/start-care.js'
import { CHILDREN } from '../src/example/children.js'
import { seedExample } from '../src/example/seed-example.js'
import { handTimers, type HandTimers } from './care/hand-timers.js'
import { testServer, type TestServer } from './harness.js'
import { readStream, type Reader } from './live/reader.js'

type Json = Readonly<Record<string, unknown>>
interface Got {
  readonly status: number
  readonly json: Json
  readonly text: string
}

const ZONE = 'America/New_York'
const MINUTE_MS = 60_000
const COURSE = CHILDREN[0]?.course ?? ''
const PATH = `/api/v1/courses/${COURSE}`
const SLOT = '2026-03-12/evening'
const NEXT_SLOT = '2026-03-13/morning'

let server: TestServer
let base: string
let care: Care
let timers: HandTimers
const tokens = new Map<string, string>()
let ears: Reader

async function ask(who: string, method: string, url: string, body?: object): Promise<Got> {
  const answer = await fetch(`${base}${url}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.get(who) ?? ''}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const json: unknown = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : {}
  return { status: answer.status, json: Object.fromEntries(Object.entries(Object(json))), text }
}

const inside = (json: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), json)
const id = async (who: string): Promise<string> =>
  String(inside((await ask(who, 'GET', '/api/v1/session')).json, 'account', 'id'))

let made = 0
const ROLES: Readonly<Record<string, string>> = { 'the prescriber': 'prescriber', 'the nurse': 'nurse' }

/** One thing that somebody records now. */
async function record(who: string, fact: Json, extra: object = {}): Promise<Got> {
  made += 1
  const now = new Date(server.clock.now).toISOString()
  const event = {
    id: `0195b3a0-7c00-7000-b000-${String(made).padStart(12, '0')}`,
    course: COURSE,
    occurredAt: now,
    recordedAt: now,
    zone: ZONE,
    by: { role: ROLES[who] ?? 'caregiver', id: await id(who) },
    ...fact,
  }
  return ask(who, 'POST', `${PATH}/events`, { events: [event], ...extra })
}

/** Lets time pass; the loops that work by themselves get their turn. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) timers.move(MINUTE_MS)
  await new Promise((resolve) => setImmediate(resolve))
}

/** Asks until it is so, while seconds pass. */
async function until(question: () => Promise<unknown>): Promise<void> {
  await expect
    .poll(async () => {
      timers.move(1_000)
      return question()
    })
    .toBeTruthy()
}

const injection = (who: string, slot: string, stated: object) =>
  ask(who, 'POST', `${PATH}/decisions/injection`, { slot, stated })
const dose = (body: object = {}) => ask('the prescriber', 'POST', `${PATH}/decisions/dose`, body)
const kind = (got: Got): unknown => inside(got.json, 'decision', 'outcome', 'kind')
const MEAL = '2026-03-12T18:20:00-04:00'
const READY = { eating: 'yes', meal: MEAL, vialClear: true, glucose: { value: '92', unit: 'mg/dL' } }

beforeAll(async () => {
  server = await testServer()
  base = await server.app.listen({ host: '127.0.0.1', port: 0 })
  // The example clinic is the starting point: a settled child whose evening dose is due.
  const { links } = await seedExample(server.context)
  timers = handTimers(server.clock.now, server.clock)
  care = startCare(server.context, { timers, random: () => 0, push: () => Promise.resolve(201) })
  for (const { who, url } of links) tokens.set(who, url.split('/').at(-1) ?? '')
})
afterAll(async () => {
  ears.stop()
  await server.app.close()
  await care.close()
  await server.close()
})

describe('a day', () => {
  it('begins with everybody signing in by their one-time link', async () => {
    for (const [who, token] of tokens) {
      const got = await ask(who, 'POST', '/api/v1/sign-in/link', { token, bearer: true })
      expect(got.status).toBe(200)
      tokens.set(who, String(got.json['token']))
    }
    const mine = await ask('a parent', 'GET', '/api/v1/courses')
    expect(mine.json['courses']).toMatchObject([{ course: COURSE, role: 'caregiver' }])
  })

  it('lets the second carer listen', async () => {
    const token = tokens.get('the second carer') ?? ''
    const person = { bearer: { authorization: `Bearer ${token}` } }
    ears = await readStream(`${base}${PATH}/watch`, person)
    await expect.poll(() => ears.heard.length).toBe(1)
  })

  it('shows the second carer that the parent is giving it now', async () => {
    const lease = `${PATH}/slots/${SLOT}/lease`
    expect((await ask('a parent', 'PUT', lease, {})).status).toBe(200)
    await expect.poll(() => ears.heard.at(-1)?.event).toBe('lease')
    const held = await ask('the second carer', 'PUT', lease, {})
    expect([held.status, inside(held.json, 'current', 'name')]).toEqual([409, 'Ana'])
  })

  it('answers what is to be drawn, and where it may go', async () => {
    const asked = await injection('a parent', SLOT, READY)
    expect(kind(asked)).toBe('give')
    // 15.4 kg at 0.08 mg/kg is 1.232 mg, which is 12.32 marks; down to half a mark, 12.
    expect(inside(asked.json, 'decision', 'outcome')).toMatchObject({ marks: '12', massMg: '1.2' })
    expect(inside(asked.json, 'explanation', 'register')).toBe('caregiver')
  })

  it('tells the second carer within a second that it was given', async () => {
    const given = await record('a parent', {
      kind: 'injection-given',
      slot: SLOT,
      massNanograms: 1_200_000,
      halfMarks: 24,
      route: 'subcutaneous',
    })
    expect(given.status).toBe(200)
    await expect
      .poll(() => ears.heard.at(-1))
      .toMatchObject({
        event: 'events',
        data: given.json['sequence'] === undefined ? {} : { sequence: given.json['sequence'] },
      })
    await until(
      async () =>
        inside((await ask('the second carer', 'GET', `${PATH}/slots/${SLOT}/lease`)).json, 'lease') === null,
    )
    const again = await injection('the second carer', SLOT, READY)
    expect(kind(again)).toBe('do-not-inject')
  })

  it('raises an alarm when the meal does not come, until it does', async () => {
    const open = async () => (await ask('the second carer', 'GET', `${PATH}/alarms?open=true`)).text
    expect(await open()).not.toContain('injected-without-food')
    await pass(21)
    await until(async () => (await open()).includes('injected-without-food'))
    expect(await open()).toContain('"nobodyOnDuty":true')
    const told = await ask('a parent', 'GET', '/api/v1/messages')
    expect(told.text).toContain('meal-due')
    expect((await record('a parent', { kind: 'meal-started', slot: SLOT })).status).toBe(200)
    await until(async () => !(await open()).includes('injected-without-food'))
  })

  it('withholds the next one at a low glucose', async () => {
    await pass(12 * 60)
    const low = await injection('the second carer', NEXT_SLOT, {
      ...READY,
      glucose: { value: '61', unit: 'mg/dL' },
    })
    expect(kind(low)).toBe('withhold')
    const said = await record('the second carer', {
      kind: 'injection-withheld',
      slot: NEXT_SLOT,
      reason: 'low-glucose',
    })
    expect(said.status).toBe(200)
  })

  it('makes a reduction due after an episode with adequate food, and puts it into the inbox', async () => {
    await record('a parent', {
      kind: 'hypoglycemia-occurred',
      severity: 'symptomatic',
      foodIntake: 'adequate',
      signs: ['sweating'],
    })
    expect(kind(await dose())).toBe('reduce')
    await until(async () => (await ask('the nurse', 'GET', '/api/v1/inbox')).text.includes('reduction-due'))
  })

  it('refuses a slip of the prescriber and names it', async () => {
    const slip = await dose({ propose: { dose: '0.6mg/kg' } })
    expect(inside(slip.json, 'decision', 'outcome')).toMatchObject({ kind: 'refuse', slip: 'tenfold' })
  })

  it('takes the reduction only on the decision as it stands', async () => {
    const lower = {
      kind: 'dose-prescribed',
      massNanograms: 616_000,
      doseMicrogramsPerKg: 40,
      dosingWeightGrams: 15_400,
      syringe: 'u100-0.3ml-half',
      halfMarks: 12,
      timesPerDay: 2,
      route: 'subcutaneous',
      reason: 'reduce',
    }
    expect(kind(await dose({ propose: { dose: '0.04mg/kg' } }))).toBe('accept')
    const stale = String((await dose()).json['hash'])
    // Meanwhile a colleague weighs the child.
    await record('the nurse', { kind: 'weight-measured', weightGrams: 15_500 })
    const sign = (hash: string): Promise<Got> => {
      const next = `0195b3a0-7c00-7000-b000-${String(made + 1).padStart(12, '0')}`
      return record('the prescriber', lower, { decisionHashes: { [next]: hash } })
    }
    const refused = await sign(stale)
    expect([refused.status, refused.json['code']]).toEqual([409, 'decision-changed'])
    const fresh = String((await dose()).json['hash'])
    expect((await sign(fresh)).status).toBe(200)
    expect(kind(await dose())).not.toBe('reduce')
    await until(async () => !(await ask('the nurse', 'GET', '/api/v1/inbox')).text.includes(COURSE))
  })

  it('lets one clinician answer what is open, and shows the others who did', async () => {
    const reduce = CHILDREN[2]?.course ?? ''
    await until(async () => (await ask('the nurse', 'GET', '/api/v1/inbox')).text.includes(reduce))
    const inbox = (await ask('the nurse', 'GET', '/api/v1/inbox')).json['alarms']
    const waiting = Array.isArray(inbox)
      ? inbox.find((each: unknown) => inside(each, 'course') === reduce)
      : undefined
    const path = `/api/v1/courses/${reduce}/alarms/${String(inside(waiting, 'key'))}/answer`
    expect((await ask('the nurse', 'POST', path, { answer: 'Called; comes in at ten' })).status).toBe(200)
    const second = await ask('the prescriber', 'POST', path, { answer: 'I will call' })
    expect(second.status).toBe(409)
    expect(inside(second.json, 'current', 'answer')).toMatchObject({
      text: 'Called; comes in at ten',
      name: 'Noor, nurse',
    })
  })

  it('ends with the card of the new dose on the refrigerator', async () => {
    const card = await ask('a parent', 'GET', `${PATH}/card?format=svg`)
    expect(card.status).toBe(200)
    expect(card.text).toContain('<svg')
    const looked = await ask('a parent', 'GET', `${PATH}/accesses`)
    expect(looked.text).toContain(await id('the prescriber'))
  })
})
