// A smallest value that fits a schema, so that a request gets past the check of its body and reaches its handler.
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** Texts that the patterns of the table let pass; the first that fits is taken. */
const TEXTS = [
  'a',
  'en',
  'UTC',
  '123456',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  // An id of a message, and the keys of a push subscription.
  'A'.repeat(22),
  'A'.repeat(87),
  'a'.repeat(64),
  'ana@example.org',
  '2026-03-12',
  '2026-03-12/evening',
  'evening',
  '18:30',
  '2026-03-12T22:15:00Z',
  '01900000-0000-7000-8000-000000000001',
  'https://push.example/1',
  'not a common password',
]

const of = (schema: object, key: string): unknown => Reflect.get(schema, key)

const isSchema = (value: unknown): value is TSchema => typeof value === 'object' && value !== null

function text(schema: TSchema): string {
  const fits = Compile(schema)
  const found = TEXTS.find((each) => fits.Check(each))
  if (found === undefined) throw new Error(`no example for ${JSON.stringify(schema)}: add one to TEXTS`)
  return found
}

function object(schema: TSchema): object {
  const required = of(schema, 'required')
  const properties = of(schema, 'properties')
  if (!Array.isArray(required) || !isSchema(properties)) return {}
  const names = required.filter((name): name is string => typeof name === 'string')
  return Object.fromEntries(names.map((name) => [name, exampleAt(of(properties, name))]))
}

const exampleAt = (schema: unknown): unknown => (isSchema(schema) ? exampleOf(schema) : null)

/** Required fields only; of several kinds the first. */
export function exampleOf(schema: TSchema): unknown {
  const choices = of(schema, 'anyOf')
  if (Array.isArray(choices)) return exampleAt(choices[0])
  if (of(schema, 'const') !== undefined) return of(schema, 'const')
  const words = of(schema, 'enum')
  if (Array.isArray(words)) return words[0]
  switch (of(schema, 'type')) {
    case 'object':
      return object(schema)
    case 'array': {
      const least = of(schema, 'minItems')
      return Array.from({ length: typeof least === 'number' ? least : 0 }, () =>
        exampleAt(of(schema, 'items')),
      )
    }
    case 'string':
      return text(schema)
    case 'integer':
    case 'number': {
      const least = of(schema, 'minimum')
      return typeof least === 'number' ? least : 0
    }
    case 'boolean':
      return false
    default:
      return null
  }
}
