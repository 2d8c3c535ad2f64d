// The sealed form: 1 byte of version, 12 of nonce, the ciphertext, 16 of tag; AES-256-GCM (NIST SP 800-38D).
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { StoreFailure } from '../port/store.js'
import { freshNonce } from './random.js'

const CIPHER = 'aes-256-gcm'
const NONCE_END = 13
const TAG = { authTagLength: 16 } as const
const PLAIN = 0x01
/** The text was compressed with raw deflate before it was sealed. */
const DEFLATED = 0x81
/** Below this many characters compressing costs more than it saves. */
const WORTH_DEFLATING = 1024
const MOST_INFLATED = 256 * 1024 * 1024

const damaged = (context: string): StoreFailure =>
  new StoreFailure(
    'store-damaged',
    `A sealed value was changed, or does not belong where it stands: ${context}.`,
    'Restore the newest backup, and find out what wrote to the database beside this software.',
    false,
  )

/** The version is authenticated with the context, so that no byte of the form can be changed unnoticed. */
const authenticated = (version: number, context: string): Buffer =>
  Buffer.from(`${String.fromCharCode(version)}${context}`)

/**
 * Nonces are random. SP 800-38D allows 2^32 messages under one key so that a nonce repeats with a chance under 2^-32;
 * a course of ten years seals about 10^5 to 10^6, where the chance is under 2^-56.
 */
function encrypt(key: KeyObject, version: number, context: string, content: string | Uint8Array): Buffer {
  const nonce = freshNonce()
  const cipher = createCipheriv(CIPHER, key, nonce, TAG)
  cipher.setAAD(authenticated(version, context))
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content)
  cipher.final()
  return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()])
}

function decrypt(key: KeyObject, version: number, context: string, sealed: Uint8Array): Buffer {
  if (sealed.length < NONCE_END + TAG.authTagLength) throw damaged(context)
  const tagAt = sealed.length - TAG.authTagLength
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, NONCE_END), TAG)
  decipher.setAAD(authenticated(version, context))
  decipher.setAuthTag(sealed.subarray(tagAt))
  const content = decipher.update(sealed.subarray(NONCE_END, tagAt))
  try {
    decipher.final()
  } catch {
    throw damaged(context)
  }
  return content
}

export const sealBytes = (key: KeyObject, context: string, content: Uint8Array): Uint8Array =>
  encrypt(key, PLAIN, context, content)

/** Throws StoreFailure `store-damaged`. */
export function unsealBytes(key: KeyObject, context: string, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== PLAIN) throw damaged(context)
  return decrypt(key, PLAIN, context, sealed)
}

/** Seals a well-formed text (no lone surrogates, as JSON.stringify writes it); long ones compressed where that is shorter. */
export function sealText(key: KeyObject, context: string, text: string): Uint8Array {
  if (text.length < WORTH_DEFLATING) return encrypt(key, PLAIN, context, text)
  const plain = Buffer.from(text, 'utf8')
  const deflated = deflateRawSync(plain, { level: 1 })
  if (deflated.length >= plain.length) return encrypt(key, PLAIN, context, plain)
  return encrypt(key, DEFLATED, context, deflated)
}

/** Throws StoreFailure `store-damaged`. */
export function unsealText(key: KeyObject, context: string, sealed: Uint8Array): string {
  const version = sealed[0]
  if (version === PLAIN) return decrypt(key, PLAIN, context, sealed).toString('utf8')
  if (version !== DEFLATED) throw damaged(context)
  const deflated = decrypt(key, DEFLATED, context, sealed)
  try {
    return inflateRawSync(deflated, { maxOutputLength: MOST_INFLATED }).toString('utf8')
  } catch {
    throw damaged(context)
  }
}
