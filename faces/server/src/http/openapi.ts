// The OpenAPI 3.1 description, written from the route table: what is not in the table is not in it, and the other way round.
import type { TSchema } from 'typebox'
import { SERVER_VERSION } from '../version.js'
import { PROBLEM_SCHEMA, problemsOf, wordsOf } from './openapi-answers.js'
import type { Access, Route } from './route.js'

type Json = Readonly<Record<string, unknown>>

const TAGS: readonly (readonly [Route['tag'], string])[] = [
  ['accounts', 'Signing in, devices, invitations, and who may do what'],
  ['courses', 'The record: events, summaries, export, and who looked'],
  ['decisions', 'What dose may be prescribed, whether an injection may be given; and what follows from them'],
  ['care', 'Carers in step: streams, the slot that is being given, alarms and the inbox'],
  ['messages', 'Reminders and alarms as each person wishes them'],
  ['upkeep', 'For those who run the server'],
]

const ABOUT = [
  'Stature turns a prescribing label into decisions that name the sentence that decided. No dose is ever changed by software.',
  'Every answer of 400 and above is `application/problem+json` with a code, a place and what to do.',
  'A course that does not exist and one that is not granted answer alike.',
  'A request that changes something and carries a cookie must come from a page of the server (`Origin`); one with a bearer token need not.',
].join('\n\n')

const SECURITY: Json = {
  session: { type: 'apiKey', in: 'cookie', name: 'stature-session', description: 'Set when signing in' },
  device: {
    type: 'apiKey',
    in: 'cookie',
    name: 'stature-device',
    description: 'A browser once signed in on',
  },
  bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session, for programs' },
}

const securityOf = ({ kind }: Access): readonly Json[] => {
  if (kind === 'anyone') return []
  return [kind === 'device' ? { device: [] } : { session: [] }, { bearer: [] }]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function parameters(schema: TSchema | undefined, place: 'path' | 'query'): readonly Json[] {
  const properties: unknown = schema === undefined ? {} : Reflect.get(schema, 'properties')
  const required: unknown = schema === undefined ? [] : Reflect.get(schema, 'required')
  if (!isObject(properties)) return []
  return Object.entries(properties).map(([name, each]: [string, unknown]) => ({
    name,
    in: place,
    required: place === 'path' || (Array.isArray(required) && required.includes(name)),
    schema: each,
  }))
}

const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const bare = (type: string): string => type.split(';')[0] ?? type

function responses(row: Route): Json {
  const own = Object.entries(row.answers).map(([status, { description, schema, type }]) => {
    const content = schema === undefined ? {} : { [bare(type ?? 'application/json')]: { schema } }
    return [status, Object.keys(content).length === 0 ? { description } : { description, content }] as const
  })
  const told = new Set(own.map(([status]) => status))
  const problems = problemsOf(row)
    .filter((status) => !told.has(String(status)))
    .map((status) => [String(status), { description: wordsOf(status), ...PROBLEM }] as const)
  const other = ['default', { description: 'Any other problem', ...PROBLEM }] as const
  return Object.fromEntries([...own, ...problems, other])
}

function operation(row: Route): Json {
  const given = [...parameters(row.params, 'path'), ...parameters(row.query, 'query')]
  const body = { required: true, content: { 'application/json': { schema: row.body } } }
  return {
    operationId: row.id,
    summary: row.summary,
    tags: [row.tag],
    security: securityOf(row.access),
    ...(given.length === 0 ? {} : { parameters: given }),
    ...(row.body === undefined ? {} : { requestBody: body }),
    responses: responses(row),
  }
}

/** Fastify's `:course` is OpenAPI's `{course}`. */
const pathOf = (url: string): string => url.replaceAll(/:(\w+)/g, '{$1}')

function paths(routes: readonly Route[]): Json {
  const urls = [...new Set(routes.map(({ url }) => url))].sort()
  return Object.fromEntries(
    urls.map((url) => {
      const rows = routes.filter((row) => row.url === url)
      return [pathOf(url), Object.fromEntries(rows.map((row) => [row.method.toLowerCase(), operation(row)]))]
    }),
  )
}

/** The whole description as JSON. */
export function openApi(routes: readonly Route[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stature',
      version: SERVER_VERSION,
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths: paths(routes),
    components: { schemas: { Problem: PROBLEM_SCHEMA }, securitySchemes: SECURITY },
  }
}
