// Messages on their way: needed still, quiet hours, escalation, tried again, and nothing of a patient outside the house.
import webPush from 'web-push'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectCourse } from '../../src/care/project-course.js'
import { mailerOf, type Mailer } from '../../src/messages/email.js'
import { HOLD_MS, sendDue, type Sending } from '../../src/messages/sender.js'
import { COURSE, listOf, ward, type Ward } from '../care/ward.js'
import type { Person } from '../harness.js'
import { newDevice, pushService, type Device } from './push-service.js'
import { smtpServer } from './smtp-server.js'

const vapid = webPush.generateVAPIDKeys()
const MINUTE_MS = 60_000
const SLOT = '2026-03-12/evening'
const at = (clock: string): string => `2026-03-12T${clock}:00-04:00`
const GIVEN = {
  kind: 'injection-given',
  slot: SLOT,
  massNanograms: 600_000,
  halfMarks: 12,
  route: 'subcutaneous',
} as const

let here: Ward
let service: Awaited<ReturnType<typeof pushService>>
let smtp: Awaited<ReturnType<typeof smtpServer>>
let mailer: Mailer | null
let sending: Sending
let mother: Person
let father: Person
let phone: Device

beforeEach(async () => {
  service = await pushService()
  smtp = await smtpServer()
  here = await ward({
    config: {
      webPush: { ...vapid, subject: 'mailto:clinic@example.org' },
      smtp: { url: smtp.url, from: 'Stature <stature@example.org>' },
    },
  })
  mailer = mailerOf(here.context.config)
  sending = { context: here.context, transport: service.transport, mailer, random: () => 1 }
  mother = await here.person('caregiver', 'Ana')
  father = await here.person('caregiver', 'Ben')
  phone = newDevice()
})
afterEach(async () => {
  mailer?.close()
  await here.close()
  await service.close()
  await smtp.close()
})

const NO_WISHES = { quiet: null, email: null, reminders: {} }
const wish = (person: Person, wishes: object) =>
  here.ask(person, 'PUT', '/api/v1/messages/settings', { ...NO_WISHES, ...wishes })
const subscribe = (person: Person, device: Device, path = '/one') =>
  here.ask(person, 'POST', '/api/v1/messages/push', {
    endpoint: `https://push.example${path}`,
    keys: device.keys,
  })
const messages = async (person: Person) =>
  listOf(await here.ask(person, 'GET', '/api/v1/messages'), 'messages')
const kindsOf = async (person: Person) =>
  (await messages(person)).map(({ matter }) => Reflect.get(Object(matter), 'kind'))
const later = async (ms: number): Promise<void> => {
  here.clock.now += ms
  await sendDue(sending)
}
const double = async (): Promise<void> => {
  await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
  await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
  await projectCourse(here.context, COURSE)
}

describe('a push message', () => {
  it('is encrypted for the device and says only that there is something to look at', async () => {
    expect((await subscribe(mother, phone)).status).toBe(204)
    await double()
    await sendDue(sending)
    expect(service.taken.length).toBeGreaterThan(0)
    for (const { body, headers } of service.taken) {
      expect(headers['content-encoding']).toBe('aes128gcm')
      const said: unknown = JSON.parse(phone.open(body))
      expect(Object.keys(Object(said)).sort()).toEqual(['course', 'id', 'kind', 'url'])
      expect(said).toMatchObject({ kind: 'look' })
    }
  })

  it('goes to no device that its person has forgotten', async () => {
    await subscribe(mother, phone)
    const { accounts } = here.context.store
    const [device] = await accounts.devicesOf(mother.account.id)
    await double()
    await accounts.revokeDevice(mother.account.id, device?.id ?? '', here.clock.now)
    await sendDue(sending)
    expect(service.taken).toEqual([])
  })

  it.each([404, 410])('ends a subscription that the push service answers %i to', async (status) => {
    await subscribe(mother, phone)
    await double()
    service.answer(status)
    await sendDue(sending)
    expect(service.taken.length).toBeGreaterThan(0)
    const got = await here.ask(mother, 'GET', '/api/v1/messages/settings')
    expect(got.json).toMatchObject({ pushDevices: 0, thisDevice: false })
  })

  it('is tried again, later each time, with the same id, and given up in the end', async () => {
    await subscribe(mother, phone)
    await double()
    service.answer(503)
    await sendDue(sending)
    const first = service.taken.length
    await later(4_999)
    expect(service.taken).toHaveLength(first)
    await later(1)
    expect(service.taken).toHaveLength(2 * first)
    await later(9_999)
    expect(service.taken).toHaveLength(2 * first)
    service.answer(201)
    await later(1)
    expect(service.taken).toHaveLength(3 * first)
    const ids = service.taken.map(({ body }) =>
      String(Reflect.get(Object(JSON.parse(phone.open(body))), 'id')),
    )
    expect(new Set(ids).size).toBe(first)
    await later(25 * 60 * MINUTE_MS)
    expect(service.taken).toHaveLength(3 * first)
  })

  it('is sent again by who takes over from a process that died before it settled, and shown once', async () => {
    await subscribe(mother, phone)
    await double()
    const { store } = here.context
    const outbox = { ...store.outbox, settle: () => Promise.reject(new Error('killed')) }
    const dying = { ...sending, context: { ...here.context, store: { ...store, outbox } } }
    await expect(sendDue(dying)).rejects.toThrow('killed')
    await expect.poll(() => service.taken.length).toBeGreaterThan(0)
    const first = service.taken.length
    await later(HOLD_MS - 1)
    expect(service.taken).toHaveLength(first)
    await later(1)
    await expect.poll(() => service.taken.length).toBe(2 * first)
    const [one] = await messages(mother)
    const path = `/api/v1/messages/${String(one?.['id'])}/shown`
    expect((await here.ask(mother, 'POST', path)).json).toEqual({ course: COURSE, first: true })
    expect((await here.ask(mother, 'POST', path)).json).toEqual({ course: COURSE, first: false })
    expect((await here.ask(father, 'POST', path)).status).toBe(404)
  })

  it('is not sent into a network that is not public', async () => {
    const endpoint = 'https://169.254.169.254/latest'
    const got = await here.ask(mother, 'POST', '/api/v1/messages/push', { endpoint, keys: phone.keys })
    expect([got.status, got.json['code']]).toEqual([422, 'bad-endpoint'])
  })
})

describe('an e-mail', () => {
  it.each([
    ['en', 'There is something to look at in Stature'],
    ['es', 'Hay algo que ver en Stature'],
  ])('says the same of everything, in %s', async (language, words) => {
    await here.context.store.accounts.update(mother.account.id, (now) => ({ ...now, language }))
    await wish(mother, { email: 'ana@example.org' })
    await double()
    await sendDue(sending)
    expect(smtp.mails.length).toBeGreaterThan(0)
    for (const mail of smtp.mails) {
      expect(mail).toContain(words)
      expect(mail).toContain('To: ana@example.org')
    }
  })

  it('is not sent once the message was shown', async () => {
    await wish(mother, { email: 'ana@example.org' })
    smtp.refuse('451 later')
    await double()
    await sendDue(sending)
    smtp.refuse(null)
    for (const { id } of await messages(mother))
      expect((await here.ask(mother, 'POST', `/api/v1/messages/${String(id)}/shown`)).status).toBe(200)
    await later(5_000)
    expect(smtp.mails).toEqual([])
  })

  it('is given up where the mailbox is refused for good', async () => {
    await wish(mother, { email: 'ana@example.org' })
    smtp.refuse('550 no such person')
    await double()
    await sendDue(sending)
    smtp.refuse(null)
    await later(10 * MINUTE_MS)
    expect(smtp.mails).toEqual([])
  })
})

describe('a reminder', () => {
  const evening = (time: string) => ({ reminders: { [COURSE]: { morning: null, evening: time } } })

  it('comes at the time that was chosen, and to the other carer where it was not shown', async () => {
    await wish(mother, evening('18:30'))
    await later(15 * MINUTE_MS - 1)
    expect(await kindsOf(mother)).toEqual([])
    await later(1)
    expect(await kindsOf(mother)).toEqual(['reminder'])
    await later(15 * MINUTE_MS - 1)
    expect(await kindsOf(father)).toEqual([])
    await later(1)
    expect(await kindsOf(father)).toEqual(['reminder'])
  })

  it('goes no further once it was shown', async () => {
    await wish(mother, evening('18:30'))
    await later(15 * MINUTE_MS)
    const [one] = await messages(mother)
    await here.ask(mother, 'POST', `/api/v1/messages/${String(one?.['id'])}/shown`)
    await later(30 * MINUTE_MS)
    expect(await kindsOf(father)).toEqual([])
  })

  it('is dropped where the slot was recorded meanwhile', async () => {
    await wish(mother, evening('18:30'))
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:14') })
    await later(15 * MINUTE_MS)
    expect(await kindsOf(mother)).toEqual([])
  })

  it('is dropped where another time was chosen meanwhile', async () => {
    await wish(mother, evening('18:30'))
    await wish(mother, evening('19:00'))
    await later(15 * MINUTE_MS)
    expect(await kindsOf(mother)).toEqual([])
    await later(30 * MINUTE_MS)
    expect(await kindsOf(mother)).toEqual(['reminder'])
  })

  it('waits for the end of quiet hours, which an alarm passes', async () => {
    await wish(mother, { ...evening('18:30'), quiet: { from: '18:00', to: '20:00' } })
    await double()
    await later(15 * MINUTE_MS)
    expect(await kindsOf(mother)).not.toContain('given-by-other')
    expect(await kindsOf(mother)).toContain('alarm')
    await later(90 * MINUTE_MS)
    expect(await kindsOf(mother)).toContain('given-by-other')
  })
})

describe('what leaves the house', () => {
  it('holds no drug, dose, glucose, name or fact of the course, whatever it is about', async () => {
    await subscribe(mother, phone)
    await wish(mother, {
      email: 'ana@example.org',
      reminders: { [COURSE]: { morning: null, evening: '18:16' } },
    })
    await wish(father, { email: 'ben@example.org' })
    await later(MINUTE_MS)
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    await projectCourse(here.context, COURSE)
    await later(20 * MINUTE_MS)
    await projectCourse(here.context, COURSE)
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    await projectCourse(here.context, COURSE)
    await later(20 * MINUTE_MS)
    const told = new Set([...(await kindsOf(mother)), ...(await kindsOf(father))])
    expect([...told].sort()).toEqual(['alarm', 'given-by-other', 'meal-due', 'reminder', 'unattended'])
    const outside = [...smtp.mails, ...service.taken.map(({ body }) => phone.open(body))]
    expect(outside.length).toBeGreaterThan(8)
    const { store } = here.context
    const ids = (await store.journal.read(COURSE, 0, 500)).map(({ id }) => id)
    const words = [
      'increlex',
      'mecasermin',
      'inject',
      'dose',
      'mg',
      'glucose',
      'sugar',
      'hypo',
      'alarm',
      'meal',
      'remind',
    ]
    const facts = [COURSE, SLOT, '2026-03-12', '600000', 'Ana', 'Ben', 'caregiver', '2019-05-10', ...ids]
    for (const text of outside)
      for (const word of [...words, ...facts]) {
        // The address of the mailbox is on the envelope, and ids of chance may spell anything.
        const inner = text
          .replaceAll(/(?:ana|ben)@example\.org/g, '')
          .replaceAll(/^(?:Date|Message-ID):.*$/gm, '')
          .replaceAll(/messages\/[\w-]{22}/g, '')
          .replaceAll(/"id":"[\w-]{22}"/g, '')
          .replaceAll(/"course":"[\w-]{8}"/g, '')
        expect(inner.toLowerCase()).not.toContain(word.toLowerCase())
      }
  })
})
