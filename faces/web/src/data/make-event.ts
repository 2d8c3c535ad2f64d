// Writes the envelope of this phone around what a person recorded.
import type { Instant } from '@stature/label'
import { readEvent, type Kind, type Role, type StatureEvent } from '@stature/record'
import { newId, written } from './clock.js'
import { jsonOf } from './json.js'

export interface Author {
  readonly course: string
  readonly account: string
  readonly role: Role
  readonly zone: string
}

/** What was recorded; the screens' own types bind the body to its kind, and here it is read as any other event. */
export interface Said {
  readonly kind: Kind
  readonly body: object
  readonly occurredAt?: Instant
}

/** Throws RangeError for a body that no record takes: a screen sent what it must not. */
export function eventOf({ kind, body, occurredAt }: Said, author: Author, at: Instant): StatureEvent {
  const { course, account, role, zone } = author
  const envelope = {
    id: newId(at),
    course,
    kind,
    occurredAt: written(occurredAt ?? at, zone),
    recordedAt: written(at, zone),
    zone,
    by: { role, id: account },
  }
  const read = readEvent(jsonOf(JSON.stringify({ ...body, ...envelope })))
  if (read.ok) return read.value
  throw new RangeError(read.issues.map(({ path, message }) => `${path} ${message}`).join('; '))
}
