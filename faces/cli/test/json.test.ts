// Input that tries to surprise: keys twice, deep nesting, escapes, what is no JSON, and which course format it is.
import { describe, expect, it } from 'vitest'
import { jsonFault, parseJson } from '../src/course/json.js'
import { isFhir } from '../src/course/kind.js'
import { linesOf } from '../src/course/lines.js'
import { sortedJson } from '../src/render/json.js'

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('JSON that is refused', () => {
  it.each([
    ['a key twice', '{"a":1,"a":2}', 'repeated-key'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'repeated-key'],
    ['a key twice after a nested object', '{"a":{"a":1},"b":[],"a":2}', 'repeated-key'],
    ['a key twice inside a list', '[{"x":1},{"y":1,"y":2}]', 'repeated-key'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'forbidden-key'],
    ['__proto__, escaped', '{"\\u005f_proto__":1}', 'forbidden-key'],
    ['65 levels', nested(65), 'too-deep'],
    ['65 levels of objects', '{"a":'.repeat(65) + '1' + '}'.repeat(65), 'too-deep'],
    ['a million levels', '['.repeat(1_000_000), 'too-deep'],
    ['no JSON', '{"a":}', 'not-json'],
    ['two values', '{} {}', 'not-json'],
    ['a string that never ends', '{"a":"b', 'not-json'],
    ['a backslash at the end', '"\\', 'not-json'],
    ['NaN', '{"a":NaN}', 'not-json'],
    ['nothing', '', 'not-json'],
  ])('%s', (_name, text, code) => {
    const read = parseJson(text)
    expect(read.ok ? 'read' : read.fault.code).toBe(code)
  })

  it('says where', () => {
    const read = parseJson('{"a":1,"a":2}')
    expect(read.ok ? null : read.fault.at).toBe(7)
  })
})

describe('JSON that is read', () => {
  it.each([
    ['64 levels', nested(64)],
    ['the same key in two objects', '[{"a":1},{"a":2}]'],
    ['the same key at two depths', '{"a":{"a":{"a":1}}}'],
    ['a value that equals a key', '{"a":"a","b":"a"}'],
    ['strings in a list after a comma', '{"k":["a","a","a"]}'],
    ['brackets and quotes inside strings', '{"a":"[[[{\\"a\\":1}","b":"\\\\"}'],
    ['two keys that differ by a backslash', '{"a\\\\":1,"a":2}'],
  ])('%s', (_name, text) => {
    expect(jsonFault(text)).toBeNull()
    expect(parseJson(text).ok).toBe(true)
  })
})

describe('which format a course is in', () => {
  it.each([
    ['one event a line', '{"kind":"x"}\n{"kind":"y"}\n', false],
    ['an event that speaks of a resourceType', '{"kind":"x","note":"\\"resourceType\\": 1"}', false],
    ['a broken first line', '{"kind":\n{"kind":"y"}', false],
    ['a Bundle in one line', '{"resourceType":"Bundle"}', true],
    ['a Bundle over lines', '\n{\n  "resourceType" : "Bundle"\n}', true],
    ['NDJSON of resources', '{"resourceType":"Patient"}\n{"resourceType":"Observation"}', true],
    ['nothing', '', false],
  ])('%s', (_name, text, fhir) => expect(isFhir(text)).toBe(fhir))
})

it('numbers lines, blank ones too, and takes off CR', () => {
  expect([...linesOf('a\r\n\r\n  \n b')]).toEqual([
    { line: 1, text: 'a' },
    { line: 4, text: 'b' },
  ])
  expect([...linesOf('a\n')]).toEqual([{ line: 1, text: 'a' }])
})

it('sorts keys at every depth and leaves out what is undefined', () => {
  expect(sortedJson({ b: [{ d: 1, c: undefined, a: null }], a: 'x"' })).toBe(
    '{"a":"x\\"","b":[{"a":null,"d":1}]}',
  )
})
