// Alarms of one course, the clinic's inbox over all its courses, and answering.
import { CLINICIANS, isClinician } from '@stature/record'
import type { Alarm, Grant } from '@stature/storage'
import { Type } from 'typebox'
import { courseParams } from '../decisions/bodies.js'
import { READERS } from '../decisions/roles.js'
import type { Context } from '../http/context.js'
import { notFound, Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { shownAlarm, viewOf } from './alarm-view.js'

const USUAL = 100
const MOST = 500
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: MOST }))

const list = route({
  method: 'GET',
  url: '/api/v1/courses/:course/alarms',
  id: 'listAlarms',
  summary: 'Alarms of a course, newest first',
  tag: 'care',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  query: Type.Object({
    open: Type.Optional(Type.Boolean({ description: 'Only those neither ended nor answered' })),
    limit,
  }),
  answers: { 200: { description: 'Alarms', schema: Type.Object({ alarms: Type.Array(shownAlarm) }) } },
  logs: 'read',
  handle: async ({ params: { course }, query, caller, context, at }) => {
    const found = await context.store.alarms.of(course, query.open ?? false, query.limit ?? USUAL)
    const alarms: object[] = []
    for (const alarm of found) alarms.push(await viewOf(context, alarm, caller.grant.role, at))
    return { status: 200, body: { alarms } }
  },
})

const ORDER = ['urgent', 'soon', 'routine'] as const satisfies readonly Alarm['urgency'][]

/** The most urgent first, of those the ones that wait longest. */
const bySooner = (one: Alarm, other: Alarm): number =>
  ORDER.indexOf(one.urgency) - ORDER.indexOf(other.urgency) || one.raisedAt - other.raisedAt

/** What was answered a moment ago stays in view, so that nobody calls a family twice. */
const ANSWERED_MS = 24 * 3_600_000

async function inboxOf(context: Context, grants: readonly Grant[], at: number, answered: boolean) {
  const found: Alarm[] = []
  // One course after another: a large clinic must not fill the store's queue.
  for (const { course } of grants) {
    const alarms = await context.store.alarms.of(course, !answered, MOST)
    found.push(...alarms.filter((alarm) => !answered || (alarm.answeredAt ?? 0) > at - ANSWERED_MS))
  }
  return found.sort(bySooner)
}

const inbox = route({
  method: 'GET',
  url: '/api/v1/inbox',
  id: 'readInbox',
  summary: 'What waits for an answer in all my courses: urgent first, then the oldest',
  tag: 'care',
  access: { kind: 'staff', roles: CLINICIANS },
  query: Type.Object({
    answered: Type.Optional(
      Type.Boolean({ description: 'Instead: what was answered within a day, by whom and when' }),
    ),
    limit,
  }),
  answers: {
    200: {
      description: 'Alarms; `more` says how many are left off',
      schema: Type.Object({ alarms: Type.Array(shownAlarm), more: Type.Integer() }),
    },
  },
  handle: async ({ query, caller, context, at }) => {
    const grants = await context.store.accounts.grantsOf(caller.account.id)
    const mine = grants.filter(({ role }) => isClinician(role))
    const found = await inboxOf(context, mine, at, query.answered ?? false)
    const page = found.slice(0, query.limit ?? USUAL)
    const role = new Map(mine.map((grant) => [grant.course, grant.role]))
    const alarms: object[] = []
    for (const alarm of page) alarms.push(await viewOf(context, alarm, role.get(alarm.course) ?? 'nurse', at))
    return { status: 200, body: { alarms, more: found.length - page.length } }
  },
})

const answered = async (context: Context, alarm: Alarm, { role }: Grant, at: number): Promise<Problem> =>
  new Problem(409, 'answered', 'Somebody answered already.', 'Read their answer.', {
    current: await viewOf(context, alarm, role, at),
  })

const answer = route({
  method: 'POST',
  url: '/api/v1/courses/:course/alarms/:key/answer',
  id: 'answerAlarm',
  summary: 'Answer an alarm; the first answer stands',
  tag: 'care',
  access: { kind: 'course', roles: CLINICIANS },
  params: Type.Object({
    course: courseParams.properties.course,
    key: Type.String({ minLength: 1, maxLength: 300 }),
  }),
  body: Type.Object(
    { answer: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  answers: { 200: { description: 'The alarm with the answer', schema: shownAlarm } },
  logs: 'write',
  handle: async ({ params: { course, key }, body, caller: { account, grant }, context, at }) => {
    const { alarms } = context.store
    const won = await alarms.answer(course, key, account.id, at, body.answer)
    const alarm = await alarms.get(course, key)
    if (alarm === null) throw notFound()
    if (!won) throw await answered(context, alarm, grant, at)
    return { status: 200, body: await viewOf(context, alarm, grant.role, at) }
  },
})

export const alarmRoutes: readonly Route[] = [list, inbox, answer]
