// A server for tests of accounts: the harness on a real store in memory, with real courses.
import { openStore, type Store } from '@stature/storage'
import { openCourses, USUAL_MOST } from '../../src/courses/open-courses.js'
import { START, testServer, type Options, type TestServer } from '../harness.js'

export interface AccountsServer extends TestServer {
  readonly store: Store
}

export const PASSWORD = 'five green kettles'

export async function accountsServer(options: Options = {}): Promise<AccountsServer> {
  const store = await openStore({
    data: 'memory:',
    keys: 'memory:',
    masterKeys: [new Uint8Array(32).fill(7)],
    clock: () => START,
  })
  const server = await testServer({
    ...options,
    context: (context) => {
      const courses = openCourses({ store, policy: context.policy, clock: context.clock, most: USUAL_MOST })
      return { store, courses, ...options.context?.({ ...context, store, courses }) }
    },
  })
  return { ...server, store }
}

/** What came back, with its JSON read. */
export interface Got {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly cookies: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: object
  readonly as?: { readonly bearer: { readonly authorization: string } }
  readonly cookies?: Readonly<Record<string, string>>
  readonly from?: string
}

const ORIGIN = 'http://localhost'

const cookieText = (cookies: Readonly<Record<string, string>>): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

function read(text: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
}

/** Asks as a browser of this site would, or as a program with a bearer token. */
export async function ask({ app }: TestServer, url: string, how: Ask = {}): Promise<Got> {
  const { method = 'GET', body, as, cookies, from = '10.0.0.1' } = how
  const reply = await app.inject({
    method,
    url,
    remoteAddress: from,
    headers: {
      origin: ORIGIN,
      ...(as === undefined ? {} : as.bearer),
      ...(cookies === undefined ? {} : { cookie: cookieText(cookies) }),
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  const set = reply.cookies.map(({ name, value }): [string, string] => [name, value])
  return {
    status: reply.statusCode,
    json: read(reply.body),
    cookies: Object.fromEntries(set),
    headers: reply.headers,
  }
}

/** A text in what came back; throws where it is none. */
export function textOf(got: Got, key: string): string {
  const found = got.json[key]
  if (typeof found !== 'string') throw new Error(`no text at ${key}: ${JSON.stringify(got.json)}`)
  return found
}

/** The token behind the `#` of a link. */
export const tokenOf = (got: Got): string => textOf(got, 'url').split('/').at(-1) ?? ''

/** Opens a course, so that its log can be written. */
export async function withCourse(store: Store, course: string): Promise<string> {
  await store.openCourse(course)
  return course
}
