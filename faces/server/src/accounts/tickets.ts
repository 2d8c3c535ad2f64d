// One-time links: the token stands behind the `#`, which no server or proxy ever sees, and is posted from there.
import type { Role } from '@stature/record'
import type { Ticket } from '@stature/storage'
import { hashOf, TOKEN_BYTES } from '../access/token.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'

export const SIGN_IN_LINK_MS = 10 * 60_000
export const INVITATION_MS = 72 * 3_600_000

/** A link to give away, once. */
export interface Link {
  readonly url: string
  readonly expiresAt: number
}

async function issue(
  context: Context,
  page: string,
  ticket: Omit<Ticket, 'tokenHash' | 'usedAt' | 'usedBy'>,
): Promise<Link> {
  const token = context.token(TOKEN_BYTES)
  await context.store.accounts.addTicket({ ...ticket, tokenHash: hashOf(token), usedAt: null, usedBy: null })
  return { url: `${context.config.publicUrl}/#/${page}/${token}`, expiresAt: ticket.expiresAt }
}

/** A link that signs an account in; `by` is null where the server itself gives it, at its first start. */
export const signInLink = (context: Context, account: string, by: string | null, at: number): Promise<Link> =>
  issue(context, 'sign-in', {
    purpose: 'sign-in',
    account,
    course: null,
    role: null,
    createdBy: by,
    createdAt: at,
    expiresAt: at + SIGN_IN_LINK_MS,
  })

/** A link that gives a role on a course to whoever opens it first. */
export const invitationLink = (
  context: Context,
  given: { readonly course: string; readonly role: Role; readonly by: string },
  at: number,
): Promise<Link> =>
  issue(context, 'invitation', {
    purpose: 'invitation',
    account: null,
    course: given.course,
    role: given.role,
    createdBy: given.by,
    createdAt: at,
    expiresAt: at + INVITATION_MS,
  })

/** The same answer for a link that never was, was used, or is too old. */
export const linkOver = (): Problem =>
  new Problem(410, 'link-over', 'This link was used already or is too old.', 'Ask for a new one.')

/** The ticket of a token while it is good; throws 410. */
export async function goodTicket(
  { store }: Context,
  purpose: Ticket['purpose'],
  token: string,
  at: number,
): Promise<Ticket> {
  const ticket = await store.accounts.ticket(hashOf(token))
  const good =
    ticket !== null && ticket.purpose === purpose && ticket.usedAt === null && at < ticket.expiresAt
  if (!good) throw linkOver()
  return ticket
}

/** Uses a ticket up for an account; throws 410 where somebody was faster. */
export async function useUp({ store }: Context, ticket: Ticket, account: string, at: number): Promise<void> {
  if ((await store.accounts.useTicket(ticket.tokenHash, account, at)) === null) throw linkOver()
}
