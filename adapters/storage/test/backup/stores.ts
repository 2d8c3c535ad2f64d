// Stores to back up: opened as the server opens them, with a few courses whose words are easy to look for.
import { readEvent, type StatureEvent } from '@stature/record'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { newMasterKey } from '../../src/keys/master-key.js'
import type { Store, StoreOptions } from '../../src/port/store.js'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import type { Driver } from '../../src/sql/driver.js'
import { openSqlite } from '../../src/sqlite/open-sqlite.js'

export const NOW = Date.parse('2026-03-02T08:00:00Z')
export const DAY = 86_400_000

/** A folder for one test, and options of stores in it. */
export function withFolder(): {
  readonly at: (name: string) => string
  readonly options: (name: string) => StoreOptions
} {
  let folder = ''
  const masterKeys = [newMasterKey()]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stature-backup-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const at = (name: string): string => join(folder, name)
  return {
    at,
    options: (name) => ({
      data: `file:${at(`${name}-data.db`)}`,
      keys: `file:${at(`${name}-keys.db`)}`,
      masterKeys,
      clock: () => NOW,
    }),
  }
}

export const openDriver = (url: string): Promise<Driver> =>
  url.startsWith('postgres') ? openPostgres(url, { clock: () => NOW }) : openSqlite(url, { clock: () => NOW })

export const wordsOf = (course: string): string => `the secret of ${course} is fudge`

export function noteOf(course: string): StatureEvent {
  const at = '2026-03-02T07:30:00.000+00:00'
  const read = readEvent({
    id: randomUUID(),
    course,
    kind: 'injection-withheld',
    occurredAt: at,
    recordedAt: at,
    zone: 'UTC',
    by: { role: 'caregiver', id: 'carer' },
    slot: '2026-03-02/morning',
    reason: 'other',
    note: wordsOf(course),
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}

export const COURSES = ['course-1', 'course-2', 'course-3'] as const
export const EVENTS = 12

/** Three courses, with everything that is kept by course, and one account. */
export async function fillStore(store: Store): Promise<void> {
  for (const course of COURSES) {
    await store.openCourse(course)
    const details = JSON.stringify(wordsOf(course))
    for (let n = 0; n < EVENTS; n++) await store.journal.append(course, [noteOf(course)], null)
    await store.journal.saveSnapshot(course, { sequence: EVENTS, body: wordsOf(course) })
    await store.log.write({ course, at: NOW, actor: 'carer', what: 'read', details })
    await store.log.write({ course, at: NOW, actor: 'carer', what: 'decision', details })
    const open = { endedAt: null, answeredAt: null, answeredBy: null, answer: null }
    const alarm = { course, key: 'k', kind: 'meal-due', at: NOW, urgency: 'urgent', raisedAt: NOW } as const
    await store.alarms.raise({ ...alarm, ...open, details })
    const message = { account: 'carer', channel: 'push', notBefore: NOW, expiresAt: NOW + DAY } as const
    const waiting = { attempts: 0, state: 'waiting', shownAt: null } as const
    await store.outbox.queue({ id: `m-${course}`, course, body: details, ...message, ...waiting })
  }
  await store.settings.put('carer', '{"quiet":true}', null)
}

/** Every event of a course as it is read back. */
export const allEvents = (store: Store, course: string): Promise<readonly StatureEvent[]> =>
  store.journal.read(course, 0, 1_000)
