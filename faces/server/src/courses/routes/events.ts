// Recording events and reading them back.
import { Type } from 'typebox'
import { courseParams } from '../../decisions/bodies.js'
import { READERS, WRITERS } from '../../decisions/roles.js'
import { route } from '../../http/route.js'
import { erased } from '../erased.js'
import { clockOffset } from './clock-offset.js'
import { withSigned } from './signed-before.js'
import { placed, syncAnswer } from './sync-answer.js'
import { syncBody, syncIn } from './sync-body.js'

const issue = Type.Object({
  code: Type.String(),
  path: Type.String(),
  message: Type.String(),
  fix: Type.Optional(Type.String()),
})

const results = Type.Object({
  results: Type.Array(
    Type.Object(
      {
        id: Type.Union([Type.String(), Type.Null()]),
        result: Type.Union([
          Type.Literal('recorded'),
          Type.Literal('already-there'),
          Type.Literal('refused'),
        ]),
        sequence: Type.Optional(Type.Integer()),
        deviations: Type.Optional(Type.Array(issue)),
        status: Type.Optional(Type.Integer()),
        issues: Type.Optional(Type.Array(issue)),
        current: Type.Optional(Type.Unknown()),
      },
      { description: 'In the order in which the events were sent' },
    ),
  ),
  sequence: Type.Integer({ description: 'Where the chain ends, as far as this request saw it' }),
  clockOffsetMs: Type.Optional(
    Type.Integer({ description: 'How far the device is ahead; only where it is more than two minutes' }),
  ),
})

export const recordRoute = route({
  method: 'POST',
  url: '/api/v1/courses/:course/events',
  id: 'recordEvents',
  summary: 'Record events, with a result for each; sending one again does no harm',
  tag: 'courses',
  access: { kind: 'course', roles: WRITERS },
  params: courseParams,
  body: syncBody,
  answers: {
    200: { description: 'Everything is recorded', schema: results },
    207: { description: 'Some events are refused; all others are recorded', schema: results },
  },
  logs: 'write',
  handle: async ({ params: { course }, body, caller, context, at }) => {
    const { events, sentAt, decisionHashes, pathOf } = syncIn(body, context.config.limits.batchEvents)
    const sender = { account: caller.account.id, role: caller.grant.role }
    const recorded = await context.courses.record(course, events, sender, { decisionHashes })
    const fresh = recorded.results.filter(({ result }) => result === 'recorded').length
    if (fresh > 0) context.metrics.appended(fresh)
    const told = await Promise.all(recorded.results.map((result) => withSigned(context, course, result)))
    const shown = told.map((result, place) => placed(result, pathOf(place)))
    return syncAnswer(shown, recorded.sequence, clockOffset(sentAt, at))
  },
})

const USUAL = 500

export const readRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course/events',
  id: 'readEvents',
  summary: 'Events after a place in the chain, in its order',
  tag: 'courses',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  query: Type.Object({
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  }),
  answers: {
    200: {
      description: 'Chained events; `sequence` is where the chain ends now',
      schema: Type.Object({
        events: Type.Array(Type.Object({}, { additionalProperties: true })),
        sequence: Type.Integer(),
      }),
    },
  },
  logs: 'read',
  handle: async ({ params: { course }, query, context }) => {
    const { journal } = context.store
    const head = await journal.head(course)
    if (head?.erased === true) throw erased()
    const events = await journal.read(course, query.after ?? 0, query.limit ?? USUAL)
    return { status: 200, body: { events, sequence: head?.sequence ?? 0 } }
  },
})
