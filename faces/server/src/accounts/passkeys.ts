// Passkeys (WebAuthn): made and used at this site only, with the person verified, each challenge once, copies refused.
import type { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { Account, Passkey } from '@stature/storage'
import type { Static } from 'typebox'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { CHALLENGE_MS, isOurs, newChallenge, takeChallenge, type Purpose } from './challenge.js'
import type { authentication, registration } from './passkey-shapes.js'

/** Loaded with the first passkey: it is large, and many servers start without one. */
const library = () => import('@simplewebauthn/server')

/** The site a passkey belongs to. */
export function siteOf({ config }: Context): { readonly id: string; readonly origin: string } {
  const { hostname, origin } = new URL(config.publicUrl)
  return { id: hostname, origin }
}

const purposeOf = (account: Account): Purpose => `new-passkey/${account.id}`

/** What a browser needs to make a passkey for an account. */
export async function registrationOptions(
  context: Context,
  account: Account,
  known: readonly Passkey[],
  at: number,
): ReturnType<typeof generateRegistrationOptions> {
  return (await library()).generateRegistrationOptions({
    rpName: 'Stature',
    rpID: siteOf(context).id,
    userName: account.login ?? account.name,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(account.id)),
    challenge: new Uint8Array(await newChallenge(context, purposeOf(account), at)),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  })
}

/** What a browser needs to sign in with whichever passkey the person picks. */
export async function authenticationOptions(
  context: Context,
  at: number,
): ReturnType<typeof generateAuthenticationOptions> {
  return (await library()).generateAuthenticationOptions({
    rpID: siteOf(context).id,
    challenge: new Uint8Array(await newChallenge(context, 'sign-in', at)),
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  })
}

/** One answer for whatever is wrong with a passkey: origin, challenge, signature, counter, or nobody knows it. */
export const passkeyRefused = (status: 401 | 422): Problem =>
  new Problem(status, 'passkey-refused', 'This passkey was not accepted.', 'Begin again, on this site.')

/** Remembers the challenge that the library checks, so that it can be taken once everything else is right. */
function checked(context: Context, purpose: Purpose, at: number) {
  let seen: string | null = null
  return {
    expect: async (challenge: string): Promise<boolean> => {
      seen = challenge
      return isOurs(context, purpose, challenge, at)
    },
    take: async (): Promise<boolean> => seen !== null && takeChallenge(context, seen),
  }
}

/** The passkey of a registration; throws 422. */
export async function registered(
  context: Context,
  account: Account,
  response: Static<typeof registration>,
  name: string,
  at: number,
): Promise<Passkey> {
  const { id: rpId, origin } = siteOf(context)
  const challenge = checked(context, purposeOf(account), at)
  const verified = await (
    await library()
  )
    .verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.expect,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    })
    .catch(() => null)
  if (verified?.registrationInfo === undefined || !(await challenge.take())) throw passkeyRefused(422)
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  return { id, account: account.id, publicKey, counter, transports: transports ?? [], name, createdAt: at }
}

/** What came of signing in with a passkey. `copied`: its counter did not rise, so it exists twice. */
export type Authenticated =
  | { readonly kind: 'good'; readonly passkey: Passkey }
  | { readonly kind: 'copied'; readonly passkey: Passkey }
  | { readonly kind: 'refused' }

const handleFits = (handle: string | undefined, passkey: Passkey): boolean =>
  handle === undefined || Buffer.from(handle, 'base64url').toString() === passkey.account

export async function authenticated(
  context: Context,
  response: Static<typeof authentication>,
  at: number,
): Promise<Authenticated> {
  const { accounts } = context.store
  const passkey = await accounts.passkey(response.id)
  if (passkey === null || !handleFits(response.response.userHandle, passkey)) return { kind: 'refused' }
  const { id: rpId, origin } = siteOf(context)
  const challenge = checked(context, 'sign-in', at)
  const verified = await (
    await library()
  )
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge.expect,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      // The counter is held against the store below, where other processes count too.
      credential: {
        id: passkey.id,
        publicKey: passkey.publicKey.slice(),
        counter: 0,
        transports: [...passkey.transports],
      },
    })
    .catch(() => null)
  if (verified?.verified !== true || !(await challenge.take())) return { kind: 'refused' }
  const isRising = await accounts.usePasskey(passkey.id, verified.authenticationInfo.newCounter)
  return { kind: isRising ? 'good' : 'copied', passkey }
}
