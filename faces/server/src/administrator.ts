// The first administrator, and a way back in for one who lost every key: whoever runs the server gives out a one-time link.
import type { Account } from '@stature/storage'
import { createAccount, draftAccount } from './accounts/new-account.js'
import { login as LOGIN } from './accounts/shapes.js'
import { signInLink } from './accounts/tickets.js'
import { readConfig, type Env } from './config/read-config.js'
import type { Context } from './http/context.js'
import { Problem } from './http/problem.js'
import { startFailure, toldProblem, type Screen } from './serve.js'
import { contextOf } from './start.js'
import { createLog } from './upkeep/log.js'
import { Value } from 'typebox/value'

export interface Wanted {
  readonly name: string
  readonly login: string
}

/** The account of that login, made where there is none; throws where it is not an administrator's. */
async function accountOf(context: Context, { name, login }: Wanted, at: number): Promise<Account> {
  const known = await context.store.accounts.byLogin(login)
  if (known === null) {
    const { zone } = context.config
    const wanted = { login, name, staff: 'administrator', language: 'en', zone, password: null } as const
    const account = await draftAccount(context, wanted, at)
    await createAccount(context, account)
    return account
  }
  if (known.staff === 'administrator' && known.disabledAt === null) return known
  const fix = 'Choose another login; an administrator gives links to everybody else.'
  throw new Problem(409, 'login-taken', 'That login belongs to somebody who is no administrator.', fix)
}

async function given(context: Context, wanted: Wanted): Promise<string> {
  const at = context.clock()
  const account = await accountOf(context, wanted, at)
  const { url } = await signInLink(context, account.id, null, at)
  return url
}

/** Answers the exit code: 0 the link was printed, 1 the login is somebody else's, 2 bad settings, 4 no store. */
export async function makeAdministrator(env: Env, wanted: Wanted, screen: Screen): Promise<number> {
  const read = readConfig(env)
  if (!read.ok) {
    screen.err(read.problems.map(toldProblem).join(''))
    return 2
  }
  if (!Value.Check(LOGIN, wanted.login)) {
    screen.err(
      'error: this cannot be a login [bad-login]\n  Write lower case letters, digits and . _ + @ -\n',
    )
    return 2
  }
  try {
    const context = await contextOf(read.config, createLog('silent'))
    try {
      screen.out(`${await given(context, wanted)}\n`)
      return 0
    } finally {
      await context.policies.close()
      await context.courses.close()
      await context.store.close()
    }
  } catch (error) {
    if (error instanceof Problem) {
      screen.err(`error: ${error.detail} [${error.code}]\n  ${error.fix}\n`)
      return 1
    }
    screen.err(startFailure(error))
    return 4
  }
}
