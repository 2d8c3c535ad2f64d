// The streams of server-sent events: ids of courses and places in their chains, nothing of a patient.
import { Type } from 'typebox'
import { courseParams } from '../decisions/bodies.js'
import { READERS } from '../decisions/roles.js'
import { route, type Route } from '../http/route.js'
import { watch } from './watching.js'

const answers = {
  200: {
    description:
      'Events `events` {course, sequence}, `lease` {course} and `alarms` {course}: read anew what they name. A sequence of 0 means that changes may have been missed, -1 that the course was erased',
    type: 'text/event-stream',
    schema: Type.String(),
  },
}

const all = route({
  method: 'GET',
  url: '/api/v1/watch',
  id: 'watchAll',
  summary: 'A stream of what changes in all my courses; it begins with where each stands',
  tag: 'care',
  access: { kind: 'account' },
  answers,
  logs: null,
  handle: async ({ caller, context, reply }) => {
    watch({ context, reply, session: caller.session, course: null, lastSeen: null })
    return Promise.resolve({ stream: true })
  },
})

const PLACE = /^\d{1,15}$/

const one = route({
  method: 'GET',
  url: '/api/v1/courses/:course/watch',
  id: 'watchCourse',
  summary:
    'A stream of what changes in a course; with Last-Event-ID it begins only where the course moved since',
  tag: 'care',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  answers,
  logs: null,
  handle: async ({ params: { course }, caller, context, reply, request }) => {
    const header = request.headers['last-event-id']
    const lastSeen = typeof header === 'string' && PLACE.test(header) ? Number(header) : null
    watch({ context, reply, session: caller.session, course, lastSeen })
    return Promise.resolve({ stream: true })
  },
})

export const liveRoutes: readonly Route[] = [all, one]
