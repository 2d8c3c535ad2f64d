// Clocks that jump: the server's, back an hour and forward a day, and across days of another length; and those of devices.
import { afterEach, expect, it } from 'vitest'
import { startProjector, type Projector } from '../../src/care/projector.js'
import { remindAll } from '../../src/messages/reminders.js'
import { sendDue, type Sending } from '../../src/messages/sender.js'
import { handTimers } from '../care/hand-timers.js'
import { COURSE, listOf, nextId, PATH, ward, type Ward } from '../care/ward.js'
import { START, type Person } from '../harness.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let open: Ward | null = null
async function opened(): Promise<Ward> {
  open = await ward({ config: { session: { idleMinutes: 7 * 24 * 60, longestHours: 24 * 30 } } })
  return open
}
afterEach(async () => {
  await open?.close()
  open = null
})

const statusOf = async (server: Ward, person: Person): Promise<number> =>
  (await server.ask(person, 'GET', '/api/v1/session')).status

const LEASE = `${PATH}/slots/2026-03-12/evening/lease`

it('keeps families signed in over jumps, and lets no session outlive its end', async () => {
  const server = await opened()
  const person = await server.person('caregiver')
  const seen: number[] = []
  for (const jump of [-HOUR, DAY, -DAY, DAY, DAY, -HOUR]) {
    server.clock.now += jump
    seen.push(await statusOf(server, person))
  }
  server.clock.now = START + 30 * DAY - 1
  seen.push(await statusOf(server, person))
  expect(seen.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200])
  // Not used for a month.
  expect(seen[6]).toBe(401)
})

it.each([
  ['idle for more than a week after the clock was a day ahead', 9 * DAY, 401],
  ['used within the week', 6 * DAY, 200],
])('ends a session %s as if it had not jumped', async (_, later, status) => {
  const server = await opened()
  const person = await server.person('caregiver')
  server.clock.now = START + DAY
  await statusOf(server, person)
  server.clock.now = START
  await statusOf(server, person)
  server.clock.now = START + later
  expect(await statusOf(server, person)).toBe(status)
})

it('opens the plan for low sugar whatever the clock says', async () => {
  const server = await opened()
  const person = await server.person('caregiver')
  const device = { authorization: `Bearer ${person.deviceToken}` }
  for (const at of [START - DAY, START, START + DAY, START + 400 * DAY]) {
    server.clock.now = at
    const reply = await server.app.inject({ url: '/api/v1/low-sugar', headers: device })
    expect(reply.statusCode).toBe(200)
  }
})

it('frees a slot that was taken before the clock was set back, and never lets it block recording', async () => {
  const server = await opened()
  const [one, other] = [await server.person('caregiver', 'One'), await server.person('caregiver', 'Other')]
  expect((await server.ask(one, 'PUT', LEASE, {})).status).toBe(200)
  server.clock.now = START - HOUR
  const fact = {
    kind: 'weight-measured',
    occurredAt: new Date(START - HOUR).toISOString(),
    weightGrams: 15_400,
  }
  await server.record(other, 'caregiver', fact)
  const overtaken = await server.ask(other, 'PUT', LEASE, { takeOver: one.account.id })
  expect(overtaken.status).toBe(200)
  server.clock.now = START - HOUR + 6 * MINUTE
  expect((await server.ask(one, 'GET', LEASE)).json['lease']).toBeNull()
})

it('frees a slot when the clock jumps forward', async () => {
  const server = await opened()
  const [one, other] = [await server.person('caregiver', 'One'), await server.person('caregiver', 'Other')]
  await server.ask(one, 'PUT', LEASE, {})
  server.clock.now = START + HOUR
  expect((await server.ask(other, 'PUT', LEASE, {})).status).toBe(200)
})

it.each([
  ['a day ahead', DAY],
  ['a year behind', -365 * DAY],
  ['right', 0],
])('keeps what a device records whose clock is %s, and says how far it is off', async (_, off) => {
  const server = await opened()
  const person = await server.person('caregiver')
  const at = new Date(START + off).toISOString()
  const by = { role: 'caregiver', id: person.account.id }
  const event = {
    id: nextId(),
    course: COURSE,
    kind: 'weight-measured',
    occurredAt: at,
    recordedAt: at,
    zone: 'UTC',
    by,
  }
  const body = { sentAt: at, events: [{ ...event, weightGrams: 15_400 }] }
  const got = await server.ask(person, 'POST', `${PATH}/events`, body)
  expect(got.status).toBe(200)
  expect(listOf(got, 'results')[0]?.['result']).toBe('recorded')
  expect(got.json['clockOffsetMs']).toBe(off === 0 ? undefined : off)
  const stored = await server.context.store.journal.read(COURSE, 0, 1_000)
  expect(stored.find(({ id }) => id === event.id)?.occurredAt).toBe(at)
})

function sendingOf(server: Ward, sent: string[]): Sending {
  const mailer = {
    send: ({ messageId }: { readonly messageId: string }) => {
      sent.push(messageId)
      return Promise.resolve('sent' as const)
    },
    close: () => undefined,
  }
  return { context: server.context, transport: () => Promise.resolve(201), mailer, random: () => 0.5 }
}

async function reminded(server: Ward, zone: string): Promise<Person> {
  const person = await server.person('caregiver')
  await server.context.store.accounts.update(person.account.id, (now) => ({ ...now, zone }))
  const reminders = { [COURSE]: { morning: '07:30', evening: '18:00' } }
  const wishes = { quiet: null, email: 'one@example.org', reminders, push: [] }
  await server.context.store.settings.put(person.account.id, JSON.stringify(wishes), null)
  return person
}

/** Both days of another length in each of two zones: 23 and 25 hours, and half an hour more or less. */
const ZONES = [
  ['America/New_York', Date.UTC(2027, 2, 13, 10), Date.UTC(2026, 9, 31, 10)],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 3, 14), Date.UTC(2026, 9, 2, 14)],
] as const

it.each(
  ZONES.flatMap(([zone, ...days]) => days.map((day) => [zone, new Date(day).toISOString(), day] as const)),
)(
  'reminds twice a day in %s over the change after %s, also where the server’s clock jumps',
  async (zone, _, day) => {
    open = await ward({ config: { smtp: { url: 'smtp://localhost', from: 'a@example.org' } } })
    const server = open
    server.clock.now = day
    const person = await reminded(server, zone)
    // The course is where its latest event is.
    await server.record(person, 'caregiver', {
      kind: 'weight-measured',
      occurredAt: new Date(day).toISOString(),
      zone,
      weightGrams: 15_400,
    })
    const sent: string[] = []
    const sending = sendingOf(server, sent)
    const end = day + 3 * DAY
    for (let at = day, step = 0; at < end; at += HOUR, step += 1) {
      // Back an hour now and then, and forward again.
      server.clock.now = step % 5 === 3 ? at - HOUR : at
      await remindAll(server.context, server.clock.now)
      while ((await sendDue(sending)) > 0) await Promise.resolve()
    }
    expect(new Set(sent).size).toBe(sent.length)
    // Three days, and what a day's edge cuts off or adds.
    expect(sent.length).toBeGreaterThanOrEqual(5)
    expect(sent.length).toBeLessThanOrEqual(7)
  },
)

it('sends no heap of old reminders after the clock jumped forward by days', async () => {
  open = await ward({ config: { smtp: { url: 'smtp://localhost', from: 'a@example.org' } } })
  const server = open
  await reminded(server, 'America/New_York')
  const sent: string[] = []
  const sending = sendingOf(server, sent)
  await remindAll(server.context, server.clock.now)
  server.clock.now += 5 * DAY
  await remindAll(server.context, server.clock.now)
  while ((await sendDue(sending)) > 0) await Promise.resolve()
  expect(sent.length).toBeLessThanOrEqual(1)
})

async function projecting(
  server: Ward,
  work: (projector: Projector, move: (ms: number) => void) => Promise<void>,
) {
  const timers = handTimers(server.clock.now, server.clock)
  const projector = startProjector(server.context, { timers, random: () => 0 })
  try {
    await work(projector, (ms) => timers.move(ms))
  } finally {
    const closing = projector.close()
    timers.move(DAY)
    await closing
  }
}

/** Lets at most twenty seconds pass, and answers whether everything was looked at by then. */
async function lookedAt({ context }: Ward, move: (ms: number) => void): Promise<boolean> {
  for (let n = 0; n < 200; n += 1) {
    const head = await context.store.journal.head(COURSE)
    if (head !== null && head.projected === head.sequence) return true
    move(100)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return false
}

it('looks at a course as soon as before after the clock was set back', async () => {
  const server = await opened()
  const person = await server.person('caregiver')
  // A day later no meal is owed, which would keep the cursor where it is.
  server.clock.now += DAY
  const weigh = () => ({
    kind: 'weight-measured',
    occurredAt: new Date(START - DAY).toISOString(),
    weightGrams: 15_400,
  })
  await projecting(server, async (_, move) => {
    await server.record(person, 'caregiver', weigh())
    expect(await lookedAt(server, move)).toBe(true)
    // What was begun before the jump ends: timers of this test go with the clock, real ones do not.
    for (let n = 0; n < 10; n += 1) {
      move(100)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    server.clock.now -= HOUR
    await server.record(person, 'caregiver', weigh())
    expect(await lookedAt(server, move)).toBe(true)
  })
})
