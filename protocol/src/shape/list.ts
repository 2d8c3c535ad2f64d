// Lists of one shape, and values that may be null.
import { below, found, isList } from './kinds.js'
import { fail, type Issue, type Json, type Shape } from './shape.js'

function readItems<T>(item: Shape<T>, values: readonly Json[], path: string, issues: Issue[]): readonly T[] {
  const items: T[] = []
  values.forEach((value, index) => {
    const got = item.read(value, below(path, String(index)), issues)
    if (got !== undefined) items.push(got)
  })
  return items
}

/** A list of `min` to `max` items. */
export function list<T>(
  item: Shape<T>,
  { min, max }: { readonly min: number; readonly max: number },
): Shape<readonly T[]> {
  return {
    schema: { type: 'array', minItems: min, maxItems: max, items: item.schema },
    read: (value, path, issues) => {
      if (!isList(value)) return fail(issues, 'wrong-type', path, `must be a list; found ${found(value)}`)
      if (value.length < min || value.length > max) {
        const bounds = `${String(min)} to ${String(max)}`
        return fail(issues, 'out-of-range', path, `must have ${bounds} items; has ${String(value.length)}`)
      }
      const before = issues.length
      const items = readItems(item, value, path, issues)
      return issues.length > before ? undefined : items
    },
  }
}

/** The shape, or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    schema: { anyOf: [shape.schema, { type: 'null' }] },
    read: (value, path, issues) => (value === null ? null : shape.read(value, path, issues)),
  }
}

/** Exactly two items, such as an opening and a closing time. */
export function pair<T>(item: Shape<T>): Shape<readonly [T, T]> {
  const items = list(item, { min: 2, max: 2 })
  return {
    schema: items.schema,
    read: (value, path, issues) => {
      const [first, second] = items.read(value, path, issues) ?? []
      return first === undefined || second === undefined ? undefined : [first, second]
    },
  }
}
