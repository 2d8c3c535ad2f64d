// One's own account: name, language, zone and password.
import { OWN } from './own.js'
import { Type } from 'typebox'
import { isClinical } from '../access/clinical.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { countAttempt, forgive, type Attempt } from './attempts.js'
import { change, endSessions } from './change.js'
import { isFresh } from './fresh.js'
import { checkPassword, hashPassword, matches } from './passwords.js'
import { happened } from './security-events.js'
import { mine, mineSchema } from './mine.js'
import { body, language, name, password, zone } from './shapes.js'
import { mustBeZone } from './zone.js'

const putAccount = route({
  method: 'PUT',
  url: '/api/v1/account',
  id: 'changeAccount',
  summary: 'Changes name, language and time zone of the signed-in account',
  tag: 'accounts',
  access: OWN,
  body: body({ name, language, zone }),
  answers: { 200: { description: 'The account as it is now', schema: mineSchema } },
  async handle({ context, caller, body: sent }) {
    mustBeZone(sent.zone)
    const changed = await change(context, caller.account.id, (account) => ({ ...account, ...sent }))
    return { status: 200, body: mine(changed) }
  },
})

const wrongPassword = (): Problem =>
  new Problem(
    403,
    'wrong-password',
    'That is not your present password.',
    'Check it; or sign in anew by passkey or one-time link, and set a password within a quarter of an hour.',
  )

/** Throws 403 where a present password is not right, and 429 where too many were tried. */
async function mustKnowPassword(
  context: Context,
  attempt: Attempt,
  passwordHash: string,
  given: string | undefined,
  at: number,
): Promise<void> {
  await countAttempt(context, attempt, at)
  if (given === undefined || !(await matches(context, passwordHash, given))) throw wrongPassword()
  await forgive(context, attempt, at)
}

const putPassword = route({
  method: 'PUT',
  url: '/api/v1/account/password',
  id: 'setPassword',
  summary: 'Sets the password of the signed-in account and ends its other sessions',
  tag: 'accounts',
  access: OWN,
  body: body({
    password,
    current: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  }),
  answers: { 200: { description: 'Set', schema: Type.Object({ endedSessions: Type.Integer() }) } },
  async handle({ context, caller, body: sent, request, at }) {
    const { account, session } = caller
    if (account.login === null) {
      throw new Problem(
        409,
        'no-login',
        'This account has no login, so a password would open nothing.',
        'Use a passkey, or ask for an account with a login.',
      )
    }
    checkPassword(sent.password, account)
    if (account.passwordHash !== null && !isFresh(session, at)) {
      const attempt = { login: `present ${account.id}`, address: request.ip, knownDevice: true }
      await mustKnowPassword(context, attempt, account.passwordHash, sent.current, at)
    }
    const grants = await context.store.accounts.grantsOf(account.id)
    const passkeys = await context.store.accounts.passkeysOf(account.id)
    if (account.totpSecret === null && passkeys.length === 0 && isClinical(account, grants)) {
      throw new Problem(
        409,
        'second-factor-first',
        'Your role needs more than a password.',
        'Set up codes of an authenticator app or a passkey first, then the password.',
      )
    }
    const passwordHash = await hashPassword(context, sent.password)
    await change(context, account.id, (now) => ({ ...now, passwordHash }))
    const endedSessions = await endSessions(context, account.id, session.id, at)
    await happened(context, { what: 'password-set', account: account.id }, at)
    return { status: 200, body: { endedSessions } }
  },
})

export const accountRoutes: readonly Route[] = [putAccount, putPassword]
