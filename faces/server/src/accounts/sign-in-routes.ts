// Signing in by password or by one-time link, and signing out.
import type { Account } from '@stature/storage'
import { Type } from 'typebox'
import { deviceBy, signedInBy } from '../access/caller.js'
import { callersOf } from '../access/callers.js'
import { isClinical } from '../access/clinical.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { countAddress, countAttempt, forgive, type Attempt } from './attempts.js'
import { clearSessionCookie } from './cookies.js'
import { enter } from './enter.js'
import { matches } from './passwords.js'
import { happened } from './security-events.js'
import { body, code, password, signedIn, stay, token } from './shapes.js'
import { goodTicket, linkOver, useUp } from './tickets.js'
import { takeCode } from './totp.js'

/** One answer for a login nobody has, a wrong password, a wrong code and a disabled account. */
const failed = (): Problem =>
  new Problem(
    401,
    'sign-in-failed',
    'That login, password or code is not right.',
    'Check them and try again. Somebody who may invite or an administrator can help if you forgot.',
  )

const codeNeeded = (): Problem =>
  new Problem(
    401,
    'code-needed',
    'A code is needed.',
    'Send the six digits of your authenticator app as well.',
  )

const passkeyNeeded = (): Problem =>
  new Problem(
    401,
    'passkey-needed',
    'Your role needs more than a password.',
    'Sign in with your passkey, or ask an administrator for a one-time link.',
  )

/** Whether the second factor is shown where there is one; throws where there is and it is not. */
async function secondFactor(
  context: Context,
  account: Account,
  given: string | null,
  at: number,
): Promise<boolean> {
  const { accounts } = context.store
  if (account.totpSecret !== null) {
    if (given === null) throw codeNeeded()
    return takeCode(context, account, given, at)
  }
  if (!isClinical(account, await accounts.grantsOf(account.id))) return true
  // Without codes and passkeys the session gets only as far as setting one up; with a passkey it has to be the passkey.
  if ((await accounts.passkeysOf(account.id)).length > 0) throw passkeyNeeded()
  return true
}

const byPassword = route({
  method: 'POST',
  url: '/api/v1/sign-in/password',
  id: 'signInWithPassword',
  summary: 'Signs in by login and password, and a code where one was set up',
  tag: 'accounts',
  access: { kind: 'anyone' },
  body: body({
    login: Type.String({ minLength: 1, maxLength: 200 }),
    password,
    code: Type.Optional(code),
    ...stay,
  }),
  answers: { 200: { description: 'Signed in', schema: signedIn } },
  async handle(call) {
    const { context, at, request } = call
    const login = call.body.login.trim().toLowerCase()
    const account = await context.store.accounts.byLogin(login)
    const device = await deviceBy(request, context)
    const knownDevice = device !== null && device.account.id === account?.id
    const attempt: Attempt = { login, address: request.ip, knownDevice }
    await countAttempt(context, attempt, at)
    const right = await matches(context, account?.passwordHash ?? null, call.body.password)
    const open = right && account !== null && account.disabledAt === null
    if (!open || !(await secondFactor(context, account, call.body.code ?? null, at))) {
      // Not waited for: a login that exists must not answer later than one that does not.
      if (account !== null)
        void happened(context, { what: 'sign-in-failed', account: account.id, how: 'password' }, at)
      throw failed()
    }
    await forgive(context, attempt, at)
    return enter(call, account, 'password')
  },
})

const byLink = route({
  method: 'POST',
  url: '/api/v1/sign-in/link',
  id: 'signInWithLink',
  summary: 'Signs in by the token of a one-time link',
  tag: 'accounts',
  access: { kind: 'anyone' },
  body: body({ token, ...stay }),
  answers: { 200: { description: 'Signed in', schema: signedIn } },
  async handle(call) {
    const { context, at } = call
    await countAddress(context, call.request.ip, at)
    const ticket = await goodTicket(context, 'sign-in', call.body.token, at)
    const account = ticket.account === null ? null : await context.store.accounts.get(ticket.account)
    if (account === null || account.disabledAt !== null) throw linkOver()
    await useUp(context, ticket, account.id, at)
    return enter(call, account, 'link')
  },
})

const signOut = route({
  method: 'POST',
  url: '/api/v1/sign-out',
  id: 'signOut',
  summary: 'Ends the session of the request; the device stays known',
  tag: 'accounts',
  access: { kind: 'anyone' },
  answers: { 204: { description: 'Signed out, or was not signed in' } },
  async handle({ context, at, request, reply }) {
    const signed = await signedInBy(request, context)
    if (signed !== null) {
      const { account, session } = signed
      await context.store.accounts.revokeSession(account.id, session.id, at)
      callersOf(context.store).forget(account.id)
      await happened(context, { what: 'signed-out', account: account.id }, at)
    }
    clearSessionCookie(reply, context.config.publicUrl)
    return { status: 204 }
  },
})

export const signInRoutes: readonly Route[] = [byPassword, byLink, signOut]
