// Events and outbox items for tests, made from little.
import { readEvent, type StatureEvent } from '@stature/record'
import type { Json } from '@stature/protocol'
import type { Waiting } from '../src/data/outbox.js'

export const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const COURSE = 'e0000000-0000-4000-8000-000000000001'

/** An event as the record reads it; throws where it is none. */
export function event(number: number, part: Readonly<Record<string, Json>>): StatureEvent {
  const at = '2026-03-02T17:30:00Z'
  const by = { role: 'caregiver', id: 'ana' }
  const envelope = { id: id(number), course: COURSE, occurredAt: at, recordedAt: at, zone: 'UTC', by }
  const read = readEvent({ ...envelope, ...part })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

export const meal = (number: number): StatureEvent =>
  event(number, { kind: 'meal-started', slot: '2026-03-02/evening' })

export function waiting(number: number, state: Waiting['state'] = 'waiting'): Waiting {
  const made = meal(number)
  const why = state === 'refused' ? { event: made, code: 'wrong-role', message: 'no', fix: null } : null
  return { order: number, account: 'ana', event: made, state, why }
}
