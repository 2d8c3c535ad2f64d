// Codes of an authenticator app (RFC 6238): six digits, thirty seconds, one step of leeway, each step taken once.
import { Secret, TOTP } from 'otpauth'
import type { Context } from '../http/context.js'

const PERIOD_S = 30
const SECRET_BYTES = 20

const totp = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Stature',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  })

/** A new secret in base32. */
export function newTotpSecret({ token }: Context): string {
  const bytes = Buffer.from(token(SECRET_BYTES), 'base64url')
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32
}

/** What an authenticator app reads from a QR code. */
export const otpauthUri = (secret: string, label: string): string => totp(secret, label).toString()

/** The time step a code is of, the present one or one beside it; null where it is of none of them. */
export function stepOf(secret: string, code: string, at: number): number | null {
  const delta = totp(secret, 'code').validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? null : Math.floor(at / 1000 / PERIOD_S) + delta
}

/** Whether a code is good now and was never taken before. */
export async function takeCode(
  { store }: Context,
  account: { readonly id: string; readonly totpSecret: string | null },
  code: string,
  at: number,
): Promise<boolean> {
  const step = account.totpSecret === null ? null : stepOf(account.totpSecret, code, at)
  return step !== null && (await store.accounts.takeTotpStep(account.id, step))
}
