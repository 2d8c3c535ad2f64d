// What is thrown becomes what is answered: a Problem with its status, and nothing about faults of our own.
import { StoreFailure } from '@stature/storage'
import { Problem, type ProblemBody } from './problem.js'

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Wrong media type',
  422: 'Refused',
  429: 'Too many requests',
  431: 'Header too large',
  500: 'Our fault',
  503: 'Not available now',
}

const titleOf = (status: number): string => TITLES[status] ?? 'Problem'

type Told = Pick<Problem, 'code' | 'detail' | 'fix' | 'more'> & { readonly status: number }

/** The body of an answer that is a problem. */
export function problemBody(problem: Told): ProblemBody {
  const { status, code, detail, fix, more } = problem
  return {
    type: `urn:stature:problem:${code}`,
    title: titleOf(status),
    status,
    code,
    detail,
    fix,
    ...(more.issues === undefined ? {} : { issues: more.issues }),
    ...(more.current === undefined ? {} : { current: more.current }),
  }
}

/** The body of a fault of our own: the id finds it in the log, and nothing else is said. */
export const faultBody = (request: string): ProblemBody => ({
  type: 'urn:stature:problem:fault',
  title: titleOf(500),
  status: 500,
  code: 'fault',
  detail: 'Something went wrong on our side. Nothing was changed unless it was confirmed.',
  fix: `Try again. If it stays, tell the operator this number: ${request}`,
})

function ofStore(failure: StoreFailure): Problem {
  if (failure.code === 'course-erased') {
    return new Problem(410, 'course-erased', 'This course was erased.', 'Nothing of it can be read again.')
  }
  const fix = 'Try again in a moment; what was not confirmed was not recorded.'
  const retryAfter = failure.retry ? 2 : 30
  return new Problem(503, failure.code, 'The record cannot be reached now.', fix, { retryAfter })
}

/** Fastify's own complaints about a request. */
const KNOWN: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Problem(415, 'not-json', 'Only JSON is read here.', 'Send it as application/json.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Problem(413, 'too-large', 'The body is larger than is read here.', 'Send it in smaller parts.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new Problem(400, 'bad-length', 'The body is not as long as the request says.', 'Send it again.'),
  FST_ERR_BAD_URL: () =>
    new Problem(400, 'bad-address', 'The address cannot be read.', 'Check its encoding.'),
}

const textAt = (error: object, key: string): string => {
  const found: unknown = Reflect.get(error, key)
  return typeof found === 'string' ? found : ''
}

/** Null where it is a fault of our own. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof StoreFailure) return ofStore(error)
  if (typeof error !== 'object' || error === null) return null
  const known = KNOWN[textAt(error, 'code')]
  if (known !== undefined) return known()
  const status: unknown = Reflect.get(error, 'statusCode')
  // A body that ends early, or a connection that ends inside one.
  if (status !== 400) return null
  return new Problem(400, 'bad-request', 'The request cannot be read.', 'Send it again.')
}
