// The courses an account holds a grant on, and one of them.
import { instant } from '@stature/label'
import { Type } from 'typebox'
import { courseParams } from '../../decisions/bodies.js'
import { ALL, isReader } from '../../decisions/roles.js'
import { route } from '../../http/route.js'
import { erased } from '../erased.js'
import { summaryOf } from './summary.js'

const USUAL = 50
const anything = Type.Object({}, { additionalProperties: true })

export const listRoute = route({
  method: 'GET',
  url: '/api/v1/courses',
  id: 'listCourses',
  summary: 'My courses by id, each in a few words',
  tag: 'courses',
  access: { kind: 'account' },
  query: Type.Object({
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  answers: {
    200: {
      description: 'A page; `next` goes on from there',
      schema: Type.Object({ courses: Type.Array(anything), next: Type.Union([Type.String(), Type.Null()]) }),
    },
  },
  handle: async ({ query, caller, context, at }) => {
    const all = await context.store.accounts.grantsOf(caller.account.id)
    const after = query.after ?? ''
    const rest = all.filter(({ course }) => course > after).sort((a, b) => (a.course < b.course ? -1 : 1))
    const page = rest.slice(0, query.limit ?? USUAL)
    const courses: object[] = []
    // One after another: a page of a hundred courses must not fill the store's queue.
    for (const grant of page) courses.push(await summaryOf(context, grant, at))
    const next = rest.length > page.length ? (page.at(-1)?.course ?? null) : null
    return { status: 200, body: { courses, next } }
  },
})

export const summaryRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course',
  id: 'readCourse',
  summary: 'One course: who, my role, the care plan, the zone',
  tag: 'courses',
  access: { kind: 'course', roles: ALL },
  params: courseParams,
  answers: { 200: { description: 'No more than the role may see', schema: anything } },
  logs: 'read',
  handle: async ({ params: { course }, caller: { grant }, context, at }) => {
    const summary = await summaryOf(context, grant, at)
    if ('erased' in summary) throw erased()
    if (!isReader(grant.role)) return { status: 200, body: summary }
    const carePlan = await context.courses.carePlan(course, instant(at))
    return { status: 200, body: { ...summary, carePlan } }
  },
})
