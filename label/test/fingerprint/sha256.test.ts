// SHA-256 against the standard's own examples and against another implementation.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/fingerprint/sha256.js'
import { utf8 } from '../../src/fingerprint/utf8.js'

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('SHA-256', () => {
  it.each([
    ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'a million letters',
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
  ])('%s', (_name, text, expected) => {
    expect(sha256Hex(text)).toBe(expected)
  })

  it('agrees at every length around the padding', () => {
    for (let length = 0; length <= 130; length += 1) {
      expect(sha256Hex('x'.repeat(length))).toBe(reference('x'.repeat(length)))
    }
  })

  it('agrees on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sha256Hex(text)).toBe(reference(text))
      }),
    )
  })
})

describe('UTF-8', () => {
  const encoder = new TextEncoder()
  it.each([
    ['the last of one byte', '\u007f'],
    ['the first of two', '\u0080'],
    ['the last of two', '\u07ff'],
    ['the first of three', '\u0800'],
    ['the last before the surrogates', '\ud7ff'],
    ['the first after the surrogates', '\ue000'],
    ['the last of three', '\uffff'],
    ['the first of four', '\u{10000}'],
    ['the last of four', '\u{10ffff}'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a high surrogate at the end', 'a\udbff'],
    ['a lone low surrogate', 'a\udc00b'],
    ['the last low surrogate alone', '\udfff'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a high surrogate before a pair', '\ud800\ud83d\ude00!'],
  ])('%s', (_name, text) => {
    expect([...utf8(text)]).toEqual([...encoder.encode(text)])
  })

  it('is the encoding of any units', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units)
        expect([...utf8(text)]).toEqual([...encoder.encode(text)])
      }),
    )
  })
})
