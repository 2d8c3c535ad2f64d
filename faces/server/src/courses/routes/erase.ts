// Erasing a course: its key is destroyed, and what is kept of it can never be read again.
import { Type } from 'typebox'
import { courseParams } from '../../decisions/bodies.js'
import { badField } from '../../decisions/field.js'
import { route } from '../../http/route.js'
import { erased } from '../erased.js'

export const eraseRoute = route({
  method: 'DELETE',
  url: '/api/v1/courses/:course',
  id: 'eraseCourse',
  summary: 'Erase a course for good: its key is destroyed',
  tag: 'courses',
  access: { kind: 'course', roles: ['administrator'] },
  params: courseParams,
  body: Type.Object(
    {
      reason: Type.String({ minLength: 3, maxLength: 2_000 }),
      course: Type.String({ maxLength: 200, description: 'The id of the course once more' }),
    },
    { additionalProperties: false },
  ),
  answers: { 204: { description: 'It is erased' } },
  logs: 'erase',
  handle: async ({ params, body, context, at, caller: { account } }) => {
    const { course } = params
    if (body.course !== course) {
      const fix = 'Repeat the id of the course in the body, to show that it is this one you mean.'
      throw badField('not-confirmed', '/course', 'this is not the id of the course', fix)
    }
    if (body.reason.trim() === '') throw badField('missing', '/reason', 'is empty', 'Say why it is erased.')
    if ((await context.store.journal.head(course))?.erased === true) throw erased()
    await context.store.eraseCourse(course, at)
    context.courses.forget(course)
    context.live.tell({ kind: 'rights', account: account.id })
    return { status: 204 }
  },
})
