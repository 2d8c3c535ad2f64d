import { describe, expect, it } from 'vitest'
import { grams } from '@stature/label'
import {
  boolean,
  choice,
  decimalText,
  integer,
  list,
  nullable,
  orWord,
  pair,
  quantityShape,
  read,
  text,
  uuid,
  type Json,
  type Shape,
} from '@stature/protocol'

type Row = readonly [name: string, shape: Shape<unknown>, value: Json, expected: unknown]

const accepts: readonly Row[] = [
  ['the least whole number', integer({ min: 1, max: 24 }), 1, 1],
  ['the greatest whole number', integer({ min: 1, max: 24 }), 24, 24],
  ['minus zero as zero', integer({ min: -1, max: 1 }), -0, 0],
  ['a quantity', quantityShape(grams, { min: 1000, max: 300_000 }), 22_500, 22_500],
  ['the shortest text', text({ min: 2, max: 4 }), 'ab', 'ab'],
  ['the longest text', text({ min: 2, max: 4 }), 'abcd', 'abcd'],
  ['characters beyond the first plane as one each', text({ min: 4, max: 4 }), '😀😀😀😀', '😀😀😀😀'],
  ['empty text where the least is none', text({ min: 0, max: 4 }), '', ''],
  ['line breaks and tabs in text', text({ min: 1, max: 9 }), 'a\n\tb\r', 'a\n\tb\r'],
  ['a whole decimal', decimalText({ wholeDigits: 3, decimals: 2, negative: false }), '100', '100'],
  [
    'a decimal with all its decimals',
    decimalText({ wholeDigits: 3, decimals: 2, negative: false }),
    '4.55',
    '4.55',
  ],
  ['a decimal below one', decimalText({ wholeDigits: 3, decimals: 2, negative: false }), '0.5', '0.5'],
  ['a decimal below zero', decimalText({ wholeDigits: 3, decimals: 2, negative: true }), '-3.1', '-3.1'],
  ['true', boolean, true, true],
  ['false', boolean, false, false],
  ['a word of the list', choice(['open', 'closed']), 'closed', 'closed'],
  ['the word in place of a value', orWord(integer({ min: 0, max: 9 }), 'unknown'), 'unknown', 'unknown'],
  ['the value in place of the word', orWord(integer({ min: 0, max: 9 }), 'unknown'), 7, 7],
  ['null where it may be', nullable(boolean), null, null],
  ['a value where null may be', nullable(boolean), false, false],
  ['a list of the least length', list(boolean, { min: 1, max: 2 }), [true], [true]],
  ['a list of the greatest length', list(boolean, { min: 1, max: 2 }), [true, false], [true, false]],
  ['an empty list', list(boolean, { min: 0, max: 2 }), [], []],
  ['a pair', pair(text({ min: 1, max: 5 })), ['a', 'b'], ['a', 'b']],
  [
    'a UUID of version 7',
    uuid,
    '0195b3a0-7c00-7000-8000-000000000001',
    '0195b3a0-7c00-7000-8000-000000000001',
  ],
  [
    'a UUID of version 1',
    uuid,
    '0195b3a0-7c00-1000-0000-000000000001',
    '0195b3a0-7c00-1000-0000-000000000001',
  ],
  [
    'a UUID of version 8',
    uuid,
    '0195b3a0-7c00-8000-8000-000000000001',
    '0195b3a0-7c00-8000-8000-000000000001',
  ],
  [
    'a UUID in capitals as its small letters',
    uuid,
    '0195B3A0-7C00-7000-8000-00000000ABCD',
    '0195b3a0-7c00-7000-8000-00000000abcd',
  ],
]

describe('values that a shape accepts', () => {
  it.each(accepts)('%s', (_name, shape, value, expected) => {
    expect(read(shape, value)).toEqual({ ok: true, value: expected })
  })
})

const whole = integer({ min: 1, max: 24 })
const word = choice(['open', 'closed'])
const decimal = decimalText({ wholeDigits: 3, decimals: 2, negative: false })
const decimals = 'must be a decimal number such as "82" or "4.5" with at most 2 decimals'
const uuidMessage = 'must be a UUID such as "0195b3a0-7c00-7000-8000-000000000001"'

type Refusal = readonly [name: string, shape: Shape<unknown>, value: Json, code: string, message: string]

const refusals: readonly Refusal[] = [
  ['a number as text', whole, '12', 'wrong-type', 'must be a whole number without quotes; found "12"'],
  ['a decimal comma', whole, '12,5', 'wrong-type', 'must be a whole number without quotes; found "12,5"'],
  ['null for a number', whole, null, 'wrong-type', 'must be a whole number without quotes; found null'],
  ['a list for a number', whole, [1], 'wrong-type', 'must be a whole number without quotes; found a list'],
  [
    'an object for a number',
    whole,
    {},
    'wrong-type',
    'must be a whole number without quotes; found an object',
  ],
  ['true for a number', whole, true, 'wrong-type', 'must be a whole number without quotes; found true'],
  ['a fraction', whole, 1.5, 'bad-number', 'must be a whole number; found 1.5'],
  ['not a number', whole, Number.NaN, 'bad-number', 'must be a whole number; found NaN'],
  ['an unsafe number', whole, 2 ** 53, 'bad-number', 'must be a whole number; found 9007199254740992'],
  ['one below the least', whole, 0, 'out-of-range', 'must be 1 to 24; found 0'],
  ['one above the greatest', whole, 25, 'out-of-range', 'must be 1 to 24; found 25'],
  ['a number for text', text({ min: 0, max: 2 }), 5, 'wrong-type', 'must be text; found 5'],
  ['too short a text', text({ min: 2, max: 4 }), 'a', 'bad-text', 'must have 2 to 4 characters; has 1'],
  ['too long a text', text({ min: 2, max: 4 }), 'abcde', 'bad-text', 'must have 2 to 4 characters; has 5'],
  [
    'far too long a text',
    text({ min: 2, max: 4 }),
    'abcdefghi',
    'bad-text',
    'must have 2 to 4 characters; has 9',
  ],
  [
    'a short text of wide characters',
    text({ min: 2, max: 4 }),
    '😀',
    'bad-text',
    'must have 2 to 4 characters; has 1',
  ],
  [
    'a control character',
    text({ min: 1, max: 4 }),
    'a\u001b',
    'bad-text',
    'must not contain control characters',
  ],
  [
    'a control character of the second block',
    text({ min: 1, max: 4 }),
    'a\u009b',
    'bad-text',
    'must not contain control characters',
  ],
  ['a number for a decimal', decimal, 4.5, 'wrong-type', `${decimals}, as text; found 4.5`],
  ['a decimal comma in a decimal', decimal, '4,5', 'bad-number', `${decimals}; found "4,5"`],
  ['no digit before the point', decimal, '.5', 'bad-number', `${decimals}; found ".5"`],
  ['no digit after the point', decimal, '4.', 'bad-number', `${decimals}; found "4."`],
  ['an exponent', decimal, '1e3', 'bad-number', `${decimals}; found "1e3"`],
  ['a leading zero', decimal, '04', 'bad-number', `${decimals}; found "04"`],
  ['too many whole digits', decimal, '1000', 'bad-number', `${decimals}; found "1000"`],
  ['too many decimals', decimal, '4.555', 'bad-number', `${decimals}; found "4.555"`],
  ['a sign where none may be', decimal, '-4', 'bad-number', `${decimals}; found "-4"`],
  ['text before a decimal', decimal, 'a4', 'bad-number', `${decimals}; found "a4"`],
  ['text after a decimal', decimal, '4a', 'bad-number', `${decimals}; found "4a"`],
  ['true as text', boolean, 'true', 'wrong-type', 'must be true or false without quotes; found "true"'],
  ['a number for a word', word, 1, 'wrong-type', 'must be one of "open", "closed"; found 1'],
  [
    'a misspelt word',
    word,
    'colsed',
    'not-a-choice',
    'must be one of "open", "closed"; found "colsed"; did you mean "closed"?',
  ],
  [
    'a word that is near nothing',
    word,
    'xyz',
    'not-a-choice',
    'must be one of "open", "closed"; found "xyz"',
  ],
  [
    'another word in place of the value',
    orWord(whole, 'unknown'),
    'none',
    'wrong-type',
    'must be a whole number without quotes; found "none"',
  ],
  [
    'null where it may not be',
    boolean,
    null,
    'wrong-type',
    'must be true or false without quotes; found null',
  ],
  ['text for a list', list(boolean, { min: 0, max: 1 }), 'a', 'wrong-type', 'must be a list; found "a"'],
  [
    'too short a list',
    list(boolean, { min: 1, max: 2 }),
    [],
    'out-of-range',
    'must have 1 to 2 items; has 0',
  ],
  [
    'too long a list',
    list(boolean, { min: 1, max: 2 }),
    [true, true, true],
    'out-of-range',
    'must have 1 to 2 items; has 3',
  ],
  ['one of a pair', pair(boolean), [true], 'out-of-range', 'must have 2 to 2 items; has 1'],
  [
    'a UUID of version 0',
    uuid,
    '0195b3a0-7c00-0000-8000-000000000001',
    'bad-text',
    `${uuidMessage}; found "0195b3a0-7c00-0000-8000-000000000001"`,
  ],
  [
    'a UUID of version 9',
    uuid,
    '0195b3a0-7c00-9000-8000-000000000001',
    'bad-text',
    `${uuidMessage}; found "0195b3a0-7c00-9000-8000-000000000001"`,
  ],
  [
    'a UUID without hyphens',
    uuid,
    '0195b3a07c0070008000000000000001',
    'bad-text',
    `${uuidMessage}; found "0195b3a07c0070008000000000000001"`,
  ],
  [
    'text that goes on after a UUID',
    uuid,
    '0195b3a0-7c00-7000-8000-0000000000012',
    'bad-text',
    `${uuidMessage}; found "0195b3a0-7c00-7000-8000-0000000000012"`,
  ],
  [
    'text before a UUID',
    uuid,
    'x0195b3a0-7c00-7000-8000-000000000001',
    'bad-text',
    `${uuidMessage}; found "x0195b3a0-7c00-7000-8000-000000000001"`,
  ],
]

describe('values that a shape refuses', () => {
  it.each(refusals)('%s', (_name, shape, value, code, message) => {
    expect(read(shape, value)).toEqual({ ok: false, issues: [{ code, path: '', message }] })
  })

  it('shows only the beginning of long text', () => {
    const result = read(word, 'x'.repeat(1_000))
    const found = `"${'x'.repeat(40)}…"`
    expect(result.ok ? '' : result.issues[0]?.message).toBe(`must be one of "open", "closed"; found ${found}`)
  })

  it('names every bad item of a list with its index', () => {
    const result = read(list(whole, { min: 0, max: 4 }), [1, 'a', 0])
    expect(result.ok ? [] : result.issues.map(({ path, code }) => [path, code])).toEqual([
      ['1', 'wrong-type'],
      ['2', 'out-of-range'],
    ])
  })
})

describe('JSON Schema of values', () => {
  it.each<readonly [string, Shape<unknown>, Json]>([
    ['whole number', whole, { type: 'integer', minimum: 1, maximum: 24 }],
    ['several words', word, { enum: ['open', 'closed'] }],
    ['one word', choice(['open']), { const: 'open' }],
    ['boolean', boolean, { type: 'boolean' }],
    ['nullable', nullable(boolean), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
    ['value or word', orWord(boolean, 'unknown'), { anyOf: [{ type: 'boolean' }, { const: 'unknown' }] }],
    [
      'list',
      list(boolean, { min: 1, max: 2 }),
      { type: 'array', minItems: 1, maxItems: 2, items: { type: 'boolean' } },
    ],
    ['pair', pair(boolean), { type: 'array', minItems: 2, maxItems: 2, items: { type: 'boolean' } }],
  ])('%s', (_name, shape, schema) => {
    expect(shape.schema).toEqual(schema)
  })

  it('gives text its bounds and UUIDs their format', () => {
    expect(text({ min: 1, max: 5 }).schema).toMatchObject({ type: 'string', minLength: 1, maxLength: 5 })
    expect(uuid.schema).toMatchObject({ type: 'string', format: 'uuid' })
  })
})
