// People signed in and courses opened straight in the store, before a server takes requests.
import { readEvent, type Role } from '@stature/record'
import { openStore, type Account, type Store } from '@stature/storage'
import { randomBytes, randomUUID } from 'node:crypto'
import { hashOf } from '../../src/access/token.js'
import { MASTER_KEYS, type Place } from './process.js'

export interface Person {
  readonly account: string
  readonly token: string
  /** Of the device, which opens the plan for low sugar whether a session lives or not. */
  readonly deviceToken: string
}

const YEAR_MS = 365 * 86_400_000

export async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ ...place, masterKeys: MASTER_KEYS, clock: () => Date.now() })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A course with its first event, under an id of its own. */
export async function newCourse(store: Store): Promise<string> {
  const course = randomUUID()
  const time = new Date(Date.now() - 2 * YEAR_MS).toISOString()
  const opened = readEvent({
    ...{ id: randomUUID(), course, kind: 'course-opened', occurredAt: time, recordedAt: time, zone: 'UTC' },
    ...{ by: { role: 'prescriber', id: 'somebody' }, birthDate: '2019-05-10', sex: 'unknown' },
    ...{ indication: 'severe-primary-igf1-deficiency', edition: 'us-2019-12' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  await store.openCourse(course)
  await store.journal.append(course, [opened.value], null)
  return course
}

/** Somebody with a session that lives a year, and a role on each course; staff where the role is one of a clinic. */
export async function person(store: Store, role: Role, courses: readonly string[]): Promise<Person> {
  const now = Date.now()
  const [account, device, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
  const staff: Account['staff'] = role === 'caregiver' || role === 'patient' ? null : role
  const said = { login: `${account}@example.org`, name: 'Somebody', staff, language: 'en', zone: 'UTC' }
  const secrets = { passwordHash: null, totpSecret: null, totpUsedStep: null }
  await store.accounts.create({ id: account, ...said, ...secrets, createdAt: now, disabledAt: null })
  const seen = { account, createdAt: now, seenAt: now, revokedAt: null }
  await store.accounts.addDevice({ ...seen, id: device, tokenHash: hashOf(device), name: 'A phone' })
  const session = { ...seen, id: randomUUID(), tokenHash: hashOf(token), device, expiresAt: now + YEAR_MS }
  await store.accounts.addSession(session)
  for (const course of courses)
    await store.accounts.grant({ course, account, role, grantedBy: account, grantedAt: now })
  return { account, token, deviceToken: device }
}

/** An event of a carer, as a phone sends it. */
export function eventOf(course: string, by: string, at: number, kind: string, body: object): object {
  const time = new Date(at).toISOString()
  const said = { id: randomUUID(), course, kind, occurredAt: time, recordedAt: time, zone: 'UTC' }
  return { ...said, by: { role: 'caregiver', id: by }, ...body }
}

export const weight = (course: string, by: string, at: number, grams: number): object =>
  eventOf(course, by, at, 'weight-measured', { weightGrams: grams })

export function injectionGiven(course: string, by: string, at: number): object {
  const slot = `${new Date(at).toISOString().slice(0, 10)}/morning`
  const amount = { massNanograms: 1_600_000, halfMarks: 32 }
  const how = { site: { region: 'thigh', side: 'left' }, route: 'subcutaneous', vial: 'vial-1' }
  return eventOf(course, by, at, 'injection-given', { slot, ...amount, ...how })
}

export const idOf = (event: object): string => String(Reflect.get(event, 'id'))
