// What stands behind a token at an instant: the session or device, its account, and the account's grants.
import type { Account, Accounts, Device, Grant, Session } from '@stature/storage'
import { isClinical } from './clinical.js'

/** A session that lives. */
export interface SignedIn {
  readonly account: Account
  readonly session: Session
  /** By course. */
  readonly grants: ReadonlyMap<string, Grant>
  /** A clinical account with a password and no second factor: it gets as far as setting one up. */
  readonly halfway: boolean
}

/** `ended`: it was a session once, so that the person is told why they must sign in again. */
export type Standing =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unknown' }

/** A session is seen at most this often, so that reading does not write every time. */
const SEEN_EVERY_MS = 60_000

export interface Limits {
  readonly idleMs: number
}

/** Whether it is over at `at`: revoked, at its absolute end, or idle too long. */
export const isOver = (session: Session, at: number, { idleMs }: Limits): boolean =>
  session.revokedAt !== null || at >= session.expiresAt || at - session.seenAt > idleMs

async function hasSecondFactor(accounts: Accounts, account: Account): Promise<boolean> {
  return account.totpSecret !== null || (await accounts.passkeysOf(account.id)).length > 0
}

/** A note that somebody was seen: where it cannot be written, what was asked for is still answered. */
const aside = (noted: Promise<void>): Promise<void> => noted.catch(() => undefined)

/** Whether a password is the only thing that stands between a stranger and clinical rights. */
export async function isHalfway(
  accounts: Accounts,
  account: Account,
  grants: readonly Grant[],
): Promise<boolean> {
  if (account.passwordHash === null || !isClinical(account, grants)) return false
  return !(await hasSecondFactor(accounts, account))
}

async function deviceLives(accounts: Accounts, { account, device }: Session): Promise<boolean> {
  const devices = await accounts.devicesOf(account)
  return devices.some(({ id, revokedAt }) => id === device && revokedAt === null)
}

/** Reads a session by the hash of its token. */
export async function sessionStanding(
  accounts: Accounts,
  tokenHash: string,
  at: number,
  limits: Limits,
): Promise<Standing> {
  const session = await accounts.session(tokenHash)
  if (session === null) return { kind: 'unknown' }
  if (isOver(session, at, limits)) return { kind: 'ended' }
  const [account, grants, known] = await Promise.all([
    accounts.get(session.account),
    accounts.grantsOf(session.account),
    deviceLives(accounts, session),
  ])
  if (account === null || account.disabledAt !== null || !known) return { kind: 'ended' }
  const seen = at - session.seenAt >= Math.min(SEEN_EVERY_MS, limits.idleMs / 4)
  if (seen) await aside(accounts.seeSession(tokenHash, at))
  const signedIn: SignedIn = {
    account,
    session: seen ? { ...session, seenAt: at } : session,
    grants: new Map(grants.map((grant) => [grant.course, grant])),
    halfway: await isHalfway(accounts, account, grants),
  }
  return { kind: 'signed-in', signedIn }
}

export interface KnownDevice {
  readonly account: Account
  readonly device: Device
}

/** Reads a device by the hash of its token; null where it is unknown, revoked, or its account disabled. */
export async function deviceStanding(
  accounts: Accounts,
  tokenHash: string,
  at: number,
): Promise<KnownDevice | null> {
  const device = await accounts.device(tokenHash)
  if (device === null || device.revokedAt !== null) return null
  const account = await accounts.get(device.account)
  if (account === null || account.disabledAt !== null) return null
  if (at - device.seenAt >= SEEN_EVERY_MS) await aside(accounts.seeDevice(device.id, at))
  return { account, device }
}
