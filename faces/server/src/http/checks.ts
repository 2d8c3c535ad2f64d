// Checks params, query and body against a row's schemas, and says of each mistake where it is and what to do.
import { type Static, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Problem, type Issue } from './problem.js'

interface Fault {
  readonly keyword: string
  readonly instancePath: string
  readonly message: string
  readonly params: object
}

const textsIn = (params: object, key: string): readonly string[] => {
  const found: unknown = Reflect.get(params, key)
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : []
}

const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** A path in a body is a JSON Pointer; of params and query the bare name. */
type Naming = (path: string) => string

function issuesOf(fault: Fault, name: Naming): readonly Issue[] {
  const { keyword, instancePath, message, params } = fault
  const each = (key: string, code: string, text: string, fix: string): readonly Issue[] =>
    textsIn(params, key).map((property) => ({
      code,
      path: name(`${instancePath}/${pointer(property)}`),
      message: text,
      fix,
    }))
  if (keyword === 'additionalProperties') {
    return each('additionalProperties', 'unknown-field', 'is not known here', 'Remove it, or check its name.')
  }
  if (keyword === 'required') return each('requiredProperties', 'missing', 'is missing', 'Add it.')
  const fix =
    keyword === 'anyOf' || keyword === 'const' ? 'Write one of the values that are allowed.' : 'Correct it.'
  return [{ code: `bad-${keyword.toLowerCase()}`, path: name(instancePath), message, fix }]
}

/** At most this many are listed, so that a hostile body does not make a long answer. */
const MOST_ISSUES = 20

function issues(faults: readonly Fault[], name: Naming): readonly Issue[] {
  // A schema that is `false` reports each field that is not known a second time.
  const told = faults.filter(({ keyword }) => keyword !== 'boolean').flatMap((fault) => issuesOf(fault, name))
  const seen = new Set<string>()
  const once = told.filter(({ code, path }) => !seen.has(`${code} ${path}`) && seen.add(`${code} ${path}`))
  return once.slice(0, MOST_ISSUES)
}

/** Answers the value where it fits; throws a 400 Problem that lists every mistake where it does not. */
export type Check<S extends TSchema> = (value: unknown) => Static<S>

function checker<S extends TSchema>(schema: S, what: string, name: Naming): Check<S> {
  // Compiled when it is first needed, so that a server of many rows starts quickly.
  const compile = () => Compile(schema)
  let compiled: ReturnType<typeof compile> | null = null
  return (value) => {
    compiled ??= compile()
    if (compiled.Check(value)) return value
    const found = issues(compiled.Errors(value), name)
    throw new Problem(400, 'bad-request', `The ${what} cannot be read.`, 'Correct what is listed.', {
      issues: found,
    })
  }
}

/** Checks a body as it is: nothing is converted, filled in or taken away. */
export function checkBody<S extends TSchema>(schema: S): Check<S> {
  const check = checker(schema, 'body', (path) => path)
  return (value) => {
    if (value !== undefined) return check(value)
    throw new Problem(400, 'no-body', 'A JSON body is missing.', 'Send one, as application/json.')
  }
}

const NUMBER = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,6})?$/

const typeOf = (schema: unknown): unknown =>
  typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'type') : undefined

const isConverted = (type: unknown): boolean => type === 'integer' || type === 'number' || type === 'boolean'

/** The value a text in an address stands for, where the schema asks for another type than text. */
function converted(schema: unknown, text: unknown): unknown {
  const type = typeOf(schema)
  if (typeof text !== 'string') return text
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

/** Checks params or query, whose values arrive as text. */
export function checkAddress<S extends TSchema>(schema: S, what: 'path' | 'query'): Check<S> {
  const check = checker(schema, what, (path) => path.slice(1))
  const properties: unknown = Reflect.get(schema, 'properties')
  const of = (name: string): unknown =>
    typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : undefined
  const named = typeof properties === 'object' && properties !== null ? Object.values(properties) : []
  const isAllText = named.every((each) => !isConverted(typeOf(each)))
  return (value) => {
    if (isAllText) return check(value)
    const given = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return check(Object.fromEntries(given.map(([name, text]) => [name, converted(of(name), text)])))
  }
}
