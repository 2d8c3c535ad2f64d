// Events, ids and people for the tests of stores.
import { readEvent, type StatureEvent } from '@stature/record'
import type { Account, Alarm, Message } from '@stature/storage'

/** A UUID whose order is that of the number. */
export const id = (number: number): string => `0195b3a0-7c00-7000-8000-${String(number).padStart(12, '0')}`

export const NOW = Date.parse('2026-03-02T08:00:00Z')

/** A vomiting noted, with a slot that tells one content from another. */
export function event(course: string, number: number, slot = '2026-03-02/morning'): StatureEvent {
  const read = readEvent({
    id: id(number),
    course,
    kind: 'vomited',
    occurredAt: '2026-03-02T08:00:00Z',
    recordedAt: '2026-03-02T08:00:01Z',
    zone: 'UTC',
    by: { role: 'caregiver', id: 'mother-of-mira' },
    slot,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

export const account = (name: string, more: Partial<Account> = {}): Account => ({
  id: name,
  login: `${name}@example.org`,
  name: `Person ${name}`,
  staff: null,
  language: 'en',
  zone: 'UTC',
  passwordHash: null,
  totpSecret: null,
  totpUsedStep: null,
  createdAt: NOW,
  disabledAt: null,
  ...more,
})

export const alarm = (course: string, key: string, more: Partial<Alarm> = {}): Alarm => ({
  course,
  key,
  kind: 'injected-without-food',
  at: NOW,
  urgency: 'urgent',
  details: '{"slot":"2026-03-02/morning"}',
  raisedAt: NOW,
  endedAt: null,
  answeredAt: null,
  answeredBy: null,
  answer: null,
  ...more,
})

export const message = (course: string, name: string, more: Partial<Message> = {}): Message => ({
  id: name,
  course,
  account: 'father',
  channel: 'push',
  body: '{"kind":"reminder"}',
  notBefore: NOW,
  expiresAt: NOW + 3_600_000,
  attempts: 0,
  state: 'waiting',
  shownAt: null,
  ...more,
})

/** Waits until a condition holds; gives up after some seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 5_000
  while (!holds()) {
    if (performance.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

let courses = 0
/** A course no other test uses. */
export const freshCourse = (): string => `course-${process.pid}-${(courses += 1)}-${Date.now()}`
