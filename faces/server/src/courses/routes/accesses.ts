// Who looked: the access log of a course, open to the family it is about and to its clinic.
import { Type } from 'typebox'
import { courseParams, pageQuery } from '../../decisions/bodies.js'
import { logPage } from '../../decisions/log-page.js'
import { READERS } from '../../decisions/roles.js'
import { route } from '../../http/route.js'

export const accessesRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course/accesses',
  id: 'listAccesses',
  summary: 'Who read, wrote or exported, newest first',
  tag: 'courses',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  query: pageQuery,
  answers: {
    200: {
      description: 'A page; `next` goes on from there',
      schema: Type.Object({
        accesses: Type.Array(Type.Object({}, { additionalProperties: true })),
        next: Type.Union([Type.Integer(), Type.Null()]),
      }),
    },
  },
  logs: 'read',
  handle: async ({ params, query, context }) => {
    const { entries, next } = await logPage(context, params.course, 'access', query)
    return { status: 200, body: { accesses: entries, next } }
  },
})
