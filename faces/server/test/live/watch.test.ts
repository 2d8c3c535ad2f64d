// Two carers see each other: streams over real HTTP, for as long as they may read.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callersOf } from '../../src/access/callers.js'
import { COURSE, EXAMPLE, nextId, PATH, ward, type Ward } from '../care/ward.js'
import { readStream, type Reader } from './reader.js'
import type { Person } from '../harness.js'

let here: Ward
let base: string
let readers: Reader[]
let mother: Person
let father: Person

beforeEach(async () => {
  here = await ward()
  base = await here.app.listen({ host: '127.0.0.1', port: 0 })
  readers = []
  mother = await here.person('caregiver')
  father = await here.person('caregiver')
})
afterEach(async () => {
  for (const reader of readers) reader.stop()
  await here.close()
})

async function listen(person: Person, path = `${PATH}/watch`, headers = {}): Promise<Reader> {
  const reader = await readStream(`${base}${path}`, person, headers)
  readers.push(reader)
  return reader
}

const meal = (by: Person) => ({
  id: nextId(),
  course: COURSE,
  kind: 'meal-started',
  occurredAt: '2026-03-12T18:10:00-04:00',
  recordedAt: '2026-03-12T18:10:00-04:00',
  zone: 'America/New_York',
  by: { role: 'caregiver', id: by.account.id },
  slot: '2026-03-12/evening',
})

const LAST = EXAMPLE.length
const at = (sequence: number) => ({
  event: 'events',
  id: String(sequence),
  data: { course: COURSE, sequence },
})

describe('the stream of a course', () => {
  it('says where the course stands, and then what another carer records', async () => {
    const reader = await listen(father)
    expect(reader.status).toBe(200)
    expect(reader.type).toBe('text/event-stream; charset=utf-8')
    await expect.poll(() => reader.heard).toEqual([at(LAST)])
    const sent = await here.ask(mother, 'POST', `${PATH}/events`, meal(mother))
    expect(sent.status).toBe(200)
    await expect.poll(() => reader.heard).toEqual([at(LAST), at(LAST + 1)])
  })

  it('says who is giving it only by saying that something changed', async () => {
    const reader = await listen(father)
    await expect.poll(() => reader.heard).toHaveLength(1)
    await here.context.store.leases.take(
      { course: COURSE, slot: '2026-03-12/evening', account: 'x', takenAt: 0, expiresAt: 1 },
      null,
    )
    await expect
      .poll(() => reader.heard.at(-1))
      .toEqual({ event: 'lease', id: null, data: { course: COURSE } })
  })

  it('goes on where it was cut off', async () => {
    const current = await listen(father, `${PATH}/watch`, { 'last-event-id': String(LAST) })
    const behind = await listen(mother, `${PATH}/watch`, { 'last-event-id': String(LAST - 3) })
    await expect.poll(() => behind.heard).toEqual([at(LAST)])
    await here.ask(mother, 'POST', `${PATH}/events`, meal(mother))
    await expect.poll(() => behind.heard).toEqual([at(LAST), at(LAST + 1)])
    await expect.poll(() => current.heard).toEqual([at(LAST + 1)])
  })

  it('ends when the grant is withdrawn', async () => {
    const [reader, other] = [await listen(father), await listen(mother)]
    await expect.poll(() => reader.heard).toHaveLength(1)
    await here.context.store.accounts.withdraw(COURSE, father.account.id)
    await expect.poll(() => reader.ended()).toBe(true)
    expect(other.ended()).toBe(false)
  })

  it('ends when the session is revoked', async () => {
    const reader = await listen(father)
    const { accounts } = here.context.store
    const [session] = await accounts.sessionsOf(father.account.id)
    await accounts.revokeSession(father.account.id, session?.id ?? '', here.clock.now)
    callersOf(here.context.store).forget(father.account.id)
    await expect.poll(() => reader.ended()).toBe(true)
  })

  it('ends when the server stops', async () => {
    const reader = await listen(father)
    await here.close()
    await expect.poll(() => reader.ended()).toBe(true)
    here = await ward()
  })

  it('is refused beyond the streams an account may have, and free again once one ends', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => listen(father)))
    const refused = await listen(father)
    expect(refused.status).toBe(429)
    expect((await listen(mother)).status).toBe(200)
    all[0]?.stop()
    await expect.poll(async () => (await listen(father)).status).toBe(200)
  })

  it('is not there for a stranger', async () => {
    const stranger = await here.signIn()
    expect((await listen(stranger)).status).toBe(404)
  })
})

describe('the stream of all my courses', () => {
  it('begins with each course, and follows one that is granted later', async () => {
    const { store } = here.context
    const reader = await listen(father, '/api/v1/watch')
    await expect.poll(() => reader.heard).toEqual([{ ...at(LAST), id: null }])
    await store.openCourse('another')
    const grant = { course: 'another', role: 'caregiver', grantedBy: 'test', grantedAt: 0 } as const
    await store.accounts.grant({ ...grant, account: father.account.id })
    await expect
      .poll(() => reader.heard.at(-1))
      .toEqual({ event: 'events', id: null, data: { course: 'another', sequence: 0 } })
    await store.leases.take({ course: 'another', slot: 's', account: 'x', takenAt: 0, expiresAt: 1 }, null)
    await expect
      .poll(() => reader.heard.at(-1))
      .toEqual({ event: 'lease', id: null, data: { course: 'another' } })
  })

  it('leaves out a course that an administrator may not read', async () => {
    const administrator = await here.person('administrator')
    const reader = await listen(administrator, '/api/v1/watch')
    const theirs = await listen(father, '/api/v1/watch')
    await here.ask(mother, 'POST', `${PATH}/events`, meal(mother))
    await expect.poll(() => theirs.heard.at(-1)?.data['sequence']).toBe(LAST + 1)
    expect(reader.heard).toEqual([])
  })
})
