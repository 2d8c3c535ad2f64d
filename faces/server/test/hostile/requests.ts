// Requests made from the route table: valid ones, the same with something changed, and such as only an enemy sends.
import { ROLES } from '@stature/record'
import fc from 'fast-check'
import type { Route } from '../../src/http/route.js'
import { ROUTES } from '../../src/routes.js'
import { eventBodies } from './events.js'
import { mutated } from './mutate.js'
import { RAW_VALUES, TEXTS } from './nasty.js'
import { BODIES, HEADERS, TYPES } from './nasty-http.js'
import { QUERIES, SEGMENTS } from './nasty-paths.js'
import { bytesOf, wellFormed, type By, type Hostile } from './request.js'
import { valuesOf } from './values.js'

const IDS: Readonly<Record<string, readonly string[]>> = {
  course: ['@course@', '@course@', '@course@', '@course@', 'nowhere'],
  account: ['@me@', '@other@', 'nobody'],
}

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([name, each]) => [
      name,
      String(each),
    ]),
  )

/** A path with values in place of its parameters. */
const paths = (row: Route): fc.Arbitrary<string> =>
  fc
    .tuple(row.params === undefined ? fc.constant({}) : valuesOf(row.params), fc.nat())
    .map(([params, turn]) => {
      const values = textsOf(params)
      return row.url.replace(/:(\w+)/g, (_, name: string) => {
        const known = IDS[name]
        return (
          known?.[turn % known.length] ??
          encodeURIComponent(values[name] === '' ? 'a' : wellFormed(values[name] ?? 'a'))
        )
      })
    })

const queries = (row: Route): fc.Arbitrary<string> =>
  row.query === undefined
    ? fc.constant('')
    : valuesOf(row.query).map((query) => {
        const text = new URLSearchParams(textsOf(query)).toString()
        return text === '' ? '' : `?${text}`
      })

const bodies = (row: Route): fc.Arbitrary<unknown> =>
  row.body === undefined ? fc.constant(undefined) : (eventBodies(row.id) ?? valuesOf(row.body))

const by: fc.Arbitrary<By> = fc.constantFrom<By>(...ROLES, ...ROLES, ...ROLES, 'nobody', 'forged', 'stranger')
const JSON_TYPE = ['content-type', 'application/json'] as const
const jsonOf = (value: unknown): string | null => {
  if (value === undefined) return null
  return bytesOf(JSON.stringify(value))
}

const valid = (row: Route): fc.Arbitrary<Hostile> =>
  fc
    .record({
      by,
      path: fc.tuple(paths(row), queries(row)).map((parts) => parts.join('')),
      body: bodies(row),
      carried: fc.constantFrom('bearer', 'bearer', 'cookie', 'foreign'),
      times: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 1, 8),
    })
    .map(({ body, ...rest }) => {
      const text = jsonOf(body)
      return {
        row: row.id,
        method: row.method,
        ...rest,
        headers: text === null ? [] : [JSON_TYPE],
        body: text,
      }
    })

const valids: fc.Arbitrary<Hostile> = fc.constantFrom(...ROUTES).chain(valid)
const withBody = ROUTES.filter(({ body }) => body !== undefined)

const mutatedBodies: fc.Arbitrary<Hostile> = fc
  .constantFrom(...withBody)
  .chain((row) =>
    fc
      .tuple(valid(row), bodies(row).chain(mutated))
      .map(([request, body]) => ({ ...request, times: 1, body: jsonOf(body) ?? 'null' })),
  )

/** Some value of the text replaced by what JSON does not have. */
const spliced: fc.Arbitrary<Hostile> = fc.constantFrom(...withBody).chain((row) =>
  fc.tuple(valid(row), fc.constantFrom(...RAW_VALUES), fc.nat()).map(([request, raw, turn]) => {
    const parts = (request.body ?? '').split(/(?<=:)("[^"]*"|-?\d+(?:\.\d+)?|true|false|null)/)
    const at = Math.min(parts.length - 1, 1 + 2 * (turn % Math.max(1, Math.floor(parts.length / 2))))
    return { ...request, times: 1, body: parts.map((part, n) => (n === at ? raw : part)).join('') }
  }),
)

const foulBodies = fc
  .tuple(fc.oneof(valids, fc.constantFrom(...withBody).chain(valid)), fc.constantFrom(...TYPES))
  .chain(([request, type]) =>
    fc
      .oneof(
        { weight: 8, arbitrary: fc.constantFrom(...BODIES.slice(0, -1)) },
        { weight: 1, arbitrary: fc.constantFrom(...BODIES) },
      )
      .map((body): Hostile => ({
        ...request,
        row: null,
        times: 1,
        body,
        headers: type === '' ? [] : [['content-type', type]],
      })),
  )

const foulHeaders = fc
  .tuple(valids, fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 3 }))
  .map(([request, headers]): Hostile => ({
    ...request,
    row: null,
    headers: [...request.headers, ...headers],
  }))

const foulPaths = fc
  .tuple(
    valids,
    fc.constantFrom(...SEGMENTS, ...TEXTS.map((text) => encodeURIComponent(wellFormed(text)))),
    fc.nat(),
    fc.constantFrom('', ...QUERIES),
  )
  .map(([request, segment, turn, query]): Hostile => {
    const parts = (request.path.split('?')[0] ?? '/').split('/')
    const at = 1 + (turn % Math.max(1, parts.length - 1))
    const path = parts.map((part, n) => (n === at && turn % 3 !== 0 ? segment : part)).join('/')
    return { ...request, row: null, times: 1, path: query === '' ? path : `${path}?${query}` }
  })

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']
const foulMethods = fc
  .tuple(valids, fc.constantFrom(...METHODS))
  .map(([request, method]): Hostile => ({ ...request, row: null, method, times: 1 }))

/** All of it. */
export const hostileRequests: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 5, arbitrary: valids },
  { weight: 8, arbitrary: mutatedBodies },
  { weight: 3, arbitrary: spliced },
  { weight: 2, arbitrary: foulBodies },
  { weight: 3, arbitrary: foulHeaders },
  { weight: 3, arbitrary: foulPaths },
  { weight: 2, arbitrary: foulMethods },
)
