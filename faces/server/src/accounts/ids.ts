// Ids of accounts, devices and sessions: random UUIDs from the context's own chance.
import type { Context } from '../http/context.js'

/** A UUID version 4. */
export function newId({ token }: Context): string {
  const bytes = Buffer.from(token(16), 'base64url')
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
