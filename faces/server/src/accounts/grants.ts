// Giving and withdrawing a role on a course, each with an entry that the family can read.
import type { Role } from '@stature/record'
import type { Account, Grant } from '@stature/storage'
import { callersOf } from '../access/callers.js'
import type { Context } from '../http/context.js'
import { happened } from './security-events.js'

type Did = 'invited' | 'given' | 'withdrawn' | 'laid-down' | 'took-charge'

export interface Logged {
  readonly course: string
  readonly actor: string
  readonly did: Did
  readonly role: Role
  /** Whom it is about; absent for an invitation, which is open. */
  readonly account?: string
  readonly reason?: string
}

/** Writes it to the course's log of accesses; durable when the promise resolves. */
export const logGrant = ({ store }: Context, entry: Logged, at: number): Promise<void> => {
  const { course, actor, ...details } = entry
  return store.log.write({ course, at, actor, what: 'grant', details: JSON.stringify(details) })
}

/** Tells open streams and the cache that an account may more or less than before. */
function tell({ store, live }: Context, account: string): void {
  callersOf(store).forget(account)
  live.tell({ kind: 'rights', account })
}

/** After a role was given: at once on all devices, and for the person to see. */
export async function tellGiven(context: Context, grant: Grant): Promise<void> {
  const { account, grantedBy, grantedAt } = grant
  tell(context, account)
  await happened(context, { what: 'role-given', account, by: grantedBy }, grantedAt)
}

/** Gives a role; the entry is written first, so that no right exists that no entry explains. */
export async function give(
  context: Context,
  grant: Grant,
  logged: Pick<Logged, 'did' | 'reason'>,
): Promise<void> {
  const { course, account, role, grantedBy, grantedAt } = grant
  const actor = logged.did === 'given' ? grantedBy : account
  await logGrant(context, { course, actor, role, account, ...logged }, grantedAt)
  await context.store.accounts.grant(grant)
  await tellGiven(context, grant)
}

/** Withdraws a role; false where it was withdrawn already. */
export async function withdraw(context: Context, grant: Grant, by: Account, at: number): Promise<boolean> {
  const { course, account, role } = grant
  const did = by.id === account ? 'laid-down' : 'withdrawn'
  await logGrant(context, { course, actor: by.id, did, role, account }, at)
  const isGone = await context.store.accounts.withdraw(course, account)
  tell(context, account)
  if (isGone) await happened(context, { what: 'role-withdrawn', account, by: by.id }, at)
  return isGone
}
