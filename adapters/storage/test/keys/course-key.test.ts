// The sealed form against WebCrypto, and what it refuses.
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseKeyOf } from '../../src/keys/course-key.js'
import type { CourseKey } from '../../src/keys/keyring.js'
import { StoreFailure } from '../../src/port/store.js'
import { gcmOpen, gcmSeal, hkdf, hmac } from './web-crypto.js'

const MATERIAL = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1)
const CONTEXT = 'event/course-1/1'
const utf8 = new TextEncoder()
const key = (): CourseKey => courseKeyOf('course-1', Uint8Array.from(MATERIAL))
const aad = (version: number, context: string): Uint8Array =>
  Buffer.concat([Buffer.from(String.fromCharCode(version)), utf8.encode(context)])

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof StoreFailure ? error.code : String(error)
  }
  return 'no failure'
}

describe('the sealed form, worked out by WebCrypto', () => {
  it('opens a text that we sealed', async () => {
    const sealed = key().seal(CONTEXT, 'Zucker 70 mg/dL, ½ mark')
    const sealing = await hkdf(MATERIAL, 'stature/course/seal/1')
    expect(sealed[0]).toBe(1)
    expect(sealed.length).toBe(1 + 12 + 24 + 16)
    const opened = await gcmOpen(sealing, sealed.slice(1, 13), aad(1, CONTEXT), sealed.slice(13))
    expect(Buffer.from(opened).toString('utf8')).toBe('Zucker 70 mg/dL, ½ mark')
  })

  it('opens a long text that we compressed and sealed', async () => {
    const text = JSON.stringify(Array.from({ length: 300 }, (_, slot) => ({ slot, marks: 9 })))
    const sealed = key().seal(CONTEXT, text)
    const sealing = await hkdf(MATERIAL, 'stature/course/seal/1')
    expect(sealed[0]).toBe(0x81)
    expect(sealed.length).toBeLessThan(text.length / 2)
    const opened = await gcmOpen(sealing, sealed.slice(1, 13), aad(0x81, CONTEXT), sealed.slice(13))
    expect(inflateRawSync(opened).toString('utf8')).toBe(text)
  })

  it('seals a text that we open', async () => {
    const nonce = Uint8Array.from({ length: 12 }, (_, index) => index)
    const sealing = await hkdf(MATERIAL, 'stature/course/seal/1')
    const body = await gcmSeal(sealing, nonce, aad(1, CONTEXT), utf8.encode('{"kind":"x"}'))
    expect(key().unseal(CONTEXT, Buffer.concat([Buffer.of(1), nonce, body]))).toBe('{"kind":"x"}')
  })

  it('digests as HMAC-SHA-256 under a key of its own', async () => {
    const digesting = await hkdf(MATERIAL, 'stature/course/digest/1')
    const expected = Buffer.from(await hmac(digesting, 'an event')).toString('base64url')
    expect(key().digest('an event')).toBe(expected)
  })
})

describe('sealing and unsealing', () => {
  it('gives every text back', () => {
    const text = fc.oneof(
      fc
        .array(fc.integer({ min: 1, max: 0xd7ff }), { maxLength: 200 })
        .map((codes) => String.fromCodePoint(...codes)),
      fc.nat(1500).map((n) => 'ab½'.repeat(n)),
    )
    fc.assert(
      fc.property(text, fc.string(), (content, context) => {
        expect(key().unseal(context, key().seal(context, content))).toBe(content)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps a long text that does not shrink as it is', () => {
    // Far outside ASCII, no character twice: nothing for deflate to find.
    const text = Array.from({ length: 1100 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7919) % 20000)),
    ).join('')
    expect(key().unseal(CONTEXT, key().seal(CONTEXT, text))).toBe(text)
  })

  it('never seals twice to the same bytes, nor with the same nonce', () => {
    const one = key()
    const nonces = Array.from({ length: 5000 }, () =>
      Buffer.from(one.seal(CONTEXT, 'x')).toString('hex', 1, 13),
    )
    expect(new Set(nonces).size).toBe(5000)
  })

  it('overwrites the material it was made of', () => {
    const material = Uint8Array.from(MATERIAL)
    courseKeyOf('course-1', material)
    expect([...material]).toEqual(Array(32).fill(0))
  })
})

describe('what is refused as damaged', () => {
  const short = 'given 9 marks'
  const long = 'given 9 marks, '.repeat(100)

  it.each([
    ['a short text', short],
    ['a compressed text', long],
  ])('any flipped bit, in any region: %s', (_name, text) => {
    const one = key()
    const sealed = one.seal(CONTEXT, text)
    for (let at = 0; at < sealed.length; at++) {
      for (const bit of [0x01, 0x80]) {
        const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ bit : byte))
        expect(codeOf(() => one.unseal(CONTEXT, changed))).toBe('store-damaged')
      }
    }
  })

  it('every cut', () => {
    const one = key()
    const sealed = one.seal(CONTEXT, short)
    for (let length = 0; length < sealed.length; length++) {
      expect(codeOf(() => one.unseal(CONTEXT, sealed.slice(0, length)))).toBe('store-damaged')
    }
  })

  it('a plain text passed off as compressed, and the other way round', () => {
    const one = key()
    const asDeflated = Uint8Array.from(one.seal(CONTEXT, short))
    asDeflated[0] = 0x81
    const asPlain = Uint8Array.from(one.seal(CONTEXT, long))
    asPlain[0] = 0x01
    expect(codeOf(() => one.unseal(CONTEXT, asDeflated))).toBe('store-damaged')
    expect(codeOf(() => one.unseal(CONTEXT, asPlain))).toBe('store-damaged')
  })

  it('a value moved to another row, or to another course', () => {
    const sealed = key().seal(CONTEXT, short)
    const other = courseKeyOf('course-2', Uint8Array.from(MATERIAL).reverse())
    expect(codeOf(() => key().unseal('event/course-1/2', sealed))).toBe('store-damaged')
    expect(codeOf(() => other.unseal(CONTEXT, sealed))).toBe('store-damaged')
  })
})
