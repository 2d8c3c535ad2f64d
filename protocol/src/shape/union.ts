// One of several objects, told apart by the word in one field.
import { below, found, isRecord } from './kinds.js'
import { hint, shown } from './nearest.js'
import { fail, type Json, type JsonSchema, type Read, type Shape } from './shape.js'

function unknownWord(word: Json, words: readonly string[]): string {
  const near = typeof word === 'string' ? hint(word, words) : ''
  return `must be one of ${words.map(shown).join(', ')}; found ${found(word)}${near}`
}

/** The object shape whose name stands in `field`. Every shape must itself read that field. */
export function taggedUnion<const V extends { readonly [word: string]: Shape<unknown> }>(
  field: string,
  variants: V,
): Shape<Read<V[keyof V]>>
// The signature above is what the body keeps: the variant that reads gives the type.
export function taggedUnion(
  field: string,
  variants: { readonly [word: string]: Shape<unknown> },
): Shape<unknown> {
  const words = Object.keys(variants)
  const known: ReadonlyMap<Json, Shape<unknown>> = new Map(Object.entries(variants))
  const oneOf: readonly JsonSchema[] = Object.values(variants).map((variant) => variant.schema)
  return {
    schema: { type: 'object', required: [field], oneOf },
    read: (value, path, issues) => {
      if (!isRecord(value))
        return fail(issues, 'wrong-type', path, `must be an object; found ${found(value)}`)
      const word = Object.hasOwn(value, field) ? value[field] : undefined
      if (word === undefined) {
        return fail(issues, 'missing-field', below(path, field), `field ${shown(field)} is required`)
      }
      const variant = known.get(word)
      if (variant !== undefined) return variant.read(value, path, issues)
      const code = typeof word === 'string' ? 'not-a-choice' : 'wrong-type'
      return fail(issues, code, below(path, field), unknownWord(word, words))
    },
  }
}
