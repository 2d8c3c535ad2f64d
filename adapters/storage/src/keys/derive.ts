// Keys for one use each, worked out from 32 random bytes with HKDF-SHA-256 (RFC 5869), without salt.
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

export type KeyUse =
  'stature/course/seal/1' | 'stature/course/digest/1' | 'stature/master/wrap/1' | 'stature/master/id/1'

const NO_SALT = new Uint8Array(0)

/** 32 bytes; the use is the `info` of HKDF. */
export const derivedBytes = (from: Uint8Array, use: KeyUse): Buffer =>
  Buffer.from(hkdfSync('sha256', from, NO_SALT, use, 32))

export function derivedKey(from: Uint8Array, use: KeyUse): KeyObject {
  const bytes = derivedBytes(from, use)
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}
