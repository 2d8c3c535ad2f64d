// Objects with a closed set of fields: a missing one is named, a misspelt one is told its likely name.
import { below, found, isRecord } from './kinds.js'
import { hint, shown } from './nearest.js'
import { fail, type Issue, type Json, type JsonSchema, type Read, type Shape } from './shape.js'

/** A field that may be absent; null is not absence. */
export interface OptionalShape<T> extends Shape<T> {
  readonly optional: true
}

/** The field may be absent. */
export const optional = <T>(shape: Shape<T>): OptionalShape<T> => ({ ...shape, optional: true })

export type Fields = { readonly [name: string]: Shape<unknown> }

type OptionalNames<F> = { [N in keyof F]: F[N] extends OptionalShape<unknown> ? N : never }[keyof F]
type Flat<T> = { [N in keyof T]: T[N] }

/** The object type that a set of fields reads. */
export type ObjectOf<F> = Flat<
  { readonly [N in Exclude<keyof F, OptionalNames<F>>]: Read<F[N]> } & {
    readonly [N in OptionalNames<F>]?: Read<F[N]>
  }
>

/** An object shape keeps its fields so that others can be made from it. */
export interface ObjectShape<F extends Fields> extends Shape<ObjectOf<F>> {
  readonly fields: F
}

/** Unknown fields reported of one object; more would only bury the first. */
const MOST_REPORTED = 20

function schemaOf(fields: Fields): JsonSchema {
  const names = Object.keys(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fields[name]?.schema ?? {}])),
    required: names.filter((name) => fields[name]?.optional !== true),
    additionalProperties: false,
  }
}

type Known = readonly (readonly [string, Shape<unknown>])[]
type JsonRecord = { readonly [name: string]: Json }

function readFields(known: Known, value: JsonRecord, path: string, issues: Issue[]): object {
  const out: Record<string, unknown> = {}
  for (const [name, shape] of known) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined
    if (given !== undefined) {
      out[name] = shape.read(given, below(path, name), issues)
    } else if (shape.optional !== true) {
      fail(issues, 'missing-field', below(path, name), `field ${shown(name)} is required`)
    }
  }
  return out
}

/** Names of `value` that are no fields; inherited names such as `constructor` are never looked at. */
function reportUnknown(
  names: readonly string[],
  known: ReadonlySet<string>,
  path: string,
  issues: Issue[],
): void {
  const unknown = names.filter((name) => !known.has(name))
  for (const name of unknown.slice(0, MOST_REPORTED)) {
    const message = `field ${shown(name)} is not known here${hint(name, [...known])}`
    fail(issues, 'unknown-field', below(path, name.slice(0, 40)), message)
  }
}

/** An object with exactly these fields. */
export function object<const F extends Fields>(fields: F): ObjectShape<F> {
  const known = Object.entries(fields)
  const names: ReadonlySet<string> = new Set(Object.keys(fields))
  return {
    fields,
    schema: schemaOf(fields),
    read: (value, path, issues) => {
      if (!isRecord(value))
        return fail(issues, 'wrong-type', path, `must be an object; found ${found(value)}`)
      const before = issues.length
      const out = readFields(known, value, path, issues)
      reportUnknown(Object.keys(value), names, path, issues)
      // Every field was read by the shape that gives its type: the one place that says so.
      return issues.length > before ? undefined : (out as ObjectOf<F>)
    },
  }
}
