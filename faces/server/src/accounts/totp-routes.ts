// Codes of an authenticator app: starting, confirming with a first code, and giving them up.
import type { Account } from '@stature/storage'
import { OWN } from './own.js'
import { Type } from 'typebox'
import { isClinical } from '../access/clinical.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { countAttempt, forgive } from './attempts.js'
import { change } from './change.js'
import { mustBeFresh } from './fresh.js'
import { qrSvg } from './qr.js'
import { happened } from './security-events.js'
import { body, code, instant } from './shapes.js'
import { newTotpSecret, otpauthUri, stepOf } from './totp.js'

const PENDING_MS = 15 * 60_000

const keyOf = (account: string): string => `totp-pending/${account}`

/** A secret that was shown and not yet confirmed: until when it may be, and what it is. */
async function pendingOf({ store }: Context, account: string): Promise<readonly [number, string] | null> {
  const text = await store.clinic.get(keyOf(account))
  const [until, secret] = (text ?? '').split(' ')
  return until === undefined || secret === undefined ? null : [Number(until), secret]
}

async function setPending({ store }: Context, account: string, value: string): Promise<void> {
  const before = await store.clinic.get(keyOf(account))
  if (await store.clinic.put(keyOf(account), value, before)) return
  throw new Problem(409, 'again', 'Codes are being set up elsewhere at this moment.', 'Try again.')
}

async function mustBeFreshly(
  context: Context,
  account: Account,
  session: Parameters<typeof mustBeFresh>[1],
  at: number,
) {
  const passkeys = await context.store.accounts.passkeysOf(account.id)
  mustBeFresh(account, session, passkeys.length, at)
  return passkeys
}

const start = route({
  method: 'POST',
  url: '/api/v1/account/totp',
  id: 'startCodes',
  summary: 'Makes a secret for an authenticator app; it counts once confirmed with a code',
  tag: 'accounts',
  access: OWN,
  answers: {
    200: {
      description: 'The secret, as text, as address and as QR code; shown this once',
      schema: Type.Object({
        secret: Type.String(),
        uri: Type.String(),
        qrSvg: Type.String(),
        expiresAt: instant,
      }),
    },
  },
  async handle({ context, caller, at }) {
    const { account, session } = caller
    await mustBeFreshly(context, account, session, at)
    const secret = newTotpSecret(context)
    const expiresAt = at + PENDING_MS
    await setPending(context, account.id, `${expiresAt} ${secret}`)
    const uri = otpauthUri(secret, account.login ?? account.name)
    return { status: 200, body: { secret, uri, qrSvg: qrSvg(uri), expiresAt } }
  },
})

const wrongCode = (): Problem =>
  new Problem(
    422,
    'wrong-code',
    'This code is not right, or nothing was begun.',
    'Check the clock of your phone and send the code it shows now, or begin again.',
  )

const confirm = route({
  method: 'PUT',
  url: '/api/v1/account/totp',
  id: 'confirmCodes',
  summary: 'Confirms the secret with a first code; from now on signing in by password asks for one',
  tag: 'accounts',
  access: OWN,
  body: body({ code }),
  answers: { 204: { description: 'Confirmed' } },
  async handle({ context, caller, body: sent, request, at }) {
    const { account } = caller
    const attempt = { login: `code ${account.id}`, address: request.ip, knownDevice: true }
    await countAttempt(context, attempt, at)
    const pending = await pendingOf(context, account.id)
    if (pending === null || at >= pending[0]) throw wrongCode()
    const [, secret] = pending
    const step = stepOf(secret, sent.code, at)
    if (step === null) throw wrongCode()
    await setPending(context, account.id, '')
    await change(context, account.id, (now) => ({ ...now, totpSecret: secret }))
    await context.store.accounts.takeTotpStep(account.id, step)
    await forgive(context, attempt, at)
    await happened(context, { what: 'totp-set', account: account.id }, at)
    return { status: 204 }
  },
})

const remove = route({
  method: 'DELETE',
  url: '/api/v1/account/totp',
  id: 'removeCodes',
  summary: 'Gives up the codes; not where a role needs them beside a password',
  tag: 'accounts',
  access: OWN,
  answers: { 204: { description: 'Given up, or there were none' } },
  async handle({ context, caller, at }) {
    const { account, session } = caller
    if (account.totpSecret === null) return { status: 204 }
    const passkeys = await mustBeFreshly(context, account, session, at)
    const grants = await context.store.accounts.grantsOf(account.id)
    if (account.passwordHash !== null && passkeys.length === 0 && isClinical(account, grants)) {
      throw new Problem(
        409,
        'second-factor-first',
        'Your role needs more than a password.',
        'Add a passkey first; or set up new codes, which replace these.',
      )
    }
    await change(context, account.id, (now) => ({ ...now, totpSecret: null }))
    await happened(context, { what: 'totp-removed', account: account.id }, at)
    return { status: 204 }
  },
})

export const totpRoutes: readonly Route[] = [start, confirm, remove]
