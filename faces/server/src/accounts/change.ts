// Changes to an account, made on what it is now and seen at once by this process.
import type { Account } from '@stature/storage'
import { callersOf } from '../access/callers.js'
import type { Context } from '../http/context.js'
import { notFound } from '../http/problem.js'

/** Changes what it is at that moment, whoever else changes it; throws 404 where the account is gone. */
export async function change(
  { store }: Context,
  id: string,
  made: (account: Account) => Account,
): Promise<Account> {
  const changed = await store.accounts.update(id, made)
  if (changed === null) throw notFound()
  callersOf(store).forget(id)
  return changed
}

/** Ends all sessions of an account but one, where one is named; answers how many. */
export async function endSessions(
  { store }: Context,
  account: string,
  but: string | null,
  at: number,
): Promise<number> {
  const sessions = await store.accounts.sessionsOf(account)
  const living = sessions.filter(({ id, revokedAt }) => revokedAt === null && id !== but)
  if (but === null) await store.accounts.revokeAllSessions(account, at)
  else await Promise.all(living.map(({ id }) => store.accounts.revokeSession(account, id, at)))
  callersOf(store).forget(account)
  return living.length
}
