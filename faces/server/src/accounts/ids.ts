// Ids of accounts, devices and sessions: random UUIDs from the context's own chance.
import { createHash } from 'node:crypto'
import type { Context } from '../http/context.js'

function uuidOf(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** A UUID version 4. */
export const newId = ({ token }: Context): string => uuidOf(Buffer.from(token(16), 'base64url'))

/** The id that a secret stands for: always the same, and nobody finds the secret from it. */
export const idFrom = (secret: string): string =>
  uuidOf(createHash('sha256').update(secret).digest().subarray(0, 16))
