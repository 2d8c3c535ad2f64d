// Accepting an invitation with a new account or one's own: all of it or nothing, and again where no answer came.
import type { Role } from '@stature/record'
import type { Account, Grant, Ticket } from '@stature/storage'
import { signedInBy } from '../access/caller.js'
import { signIn } from '../access/refusals.js'
import { hashOf } from '../access/token.js'
import { Problem } from '../http/problem.js'
import type { Answer } from '../http/route.js'
import { enter, type Entering } from './enter.js'
import { logGrant, tellGiven } from './grants.js'
import { idFrom, newId } from './ids.js'
import { checkNewAccount, draftAccount, loginTaken, type NewAccount } from './new-account.js'
import { happened } from './security-events.js'
import { linkOver } from './tickets.js'

export interface Invitation {
  readonly ticket: Ticket
  readonly course: string
  readonly role: Role
  readonly by: { readonly id: string; readonly name: string }
}

/** What somebody sends who accepts; `name` makes a new account. */
export interface Acceptor extends Entering {
  readonly body: Entering['body'] & {
    readonly token: string
    readonly name?: string
    readonly login?: string
    readonly password?: string
    readonly language?: string
    readonly zone?: string
    readonly attempt?: string
  }
}

/** So long after its use the same person may send the same again. */
const AGAIN_MS = 15 * 60_000

const alreadyIn = (): Problem =>
  new Problem(
    409,
    'already-in',
    'You have a role on this course already.',
    'Have it withdrawn first, if it is to be another one.',
  )

const grantFor = ({ course, role, by }: Invitation, account: string, at: number): Grant => ({
  course,
  account,
  role,
  grantedBy: by.id,
  grantedAt: at,
})

/** The id of a new account. Whoever sends the same secret again is meant again, and nobody else can be. */
const idOf = ({ context, body: { token, attempt } }: Acceptor): string =>
  attempt === undefined ? newId(context) : idFrom(`${token} ${attempt}`)

/** The id of whoever sends this; null where that cannot be known. */
async function senderOf(call: Acceptor): Promise<string | null> {
  const { name, attempt } = call.body
  if (name === undefined) return (await signedInBy(call.request, call.context))?.account.id ?? null
  return attempt === undefined ? null : idOf(call)
}

async function welcome(call: Acceptor, account: Account, course: string, role: Role): Promise<Answer> {
  const entered = await enter(call, account, 'invitation', 201)
  return 'stream' in entered ? entered : { ...entered, body: { ...Object(entered.body), course, role } }
}

/** What was answered before, where the same person asks again because no answer came; null where not. */
export async function acceptedBefore(call: Acceptor): Promise<Answer | null> {
  const { context, at, body } = call
  const { accounts } = context.store
  const ticket = await accounts.ticket(hashOf(body.token))
  if (ticket === null || ticket.usedBy === null || ticket.usedAt === null || ticket.course === null)
    return null
  if (ticket.purpose !== 'invitation' || at - ticket.usedAt > AGAIN_MS) return null
  if ((await senderOf(call)) !== ticket.usedBy) return null
  const { course } = ticket
  const [account, grant] = await Promise.all([
    accounts.get(ticket.usedBy),
    accounts.grantOf(course, ticket.usedBy),
  ])
  if (account === null || account.disabledAt !== null || grant === null) return null
  const { role } = grant
  return body.name === undefined
    ? { status: 200, body: { account: account.id, course, role } }
    : welcome(call, account, course, role)
}

/** Uses the link up and gives what it promises. Throws 409 and 410. */
async function take(
  call: Acceptor,
  invitation: Invitation,
  who: string,
  made: Account | null,
): Promise<void> {
  const { context, at } = call
  const grant = grantFor(invitation, who, at)
  const { course, role, by } = invitation
  // The entry is written first, so that no right exists that no entry explains.
  await logGrant(context, { course, actor: by.id, did: 'given', role, account: who }, at)
  const { tokenHash } = invitation.ticket
  switch (await context.store.accounts.accept({ tokenHash, grant, account: made }, at)) {
    case 'over':
      throw linkOver()
    case 'login-taken':
      throw loginTaken()
    case 'already-in':
      throw alreadyIn()
    case 'accepted':
      if (made !== null) await happened(context, { what: 'account-created', account: who }, at)
      await tellGiven(context, grant)
  }
}

/** With the account that is signed in: adds the role and leaves everything else as it is. */
export async function join(call: Acceptor, invitation: Invitation): Promise<Answer> {
  const signed = await signedInBy(call.request, call.context)
  if (signed === null) throw signIn()
  const { account, grants } = signed
  if (grants.has(invitation.course)) throw alreadyIn()
  await take(call, invitation, account.id, null)
  return { status: 200, body: { account: account.id, course: invitation.course, role: invitation.role } }
}

/** With a new account, which is signed in with it. */
export async function begin(call: Acceptor, invitation: Invitation, name: string): Promise<Answer> {
  const { context, at, body } = call
  const wanted: NewAccount = {
    login: body.login ?? null,
    name,
    staff: null,
    language: body.language ?? 'en',
    zone: body.zone ?? context.config.zone,
    password: body.password ?? null,
  }
  await checkNewAccount(context, wanted)
  const account = { ...(await draftAccount(context, wanted, at)), id: idOf(call) }
  await take(call, invitation, account.id, account)
  return welcome(call, account, invitation.course, invitation.role)
}
