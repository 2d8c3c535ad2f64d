// Making an account.
import type { Account } from '@stature/storage'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { newId } from './ids.js'
import { checkPassword, hashPassword } from './passwords.js'
import { happened } from './security-events.js'
import { mustBeZone } from './zone.js'

export interface NewAccount {
  readonly login: string | null
  readonly name: string
  readonly staff: Account['staff']
  readonly language: string
  readonly zone: string
  readonly password: string | null
}

export const loginTaken = (): Problem =>
  new Problem(409, 'login-taken', 'Somebody has this login already.', 'Choose another one.', {
    issues: [{ code: 'login-taken', path: '/login', message: 'is taken', fix: 'Choose another one.' }],
  })

const passwordNeedsLogin = (): Problem =>
  new Problem(400, 'bad-request', 'The body cannot be read.', 'Correct what is listed.', {
    issues: [
      {
        code: 'missing',
        path: '/login',
        message: 'is missing beside a password',
        fix: 'Add it, or leave both.',
      },
    ],
  })

/** Checks what is wanted before anything is written; throws 400, 409 or 422. */
export async function checkNewAccount({ store }: Context, wanted: NewAccount): Promise<void> {
  mustBeZone(wanted.zone)
  if (wanted.password !== null) {
    if (wanted.login === null) throw passwordNeedsLogin()
    checkPassword(wanted.password, wanted)
  }
  if (wanted.login !== null && (await store.accounts.byLogin(wanted.login)) !== null) throw loginTaken()
}

/** The account as it is to be written, with its password hashed. */
export async function draftAccount(context: Context, wanted: NewAccount, at: number): Promise<Account> {
  const { password, ...said } = wanted
  return {
    ...said,
    id: newId(context),
    passwordHash: password === null ? null : await hashPassword(context, password),
    totpSecret: null,
    totpUsedStep: null,
    createdAt: at,
    disabledAt: null,
  }
}

/** Writes it; throws 409 where somebody was faster with the login. */
export async function createAccount(context: Context, account: Account): Promise<void> {
  if ((await context.store.accounts.create(account)) === 'login-taken') throw loginTaken()
  await happened(context, { what: 'account-created', account: account.id }, account.createdAt)
}
