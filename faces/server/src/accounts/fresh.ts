// What opens other doors (keys, codes, passwords) is changed only shortly after signing in, so that a phone left lying about is not enough.
import type { Account, Session } from '@stature/storage'
import { Problem } from '../http/problem.js'

export const FRESH_MS = 15 * 60_000

export const isFresh = (session: Session, at: number): boolean => at - session.createdAt <= FRESH_MS

/** Throws 403 where the session is older and the person has a way to sign in again. */
export function mustBeFresh(account: Account, session: Session, passkeys: number, at: number): void {
  if (isFresh(session, at) || (account.passwordHash === null && passkeys === 0)) return
  throw new Problem(
    403,
    'sign-in-again',
    'This needs a session that was begun within the last quarter of an hour.',
    'Sign out, sign in again, and repeat this.',
  )
}
