// What stands around every event: who recorded what when, and the two fields a store adds.
import {
  choice,
  instantText,
  integer,
  nullable,
  object,
  optional,
  textForm,
  uuid,
  type Fields,
} from '@stature/protocol'
import { name, zone } from './fields.js'
import { ROLES } from './words.js'

const sha256Hex = textForm({
  pattern: '^[0-9a-f]{64}$',
  code: 'bad-text',
  expected: 'a SHA-256 as 64 hexadecimal digits in lower case',
  schema: {},
})

const ENVELOPE = {
  /** The idempotency key, UUIDv7 where we make it. */
  id: uuid,
  course: name,
  occurredAt: instantText,
  recordedAt: instantText,
  zone,
  by: object({ role: choice(ROLES), id: name }),
  /** The place in the store's hash chain, from 1. */
  sequence: optional(integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  /** SHA-256 of the event before; null for the first. */
  previous: optional(nullable(sha256Hex)),
} as const

/** The shape of one kind of event: its body stands flat beside the envelope. */
export const eventShape = <const K extends string, const B extends Fields>(kind: K, body: B) =>
  object({ ...ENVELOPE, kind: choice([kind]), ...body })

/** A replacement for a recorded entry: another body, and another time only where one is given. */
export const replacementShape = <const K extends string, const B extends Fields>(kind: K, body: B) =>
  object({ kind: choice([kind]), occurredAt: optional(instantText), ...body })
