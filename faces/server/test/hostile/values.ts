// Values that fit a schema of the route table, of every kind it allows.
import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { exampleOf } from '../access/example.js'

const of = (schema: object, key: string): unknown => Reflect.get(schema, key)
const isSchema = (value: unknown): value is TSchema => typeof value === 'object' && value !== null
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise

const LONGEST_LIST = 4

function objects(schema: TSchema): fc.Arbitrary<unknown> {
  const properties = of(schema, 'properties')
  if (!isSchema(properties))
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 })
  const fields = Object.entries(properties).map(([name, inner]): [string, fc.Arbitrary<unknown>] => [
    name,
    valuesOf(inner),
  ])
  const requiredKeys = listOf(of(schema, 'required')).filter(
    (name): name is string => typeof name === 'string',
  )
  return fc.record(Object.fromEntries(fields), { requiredKeys })
}

function texts(schema: TSchema): fc.Arbitrary<unknown> {
  const pattern = of(schema, 'pattern')
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
  const example = fc.constant(exampleOf(schema))
  if (of(schema, 'format') !== undefined) return example
  const minLength = numberOr(of(schema, 'minLength'), 0)
  const maxLength = Math.max(minLength, Math.min(numberOr(of(schema, 'maxLength'), 40), 40))
  return fc.oneof(example, fc.string({ minLength, maxLength, unit: 'grapheme-ascii' }))
}

function numbers(schema: TSchema, whole: boolean): fc.Arbitrary<unknown> {
  const min = numberOr(of(schema, 'minimum'), -1_000)
  const max = numberOr(of(schema, 'maximum'), Math.max(min, 1_000_000))
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
}

/** Every value it draws should fit; where a schema is of a kind that is not known here, any JSON value is drawn. */
export function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  if (!isSchema(schema)) return fc.jsonValue({ maxDepth: 1 })
  const choices = listOf(of(schema, 'anyOf'))
  if (choices.length > 0) return fc.oneof(...choices.map(valuesOf))
  if (of(schema, 'const') !== undefined) return fc.constant(of(schema, 'const'))
  const words = listOf(of(schema, 'enum'))
  if (words.length > 0) return fc.constantFrom(...words)
  switch (of(schema, 'type')) {
    case 'object':
      return objects(schema)
    case 'array': {
      const minLength = numberOr(of(schema, 'minItems'), 0)
      return fc.array(valuesOf(of(schema, 'items')), {
        minLength,
        maxLength: Math.max(minLength, LONGEST_LIST),
      })
    }
    case 'string':
      return texts(schema)
    case 'integer':
      return numbers(schema, true)
    case 'number':
      return numbers(schema, false)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}
