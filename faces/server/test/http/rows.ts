// Rows made for tests: one that echoes, one of a course, one that fails in each way.
import { StoreFailure } from '@stature/storage'
import { Type } from 'typebox'
import { Problem } from '../../src/http/problem.js'
import { route, type Route } from '../../src/http/route.js'

const Body = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    count: Type.Optional(Type.Integer({ minimum: 1 })),
    when: Type.Optional(Type.String({ format: 'date-time' })),
    list: Type.Optional(Type.Array(Type.Object({ 'a/b': Type.Number() }, { additionalProperties: false }))),
    any: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)

const Query = Type.Object(
  { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), deep: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

const Course = Type.Object({ course: Type.String({ minLength: 1, maxLength: 100 }) })

export const echo = route({
  method: 'POST',
  url: '/echo',
  id: 'echo',
  summary: 'Answers what it was sent',
  tag: 'courses',
  access: { kind: 'anyone' },
  query: Query,
  body: Body,
  answers: { 200: { description: 'The same', schema: Type.Unknown() } },
  handle: async ({ body, query }) => Promise.resolve({ status: 200, body: { body, query } }),
})

export const readCourse = route({
  method: 'GET',
  url: '/courses/:course',
  id: 'readCourse',
  summary: 'Reads a course',
  tag: 'courses',
  access: { kind: 'course', roles: ['prescriber', 'caregiver'] },
  params: Course,
  logs: 'read',
  answers: { 200: { description: 'Its id', schema: Type.Object({ course: Type.String() }) } },
  handle: async ({ params }) => Promise.resolve({ status: 200, body: { course: params.course } }),
})

export const mine = route({
  method: 'GET',
  url: '/mine',
  id: 'mine',
  summary: 'Reads what is mine',
  tag: 'accounts',
  access: { kind: 'account' },
  limit: { perMinute: 3 },
  answers: { 200: { description: 'Who I am', schema: Type.Object({ id: Type.String() }) } },
  handle: async ({ caller }) => Promise.resolve({ status: 200, body: { id: caller.account.id } }),
})

export const lowSugar = route({
  method: 'GET',
  url: '/api/v1/low-sugar',
  id: 'lowSugar',
  summary: 'What to do at low sugar',
  tag: 'care',
  access: { kind: 'device' },
  answers: { 200: { description: 'The plan', schema: Type.Object({ plan: Type.String() }) } },
  handle: async () => Promise.resolve({ status: 200, body: { plan: 'sugar' } }),
})

const FAILURES: Readonly<Record<string, () => Error>> = {
  problem: () => new Problem(409, 'changed', 'It changed.', 'Look again.', { current: { sequence: 4 } }),
  erased: () => new StoreFailure('course-erased', 'no key', 'none', false),
  busy: () => new StoreFailure('store-busy', 'postgres://user:secret@db is busy', 'wait', true),
  full: () => new StoreFailure('store-full', 'disk full', 'free some', false),
  fault: () => new TypeError('Mia Example weighs 15400 g'),
  library: () => Object.assign(new Error('Mia Example'), { statusCode: 418 }),
}

export const failing = route({
  method: 'GET',
  url: '/fail/:how',
  id: 'failing',
  summary: 'Fails as asked',
  tag: 'courses',
  access: { kind: 'anyone' },
  params: Type.Object({ how: Type.String() }),
  answers: { 204: { description: 'Never' } },
  handle: async ({ params }) => Promise.reject(FAILURES[params.how]?.() ?? new Error('unknown')),
})

export const bytes = route({
  method: 'GET',
  url: '/bytes',
  id: 'bytes',
  summary: 'Answers bytes',
  tag: 'courses',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'Bytes', type: 'application/pdf' } },
  handle: async () =>
    Promise.resolve({ status: 200, type: 'application/pdf', body: new Uint8Array([37, 80, 68, 70]) }),
})

export const TEST_ROWS: readonly Route[] = [echo, readCourse, mine, lowSugar, failing, bytes]
