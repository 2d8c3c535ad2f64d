// Checks that look at a whole field, run in the same pass as all others so that every error is named at once.
import { below } from '../shape/kinds.js'
import { list } from '../shape/list.js'
import { fail, type Issue, type Shape } from '../shape/shape.js'

/** The shape, and a further check that adds issues of its own. The schema stays that of the shape. */
export function refine<T>(
  shape: Shape<T>,
  check: (value: T, path: string, issues: Issue[]) => void,
): Shape<T> {
  return {
    schema: shape.schema,
    read: (value, path, issues) => {
      const got = shape.read(value, path, issues)
      if (got === undefined) return undefined
      const before = issues.length
      check(got, path, issues)
      return issues.length > before ? undefined : got
    },
  }
}

/** A list of `min` to `max` different words. */
export function distinct<W extends string>(
  word: Shape<W>,
  bounds: { readonly min: number; readonly max: number },
): Shape<readonly W[]> {
  const words = list(word, bounds)
  const checked = refine(words, (items, path, issues) => {
    items.forEach((item, index) => {
      const first = items.indexOf(item)
      if (first < index) {
        const message = `"${item}" stands here twice; write each one once`
        fail(issues, 'bad-combination', below(path, String(index)), message)
      }
    })
  })
  return { ...checked, schema: { ...words.schema, uniqueItems: true } }
}
