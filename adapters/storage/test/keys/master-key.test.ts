// Master keys as text: what is read, what is refused, and that a refusal does not repeat the secret.
import { describe, expect, it } from 'vitest'
import { masterKeyFrom, masterKeyText, newMasterKey } from '../../src/keys/master-key.js'

const BYTES = Uint8Array.from({ length: 32 }, (_, index) => 255 - index * 3)
const HEX = Buffer.from(BYTES).toString('hex')
const BASE64 = Buffer.from(BYTES).toString('base64')

describe('a master key from configuration', () => {
  it.each([
    ['hexadecimal', HEX],
    ['hexadecimal in capitals', HEX.toUpperCase()],
    ['base64', BASE64],
    ['base64 without its padding', BASE64.replace('=', '')],
    ['base64url', Buffer.from(BYTES).toString('base64url')],
    ['with a line end behind it', `${BASE64}\n`],
  ])('is read: %s', (_name, text) => {
    expect(masterKeyFrom(text)).toEqual(Buffer.from(BYTES))
  })

  it.each([
    ['nothing', ''],
    ['a pass phrase', 'correct horse battery staple correct horse'],
    ['31 bytes', Buffer.from(BYTES.slice(1)).toString('base64')],
    ['33 bytes', Buffer.from([...BYTES, 1]).toString('base64')],
    ['a slip within base64', BASE64.replace(/^..../, 'a b!')],
    ['63 digits', HEX.slice(1)],
    ['32 zeros', '0'.repeat(64)],
    ['one word over and over', Buffer.from('abcd'.repeat(8)).toString('base64')],
  ])('is refused: %s', (_name, text) => {
    const answer = masterKeyFrom(text)
    expect(answer).toHaveProperty('problem', expect.stringContaining('32 random bytes'))
    if (text !== '') expect(JSON.stringify(answer)).not.toContain(text)
  })

  it('is made at random and survives being written down', () => {
    const key = newMasterKey()
    expect(masterKeyFrom(masterKeyText(key))).toEqual(key)
    expect(newMasterKey()).not.toEqual(key)
  })
})
