// Challenges for passkeys: signed by the server, short-lived, and good once for all processes together.
// What was handed out needs no room in the store, so that asking for challenges fills nothing; what was used is noted there.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashOf } from '../access/token.js'
import type { Context } from '../http/context.js'

export const CHALLENGE_MS = 5 * 60_000
const RANDOM_BYTES = 24
const TIME_BYTES = 6
const KEY = 'accounts/challenge-key'

/** What a challenge is for; one for a new passkey belongs to one account. */
export type Purpose = 'sign-in' | `new-passkey/${string}`

/** One key for all processes, made by the first that needs it. */
async function keyOf({ store, token }: Context): Promise<Buffer> {
  const known = await store.clinic.get(KEY)
  if (known !== null) return Buffer.from(known, 'base64url')
  const made = token(32)
  const isOurs = await store.clinic.put(KEY, made, null)
  return Buffer.from(isOurs ? made : ((await store.clinic.get(KEY)) ?? made), 'base64url')
}

const signature = (key: Buffer, purpose: Purpose, content: Buffer): Buffer =>
  createHmac('sha256', key).update(purpose).update('\0').update(content).digest()

/** Bytes to be signed by an authenticator: chance, the end of its life, and the server's signature over both. */
export async function newChallenge(context: Context, purpose: Purpose, at: number): Promise<Buffer> {
  const end = Buffer.alloc(TIME_BYTES)
  end.writeUIntBE(at + CHALLENGE_MS, 0, TIME_BYTES)
  const content = Buffer.concat([Buffer.from(context.token(RANDOM_BYTES), 'base64url'), end])
  return Buffer.concat([content, signature(await keyOf(context), purpose, content)])
}

/** Whether we gave this challenge for this purpose and it lives; says nothing about use. */
export async function isOurs(
  context: Context,
  purpose: Purpose,
  challenge: string,
  at: number,
): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  const length = RANDOM_BYTES + TIME_BYTES
  if (bytes.length !== length + 32) return false
  const content = bytes.subarray(0, length)
  const good = timingSafeEqual(bytes.subarray(length), signature(await keyOf(context), purpose, content))
  return good && at < content.readUIntBE(RANDOM_BYTES, TIME_BYTES)
}

/**
 * Takes a challenge that is ours, once: false where it was taken before. It is noted under the time it was given, which is
 * the same for every process whatever its clock says, and for longer than it lives.
 */
export async function takeChallenge({ store }: Context, challenge: string): Promise<boolean> {
  const givenAt = Buffer.from(challenge, 'base64url').readUIntBE(RANDOM_BYTES, TIME_BYTES) - CHALLENGE_MS
  const key = `challenge:${hashOf(challenge).slice(0, 32)}`
  return (await store.accounts.attempt(key, givenAt, 2 * CHALLENGE_MS)) === 1
}
