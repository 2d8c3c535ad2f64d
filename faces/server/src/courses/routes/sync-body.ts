// A sync as sent: a batch with its clock and hashes, or one event as the whole body.
import type { Instant } from '@stature/label'
import { Type, type Static } from 'typebox'
import { instantOrNull } from '../../decisions/field.js'
import { Problem, type Issue } from '../../http/problem.js'

export const syncBody = Type.Object(
  {
    sentAt: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'The clock of the device when it sent, ISO 8601 with an offset',
      }),
    ),
    events: Type.Optional(
      Type.Array(Type.Unknown(), {
        minItems: 1,
        description: 'Events as the published JSON Schema has them',
      }),
    ),
    decisionHashes: Type.Optional(
      Type.Record(Type.String({ maxLength: 64 }), Type.String({ maxLength: 64 }), {
        description: 'By event id: the hash of the dose decision that a prescription was signed on',
      }),
    ),
  },
  {
    additionalProperties: true,
    description: 'A batch; without `events`, the body is one event, and nothing may stand beside its fields',
  },
)

export interface Sync {
  readonly events: readonly unknown[]
  readonly sentAt: Instant | null
  readonly decisionHashes: ReadonlyMap<string, string>
  /** Where an event of the batch stands in the body. */
  readonly pathOf: (place: number) => string
}

const KNOWN = ['events', 'sentAt', 'decisionHashes']

function refuseUnknown(body: object): void {
  const unknown = Object.keys(body).filter((key) => !KNOWN.includes(key))
  if (unknown.length === 0) return
  const fix = `Write only ${KNOWN.join(', ')}; an event’s own fields stand inside events.`
  const issues: readonly Issue[] = unknown.slice(0, 20).map((key) => ({
    code: 'unknown-field',
    path: `/${key.slice(0, 64)}`,
    message: 'is not known here',
    fix,
  }))
  throw new Problem(400, 'bad-request', 'The body cannot be read.', 'Correct what is listed.', { issues })
}

/** Throws Problem 400, and 413 for more events than are taken at once. */
export function syncIn(body: Static<typeof syncBody>, most: number): Sync {
  const { events } = body
  if (events === undefined) {
    return { events: [body], sentAt: null, decisionHashes: new Map(), pathOf: () => '' }
  }
  refuseUnknown(body)
  if (events.length > most) {
    const fix = `Send at most ${String(most)} events at once, in their order.`
    throw new Problem(
      413,
      'too-many-events',
      `There are ${String(events.length)} events in one request.`,
      fix,
    )
  }
  const sentAt = instantOrNull('/sentAt', body.sentAt)
  const decisionHashes = new Map(Object.entries(body.decisionHashes ?? {}))
  return { events, sentAt, decisionHashes, pathOf: (place) => `/events/${String(place)}` }
}
