// Opening a course: a clinician records its first event and holds the first grant.
import { CLINICIANS, type Role } from '@stature/record'
import { Type } from 'typebox'
import { Problem } from '../../http/problem.js'
import type { Context } from '../../http/context.js'
import { route } from '../../http/route.js'
import { placed, syncAnswer } from './sync-answer.js'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const bad = (code: string, path: string, message: string, fix: string): Problem =>
  new Problem(400, code, 'The course cannot be opened.', fix, { issues: [{ code, path, message, fix }] })

/** Names that can be guessed would tell which children there are. Throws Problem 400. */
function courseIn(event: object): string {
  const course: unknown = Reflect.get(event, 'course')
  if (typeof course !== 'string' || !UUID.test(course)) {
    const fix = 'Name the course by a random UUID in lower case.'
    throw bad('bad-course-id', '/event/course', 'the id of a new course is a UUID', fix)
  }
  if (Reflect.get(event, 'kind') !== 'course-opened') {
    const fix = 'Send an event of kind course-opened first.'
    throw bad('not-opened', '/event/kind', 'a course begins with its opening', fix)
  }
  return course
}

const taken = (): Problem =>
  new Problem(409, 'course-exists', 'There is such a course already.', 'Choose another random id.')

/** The first event was recorded and the grant was lost on the way: the opener may send it again. */
async function mayGrant(
  { store }: Context,
  course: string,
  account: string,
  isNew: boolean,
): Promise<boolean> {
  if (isNew) return true
  const grants = await store.accounts.grantsOn(course)
  if (grants.length > 0 && !grants.some((grant) => grant.account === account)) throw taken()
  return grants.length === 0
}

async function grant(
  context: Context,
  course: string,
  account: string,
  role: Role,
  at: number,
): Promise<void> {
  await context.store.accounts.grant({ course, account, role, grantedBy: account, grantedAt: at })
  context.live.tell({ kind: 'rights', account })
}

export const openRoute = route({
  method: 'POST',
  url: '/api/v1/courses',
  id: 'openCourse',
  summary: 'Open a course with its first event; whoever opens it holds the first grant',
  tag: 'courses',
  access: { kind: 'staff', roles: CLINICIANS },
  body: Type.Object(
    { event: Type.Object({}, { additionalProperties: true, description: 'An event course-opened' }) },
    { additionalProperties: false },
  ),
  answers: {
    200: { description: 'It was opened by this event before' },
    201: {
      description: 'The course is open',
      schema: Type.Object({ course: Type.String(), sequence: Type.Integer(), result: Type.String() }),
    },
  },
  logs: null,
  handle: async ({ body: { event }, caller: { account }, context, at }) => {
    const course = courseIn(event)
    const role = CLINICIANS.find((each) => each === account.staff)
    if (role === undefined) throw new RangeError('the route is for clinicians')
    const known = await context.store.journal.head(course)
    const held = known === null || known.sequence === 0 ? null : await context.store.accounts.grantsOn(course)
    if (held !== null && held.length > 0 && !held.some((each) => each.account === account.id)) throw taken()
    const sent = { decisionHashes: new Map<string, string>() }
    const recorded = await context.courses.record(course, [event], { account: account.id, role }, sent)
    const results = recorded.results.map((each) => placed(each, '/event'))
    const [result] = results
    if (result === undefined || result.result === 'refused') return syncAnswer(results, 0, null)
    const isNew = result.result === 'recorded' && result.sequence === 1
    if (await mayGrant(context, course, account.id, isNew)) await grant(context, course, account.id, role, at)
    const { sequence } = result
    return { status: isNew ? 201 : 200, body: { course, sequence, result: result.result } }
  },
})
