// Which answers a row can give: its own, and the problems that follow from what is checked before its handler.
import { Type, type TSchema } from 'typebox'
import type { Route } from './route.js'

const Issue = Type.Object({
  code: Type.String(),
  path: Type.String({ description: 'A JSON Pointer into the body, or the name of a parameter' }),
  message: Type.String(),
  fix: Type.Optional(Type.String()),
})

/** RFC 9457 problem details, as `ProblemBody`. */
export const PROBLEM_SCHEMA: TSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.String({ description: 'Stable; made for programs' }),
    detail: Type.String({ description: 'What went wrong, for people' }),
    fix: Type.String({ description: 'What to do about it' }),
    issues: Type.Optional(Type.Array(Issue)),
    current: Type.Optional(
      Type.Unknown({ description: 'What stands instead, where a conflict has two sides' }),
    ),
  },
  { description: 'What went wrong, where, and what to do' },
)

const WORDS: Readonly<Record<number, string>> = {
  400: 'The address, the query or the body cannot be read',
  401: 'Not signed in, or the session has ended',
  403: 'The role may not do this, or the request came from a foreign page',
  404: 'There is nothing here for the caller',
  409: 'Something else stands there by now',
  410: 'The course was erased',
  413: 'The body is larger than is read here',
  415: 'The body is not JSON in UTF-8',
  422: 'Understood and refused',
  429: 'Too often; `Retry-After` says when again',
  503: 'The record cannot be reached now; `Retry-After` says when to try again',
}

/** Statuses of problems that a call of this row can end in. */
export function problemsOf(row: Route): readonly number[] {
  const { kind } = row.access
  const changes = row.method !== 'GET'
  const found: number[] = [400, 503]
  // Who is not known yet is refused by what they show: a password, a passkey, a token.
  const shows = kind === 'anyone' && row.tag === 'accounts' && row.body !== undefined
  if (kind !== 'anyone' || shows || row.id === 'readMetrics') found.push(401)
  if (kind === 'staff' || kind === 'course' || kind === 'account' || changes || row.id === 'readMetrics')
    found.push(403)
  if (row.params !== undefined) found.push(404)
  if (kind === 'course') found.push(410)
  if (changes) found.push(409)
  if (row.body !== undefined) found.push(413, 415, 422)
  if (kind !== 'device' && row.tag !== 'upkeep') found.push(429)
  return found.sort((a, b) => a - b)
}

/** The words of a problem's status. */
export const wordsOf = (status: number): string => WORDS[status] ?? 'A problem'
