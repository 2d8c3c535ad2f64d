// Passkeys: making one, signing in with one, seeing and removing one's own.
import type { Account, Session } from '@stature/storage'
import { OWN } from './own.js'
import { Type } from 'typebox'
import { callersOf } from '../access/callers.js'
import { isClinical } from '../access/clinical.js'
import type { Context } from '../http/context.js'
import { notFound, Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { countAddress } from './attempts.js'
import { enter } from './enter.js'
import { mustBeFresh } from './fresh.js'
import { authentication, listed, options, registration } from './passkey-shapes.js'
import {
  authenticated,
  authenticationOptions,
  passkeyRefused,
  registered,
  registrationOptions,
} from './passkeys.js'
import { happened } from './security-events.js'
import { body, deviceName, idParams, signedIn, stay } from './shapes.js'

const signInOptions = route({
  method: 'POST',
  url: '/api/v1/sign-in/passkey/options',
  id: 'passkeySignInOptions',
  summary: 'What a browser needs to sign in with a passkey',
  tag: 'accounts',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'PublicKeyCredentialRequestOptions as JSON', schema: options } },
  handle: async ({ context, at }) => ({
    status: 200,
    body: { options: await authenticationOptions(context, at) },
  }),
})

const signInWithPasskey = route({
  method: 'POST',
  url: '/api/v1/sign-in/passkey',
  id: 'signInWithPasskey',
  summary: 'Signs in with a passkey',
  tag: 'accounts',
  access: { kind: 'anyone' },
  bodyLimit: 32_768,
  body: body({ response: authentication, ...stay }),
  answers: { 200: { description: 'Signed in', schema: signedIn } },
  async handle(call) {
    const { context, at } = call
    await countAddress(context, call.request.ip, at)
    const result = await authenticated(context, call.body.response, at)
    if (result.kind === 'refused') throw passkeyRefused(401)
    const { account: id } = result.passkey
    if (result.kind === 'copied') {
      await happened(context, { what: 'passkey-copied', account: id, how: 'passkey' }, at)
      throw passkeyRefused(401)
    }
    const account = await context.store.accounts.get(id)
    if (account === null || account.disabledAt !== null) throw passkeyRefused(401)
    return enter(call, account, 'passkey')
  },
})

const newOptions = route({
  method: 'POST',
  url: '/api/v1/passkeys/options',
  id: 'passkeyOptions',
  summary: 'What a browser needs to make a passkey for the signed-in account',
  tag: 'accounts',
  access: OWN,
  answers: { 200: { description: 'PublicKeyCredentialCreationOptions as JSON', schema: options } },
  async handle({ context, caller, at }) {
    const known = await context.store.accounts.passkeysOf(caller.account.id)
    mustBeFresh(caller.account, caller.session, known.length, at)
    return { status: 200, body: { options: await registrationOptions(context, caller.account, known, at) } }
  },
})

const MOST_PASSKEYS = 20

const add = route({
  method: 'POST',
  url: '/api/v1/passkeys',
  id: 'addPasskey',
  summary: 'Adds a passkey to the signed-in account',
  tag: 'accounts',
  access: OWN,
  bodyLimit: 65_536,
  body: body({ response: registration, name: deviceName }),
  answers: { 201: { description: 'Added', schema: Type.Object({ id: Type.String() }) } },
  async handle({ context, caller, body: sent, at }) {
    const { accounts } = context.store
    const { account, session } = caller
    const known = await accounts.passkeysOf(account.id)
    mustBeFresh(account, session, known.length, at)
    if (known.length >= MOST_PASSKEYS) {
      throw new Problem(409, 'too-many-passkeys', 'There are passkeys enough.', 'Remove one first.')
    }
    const passkey = await registered(context, account, sent.response, sent.name, at)
    if ((await accounts.addPasskey(passkey)) === 'taken') throw passkeyRefused(422)
    callersOf(context.store).forget(account.id)
    await happened(context, { what: 'passkey-added', account: account.id }, at)
    return { status: 201, body: { id: passkey.id } }
  },
})

const list = route({
  method: 'GET',
  url: '/api/v1/passkeys',
  id: 'listPasskeys',
  summary: 'The passkeys of the signed-in account',
  tag: 'accounts',
  access: OWN,
  answers: { 200: { description: 'Names and dates, no keys', schema: listed } },
  async handle({ context, caller }) {
    const known = await context.store.accounts.passkeysOf(caller.account.id)
    return {
      status: 200,
      body: { passkeys: known.map(({ id, name, createdAt }) => ({ id, name, createdAt })) },
    }
  },
})

/** Throws 409 where nothing would be left to sign in with, or a clinical account would be left with a password alone. */
async function mustLeaveAWayIn(context: Context, account: Account, left: number): Promise<void> {
  if (left > 0) return
  const grants = await context.store.accounts.grantsOf(account.id)
  const enough =
    account.passwordHash !== null && (account.totpSecret !== null || !isClinical(account, grants))
  if (enough) return
  throw new Problem(
    409,
    'last-way-in',
    'Without this passkey you could not sign in again.',
    'Add another passkey first, or a password (with codes, where your role needs them).',
  )
}

async function remove(
  context: Context,
  account: Account,
  session: Session,
  id: string,
  at: number,
): Promise<void> {
  const { accounts } = context.store
  const known = await accounts.passkeysOf(account.id)
  if (!known.some((each) => each.id === id)) throw notFound()
  mustBeFresh(account, session, known.length, at)
  await mustLeaveAWayIn(context, account, known.length - 1)
  if (!(await accounts.removePasskey(account.id, id))) throw notFound()
  callersOf(context.store).forget(account.id)
  await happened(context, { what: 'passkey-removed', account: account.id }, at)
}

const removePasskey = route({
  method: 'DELETE',
  url: '/api/v1/passkeys/:id',
  id: 'removePasskey',
  summary: 'Removes a passkey of the signed-in account',
  tag: 'accounts',
  access: OWN,
  params: idParams,
  answers: { 204: { description: 'Removed' } },
  async handle({ context, caller, params, at }) {
    await remove(context, caller.account, caller.session, params.id, at)
    return { status: 204 }
  },
})

export const passkeyRoutes: readonly Route[] = [
  signInOptions,
  signInWithPasskey,
  newOptions,
  add,
  list,
  removePasskey,
]
