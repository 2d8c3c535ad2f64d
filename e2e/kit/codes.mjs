// Codes of an authenticator app by RFC 6238, so that a test can be one.
import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_MS = 30_000

function bytesOf(base32) {
  const bits = [...base32.replace(/[=\s]/g, '')].map((each) =>
    ALPHABET.indexOf(each).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

/** The six digits of a secret at an instant. */
export function codeAt(secret, at) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const number = digest.readUInt32BE(digest.at(-1) & 0x0f) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
