// Whether whoever opened a stream may still listen, and to which courses: asked of the store itself, past every cache.
import type { Session } from '@stature/storage'
import { isHalfway } from '../access/standing.js'
import { isReader } from '../decisions/roles.js'
import type { Context } from '../http/context.js'

/** The courses whose record the session may read now; null where it is over. */
export async function readableBy(
  { store, clock }: Context,
  session: Session,
): Promise<readonly string[] | null> {
  const { accounts } = store
  const [now, account, grants] = await Promise.all([
    accounts.session(session.tokenHash),
    accounts.get(session.account),
    accounts.grantsOf(session.account),
  ])
  if (now === null || now.revokedAt !== null || clock() >= now.expiresAt) return null
  if (account === null || account.disabledAt !== null) return null
  if (await isHalfway(accounts, account, grants)) return null
  return grants.filter(({ role }) => isReader(role)).map(({ course }) => course)
}
