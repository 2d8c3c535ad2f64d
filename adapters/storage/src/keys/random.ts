// Randomness of this adapter: the one place that asks the system for it.
import { randomBytes, randomFillSync } from 'node:crypto'

const NONCE_BYTES = 12
/** Asking for many at once, because each question costs more than the sealing of a short text. */
const POOL = Buffer.alloc(NONCE_BYTES * 1024)
let used = POOL.length

/** 96 random bits. */
export function freshNonce(): Buffer {
  if (used === POOL.length) {
    randomFillSync(POOL)
    used = 0
  }
  const nonce = Buffer.from(POOL.subarray(used, used + NONCE_BYTES))
  used += NONCE_BYTES
  return nonce
}

/** 256 random bits. */
export const freshKey = (): Uint8Array => randomBytes(32)
