// Fills an empty store before the server starts: accounts signed in, each with two courses that have a history.
import { readEvent, type StatureEvent } from '@stature/record'
import type { Json } from '@stature/protocol'
import type { Store } from '@stature/storage'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { DAY, history } from './family.js'
import { argument, openPlace, type Member, type Place } from './place.js'

interface Asked {
  readonly place: Place
  readonly people: number
  /** Events of each history. */
  readonly events: number
  readonly out: string
}

/** What the load sends comes after the history and still lies in the past. */
const BEFORE_MS = 1_500 * DAY

function eventIn(json: Json): StatureEvent {
  const read = readEvent(json)
  if (!read.ok) throw new Error(`a history holds what is no event: ${JSON.stringify(read.issues)}`)
  return read.value
}

async function course(store: Store, account: string, events: number, until: number): Promise<string> {
  const id = randomUUID()
  await store.openCourse(id)
  const grant = { course: id, account, role: 'caregiver', grantedBy: 'bench', grantedAt: until } as const
  await store.accounts.grant(grant)
  await store.journal.append(id, history(id, account, events, until).map(eventIn), null)
  return id
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

async function member(store: Store, number: number, events: number, now: number): Promise<Member> {
  const account = `family-${number}`
  const device = `device-${number}`
  const token = randomBytes(32).toString('base64url')
  const said = { login: null, name: `Family ${number}`, staff: null, language: 'en', zone: 'UTC' }
  const secrets = { passwordHash: null, totpSecret: null, totpUsedStep: null }
  await store.accounts.create({ id: account, ...said, ...secrets, createdAt: now, disabledAt: null })
  const seen = { account, createdAt: now, seenAt: now, revokedAt: null }
  await store.accounts.addDevice({ ...seen, id: device, tokenHash: hashOf(device), name: 'A phone' })
  const expiresAt = now + DAY
  await store.accounts.addSession({
    ...{ ...seen, id: `session-${number}`, tokenHash: hashOf(token), device, expiresAt },
  })
  const end = now - BEFORE_MS
  const written = await course(store, account, events, end)
  return { account, token, written, asked: await course(store, account, events, end), end }
}

const asked: Asked = JSON.parse(argument())
const store = await openPlace(asked.place)
const now = Date.now()
const members: Member[] = []
for (let number = 1; number <= asked.people; number += 1)
  members.push(await member(store, number, asked.events, now))
await store.close()
writeFileSync(asked.out, JSON.stringify(members))
console.log(JSON.stringify({ people: members.length, events: asked.events }))
