import { describe, expect, it } from 'vitest'
import {
  boolean,
  choice,
  integer,
  list,
  nullable,
  object,
  optional,
  read,
  taggedUnion,
  type Issue,
  type Json,
  type Read,
} from '@stature/protocol'
import { editDistance, hint, nearest, shown } from '../../src/shape/nearest.js'

const shape = object({
  weightGrams: integer({ min: 1, max: 9 }),
  note: optional(nullable(choice(['a', 'b']))),
  site: optional(object({ side: choice(['left', 'right']) })),
})

const issuesOf = (value: Json): readonly Issue[] => {
  const result = read(shape, value)
  return result.ok ? [] : result.issues
}

describe('objects', () => {
  it('gives the fields that are there', () => {
    const full: Read<typeof shape> = { weightGrams: 5, note: null, site: { side: 'left' } }
    expect(read(shape, { weightGrams: 5, note: null, site: { side: 'left' } })).toEqual({
      ok: true,
      value: full,
    })
    const result = read(shape, { weightGrams: 5 })
    expect(result.ok && Object.keys(result.value)).toEqual(['weightGrams'])
  })

  it('names a missing field', () => {
    expect(issuesOf({})).toEqual([
      { code: 'missing-field', path: 'weightGrams', message: 'field "weightGrams" is required' },
    ])
    expect(issuesOf({ weightGrams: 1, site: {} })).toEqual([
      { code: 'missing-field', path: 'site.side', message: 'field "side" is required' },
    ])
  })

  it('tells a misspelt field its likely name', () => {
    expect(issuesOf({ weightGrams: 5, weigthGrams: 5 })).toEqual([
      {
        code: 'unknown-field',
        path: 'weigthGrams',
        message: 'field "weigthGrams" is not known here; did you mean "weightGrams"?',
      },
    ])
    expect(issuesOf({ weightGrams: 5, zzz: 5 })).toEqual([
      { code: 'unknown-field', path: 'zzz', message: 'field "zzz" is not known here' },
    ])
  })

  it('gathers every issue', () => {
    const found = issuesOf({ weightGrams: 10, note: 'c', site: { side: 'up' } })
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['out-of-range', 'weightGrams'],
      ['not-a-choice', 'note'],
      ['not-a-choice', 'site.side'],
    ])
  })

  it('does not take null for absence', () => {
    expect(issuesOf({ weightGrams: 5, site: null })).toEqual([
      { code: 'wrong-type', path: 'site', message: 'must be an object; found null' },
    ])
  })

  it.each<readonly [string, Json, string]>([
    ['list', [], 'a list'],
    ['text', 'a', '"a"'],
    ['null', null, 'null'],
  ])('refuses a %s', (_name, value, found) => {
    expect(issuesOf(value)).toEqual([
      { code: 'wrong-type', path: '', message: `must be an object; found ${found}` },
    ])
  })

  it('is not deceived by inherited or prototype names', () => {
    const polluted: Json = JSON.parse(
      '{"weightGrams":5,"__proto__":{"site":{"side":"left"}},"constructor":1}',
    )
    expect(issuesOf(polluted)).toEqual([
      { code: 'unknown-field', path: '__proto__', message: 'field "__proto__" is not known here' },
      { code: 'unknown-field', path: 'constructor', message: 'field "constructor" is not known here' },
    ])
    expect(read(object({ toString: boolean }), {})).toMatchObject({ issues: [{ code: 'missing-field' }] })
    expect(Object.hasOwn(Object.prototype, 'side')).toBe(false)
  })

  it('walks a value only as deep as the shape', () => {
    const deep: Json = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)
    expect(issuesOf({ weightGrams: deep })).toHaveLength(1)
    expect(issuesOf({ weightGrams: 5, deep })).toHaveLength(1)
  })

  it('reports at most twenty unknown fields, and only the beginning of their names', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`z${'y'.repeat(60)}${String(i)}`, i]),
    )
    const found = issuesOf({ weightGrams: 5, ...many })
    expect(found).toHaveLength(20)
    expect(found[0]).toMatchObject({ path: `z${'y'.repeat(39)}` })
  })

  it('has a schema that is closed and names what is required', () => {
    expect(shape.schema).toEqual({
      type: 'object',
      properties: {
        weightGrams: { type: 'integer', minimum: 1, maximum: 9 },
        note: { anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] },
        site: {
          type: 'object',
          properties: { side: { enum: ['left', 'right'] } },
          required: ['side'],
          additionalProperties: false,
        },
      },
      required: ['weightGrams'],
      additionalProperties: false,
    })
    const made = object({
      doses: list(integer({ min: 0, max: 9 }), { min: 1, max: 3 }),
      note: optional(boolean),
    })
    expect(made.schema).toEqual({
      type: 'object',
      properties: {
        doses: {
          type: 'array',
          minItems: 1,
          maxItems: 3,
          items: { type: 'integer', minimum: 0, maximum: 9 },
        },
        note: { type: 'boolean' },
      },
      required: ['doses'],
      additionalProperties: false,
    })
    expect(Object.keys(shape.fields)).toEqual(['weightGrams', 'note', 'site'])
  })
})

const union = taggedUnion('kind', {
  one: object({ kind: choice(['one']), a: boolean }),
  two: object({ kind: choice(['two']), b: list(boolean, { min: 0, max: 3 }) }),
})

describe('tagged unions', () => {
  it('reads the variant that the field names', () => {
    const one: Read<typeof union> = { kind: 'one', a: true }
    expect(read(union, { kind: 'one', a: true })).toEqual({ ok: true, value: one })
    expect(read(union, { kind: 'two', b: [false] })).toEqual({ ok: true, value: { kind: 'two', b: [false] } })
  })

  it.each<readonly [string, Json, string, string, string]>([
    ['another variant’s field', { kind: 'one', b: [] }, 'missing-field', 'a', 'field "a" is required'],
    ['no tag', { a: true }, 'missing-field', 'kind', 'field "kind" is required'],
    [
      'a misspelt tag',
      { kind: 'twos' },
      'not-a-choice',
      'kind',
      'must be one of "one", "two"; found "twos"; did you mean "two"?',
    ],
    ['a tag that is not text', { kind: 1 }, 'wrong-type', 'kind', 'must be one of "one", "two"; found 1'],
    [
      'an inherited name as tag',
      { kind: 'toString' },
      'not-a-choice',
      'kind',
      'must be one of "one", "two"; found "toString"',
    ],
    ['no object', 'one', 'wrong-type', '', 'must be an object; found "one"'],
  ])('refuses %s', (_name, value, code, path, message) => {
    const result = read(union, value)
    expect(result.ok ? null : result.issues[0]).toEqual({ code, path, message })
  })

  it('names the path of a union below the root', () => {
    const outer = object({ inner: union })
    const paths = (value: Json): readonly string[] => {
      const result = read(outer, value)
      return result.ok ? [] : result.issues.map(({ path }) => path)
    }
    expect(paths({ inner: { kind: 'x' } })).toEqual(['inner.kind'])
    expect(paths({ inner: {} })).toEqual(['inner.kind'])
    expect(paths({ inner: { kind: 'two', b: [1] } })).toEqual(['inner.b.0'])
  })

  it('has a schema of its variants', () => {
    expect(union.schema).toMatchObject({ type: 'object', required: ['kind'] })
    expect(union.schema['oneOf']).toHaveLength(2)
  })
})

describe('nearest word', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['weigth', 'weight', 2],
    ['flaw', 'lawn', 2],
  ])('from %j to %j are %i letters', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
  })

  it.each<readonly [string, readonly string[], string | null]>([
    ['halfmarks', ['halfMarks', 'marks'], 'halfMarks'],
    ['half_marks', ['halfMarks'], 'halfMarks'],
    ['ab', ['ax'], 'ax'],
    ['ab', ['xy'], null],
    ['abcdef', ['abcdxy'], 'abcdxy'],
    ['abcdef', ['abcxyz'], null],
    ['abcdef', ['abcdxx', 'abcdex'], 'abcdex'],
    ['abcdex', ['abcdef', 'abcdeg'], 'abcdef'],
    ['a'.repeat(40), ['a'.repeat(40)], 'a'.repeat(40)],
    ['a'.repeat(41), ['a'.repeat(41)], null],
    ['word', [], null],
  ])('of %j among %j is %j', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  it.each([
    ['forty letters', 'a'.repeat(40), `"${'a'.repeat(40)}"`],
    ['forty-one', 'a'.repeat(41), `"${'a'.repeat(40)}…"`],
  ])('is shown with at most forty letters: %s', (_name, word, text) => expect(shown(word)).toBe(text))

  it('is hinted at in a message', () => {
    expect(hint('slto', ['slot'])).toBe('')
    expect(hint('slott', ['slot'])).toBe('; did you mean "slot"?')
  })
})
