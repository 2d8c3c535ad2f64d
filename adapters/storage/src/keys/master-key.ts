// Master keys as a clinic keeps them: 32 random bytes, written as base64 or hexadecimal.
import { freshKey } from './random.js'

const BYTES = 32
const PROBLEM = 'A master key is 32 random bytes in base64 (44 characters) or hexadecimal (64 characters)'

export const newMasterKey = (): Uint8Array => freshKey()

/** The form to put into the configuration. */
export const masterKeyText = (key: Uint8Array): string => Buffer.from(key).toString('base64')

function decoded(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  // Only the one spelling of 32 bytes: Node's decoder would skip over slips of the keyboard.
  const unpadded = text.replace(/=$/, '')
  const bytes = Buffer.from(unpadded, 'base64')
  const spellings = [bytes.toString('base64').replace(/=$/, ''), bytes.toString('base64url')]
  return bytes.length === BYTES && spellings.includes(unpadded) ? bytes : null
}

/** Reads a master key; the problem never repeats the text, which is a secret or nearly one. */
export function masterKeyFrom(text: string): Uint8Array | { readonly problem: string } {
  const bytes = decoded(text.trim())
  if (bytes === null) return { problem: `${PROBLEM}; this is neither.` }
  // 32 random bytes hold fewer than 16 different values less often than once in 2^60 keys.
  if (new Set(bytes).size < 16) return { problem: `${PROBLEM}; these bytes are not random.` }
  return bytes
}
