// One word of a closed list, and true or false.
import { found } from './kinds.js'
import { hint, shown } from './nearest.js'
import { fail, type Shape } from './shape.js'

/** One of the words given. */
export function choice<const W extends string>(words: readonly W[]): Shape<W> {
  const known: ReadonlyMap<string, W> = new Map(words.map((word) => [word, word]))
  const expected = words.map(shown).join(', ')
  return {
    schema: words.length === 1 ? { const: words[0] ?? '' } : { enum: [...words] },
    read: (value, path, issues) => {
      if (typeof value !== 'string') {
        return fail(issues, 'wrong-type', path, `must be one of ${expected}; found ${found(value)}`)
      }
      const word = known.get(value)
      if (word !== undefined) return word
      const message = `must be one of ${expected}; found ${found(value)}${hint(value, words)}`
      return fail(issues, 'not-a-choice', path, message)
    },
  }
}

/** True or false, not as text. */
export const boolean: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (value, path, issues) =>
    typeof value === 'boolean'
      ? value
      : fail(issues, 'wrong-type', path, `must be true or false without quotes; found ${found(value)}`),
}

/** The shape, or one word such as `unknown` in its place. */
export function orWord<T, const W extends string>(shape: Shape<T>, word: W): Shape<T | W> {
  return {
    schema: { anyOf: [shape.schema, { const: word }] },
    read: (value, path, issues) => (value === word ? word : shape.read(value, path, issues)),
  }
}
