// What happened to an account's security: in the log by ids only, and kept for the person to see.
import type { Context } from '../http/context.js'

export const SECURITY_EVENTS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-revoked',
  'device-revoked',
  'password-set',
  'totp-set',
  'totp-removed',
  'passkey-added',
  'passkey-removed',
  'passkey-copied',
  'link-issued',
  'role-given',
  'role-withdrawn',
  'account-created',
  'account-disabled',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

export interface Happened {
  readonly what: SecurityEvent
  readonly account: string
  /** Who did it, where it was somebody else. */
  readonly by?: string
  readonly how?: 'password' | 'passkey' | 'link' | 'invitation'
}

/** As a person sees it under their sessions. */
export interface Remembered {
  readonly at: number
  readonly what: SecurityEvent
  readonly by?: string
  readonly how?: string
}

const MOST_REMEMBERED = 30
const TRIES = 5

const keyOf = (account: string): string => `security/${account}`

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' && value !== null && 'at' in value && 'what' in value

function parsed(text: string | null): readonly Remembered[] {
  const found: unknown = text === null ? [] : JSON.parse(text)
  return Array.isArray(found) ? found.filter(isRemembered) : []
}

/** The newest first. */
export async function remembered({ store }: Context, account: string): Promise<readonly Remembered[]> {
  return parsed(await store.clinic.get(keyOf(account)))
}

async function remember({ store }: Context, account: string, event: Remembered): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await store.clinic.get(keyOf(account))
    const after = JSON.stringify([event, ...parsed(before)].slice(0, MOST_REMEMBERED))
    if (await store.clinic.put(keyOf(account), after, before)) return true
  }
  return false
}

/** Logs ids and words only, never a name, login, address or token; what cannot be remembered is logged all the same. */
export async function happened(context: Context, event: Happened, at: number): Promise<void> {
  const { account, ...rest } = event
  context.log.info({ security: event.what, ...event }, 'security')
  await remember(context, account, { at, ...rest }).catch(() => false)
}
