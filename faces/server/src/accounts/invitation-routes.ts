// Inviting somebody to a course, looking at an invitation, and accepting it with a new account or one's own.
import type { Role } from '@stature/record'
import type { Ticket } from '@stature/storage'
import { Type } from 'typebox'
import { signedInBy } from '../access/caller.js'
import { signIn, wrongRole } from '../access/refusals.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Call, type Access, type Answer, type Route } from '../http/route.js'
import { countAddress } from './attempts.js'
import { enter } from './enter.js'
import { give, logGrant } from './grants.js'
import { checkNewAccount, createAccount, draftAccount, type NewAccount } from './new-account.js'
import { qrSvg } from './qr.js'
import { mayInvite } from './rights.js'
import {
  body,
  courseParams,
  instant,
  language,
  login,
  name,
  oneTimeLink,
  password,
  role,
  stay,
  token,
  zone,
} from './shapes.js'
import { goodTicket, invitationLink, linkOver, useUp } from './tickets.js'

const invite = route({
  method: 'POST',
  url: '/api/v1/courses/:course/invitations',
  id: 'invite',
  summary: 'Makes a link that gives a role on the course to whoever opens it first, within 72 hours',
  tag: 'accounts',
  access: {
    kind: 'course',
    roles: ['prescriber', 'nurse', 'pharmacist', 'caregiver', 'administrator'],
  },
  params: courseParams,
  body: body({ role }),
  limit: { perMinute: 20 },
  answers: {
    201: {
      description: 'The link, also as QR code; shown this once',
      schema: Type.Object({ ...oneTimeLink.properties, qrSvg: Type.String() }),
    },
  },
  async handle({ context, caller, params, body: sent, at }) {
    const { account, grant } = caller
    if (!mayInvite(grant.role, sent.role)) throw wrongRole()
    await logGrant(context, { course: params.course, actor: account.id, did: 'invited', role: sent.role }, at)
    const link = await invitationLink(context, { course: params.course, role: sent.role, by: account.id }, at)
    return { status: 201, body: { ...link, qrSvg: qrSvg(link.url) } }
  },
})

interface Invitation {
  readonly ticket: Ticket
  readonly course: string
  readonly role: Role
  readonly by: { readonly id: string; readonly name: string }
}

/** An invitation that still holds: whoever gave it has lost neither account nor the right to give it since. Throws 410. */
async function goodInvitation(context: Context, sent: string, at: number): Promise<Invitation> {
  const ticket = await goodTicket(context, 'invitation', sent, at)
  const { course, role: given, createdBy } = ticket
  if (course === null || given === null || createdBy === null) throw linkOver()
  const { accounts } = context.store
  const [by, grant] = await Promise.all([accounts.get(createdBy), accounts.grantOf(course, createdBy)])
  const holds = by !== null && by.disabledAt === null && grant !== null && mayInvite(grant.role, given)
  if (!holds) throw linkOver()
  return { ticket, course, role: given, by: { id: by.id, name: by.name } }
}

const look = route({
  method: 'POST',
  url: '/api/v1/invitations/look',
  id: 'lookAtInvitation',
  summary: 'What an invitation gives and who gave it, before accepting it',
  tag: 'accounts',
  access: { kind: 'anyone' },
  body: body({ token }),
  answers: {
    200: {
      description: 'The role and who invites; nothing about the child',
      schema: Type.Object({ role, invitedBy: Type.String(), expiresAt: instant }),
    },
  },
  async handle({ context, body: sent, request, at }) {
    await countAddress(context, request.ip, at)
    const { ticket, role: given, by } = await goodInvitation(context, sent.token, at)
    return { status: 200, body: { role: given, invitedBy: by.name, expiresAt: ticket.expiresAt } }
  },
})

const grantFor = ({ course, role: given, by }: Invitation, account: string, at: number) => ({
  course,
  account,
  role: given,
  grantedBy: by.id,
  grantedAt: at,
})

const alreadyIn = (): Problem =>
  new Problem(
    409,
    'already-in',
    'You have a role on this course already.',
    'Have it withdrawn first, if it is to be another one.',
  )

type Accepting = Pick<Call<Access, undefined, undefined, undefined>, 'context' | 'at' | 'request' | 'reply'>

/** With the account that is signed in: adds the role and leaves everything else as it is. */
async function join({ context, request, at }: Accepting, invitation: Invitation): Promise<Answer> {
  const signed = await signedInBy(request, context)
  if (signed === null) throw signIn()
  const { account, grants } = signed
  if (grants.has(invitation.course)) throw alreadyIn()
  await useUp(context, invitation.ticket, account.id, at)
  await give(context, grantFor(invitation, account.id, at), { did: 'given' })
  return { status: 200, body: { account: account.id, course: invitation.course, role: invitation.role } }
}

/** With a new account, which is signed in with it. */
async function begin(
  call: Accepting & { readonly body: { readonly deviceName?: string; readonly bearer?: boolean } },
  invitation: Invitation,
  wanted: NewAccount,
): Promise<Answer> {
  const { context, at } = call
  await checkNewAccount(context, wanted)
  const account = await draftAccount(context, wanted, at)
  // The link is used up before the account exists: of two who open it at once, one makes an account.
  await useUp(context, invitation.ticket, account.id, at)
  await createAccount(context, account)
  await give(context, grantFor(invitation, account.id, at), { did: 'given' })
  const entered = await enter(call, account, 'invitation', 201)
  if ('stream' in entered) return entered
  const { course, role: given } = invitation
  return { ...entered, body: { ...Object(entered.body), course, role: given } }
}

const accepted = Type.Object({
  account: Type.String(),
  course: Type.String(),
  role,
  expiresAt: Type.Optional(instant),
  token: Type.Optional(Type.String()),
  deviceToken: Type.Optional(Type.String()),
})

const accept = route({
  method: 'POST',
  url: '/api/v1/invitations/accept',
  id: 'acceptInvitation',
  summary:
    'Accepts an invitation: with `name` makes an account and signs it in, without it adds the role to the signed-in account',
  tag: 'accounts',
  access: { kind: 'anyone' },
  body: body({
    token,
    name: Type.Optional(name),
    login: Type.Optional(login),
    password: Type.Optional(password),
    language: Type.Optional(language),
    zone: Type.Optional(zone),
    ...stay,
  }),
  answers: {
    200: { description: 'The role was added to the signed-in account', schema: accepted },
    201: { description: 'The account was made and is signed in', schema: accepted },
  },
  async handle(call) {
    const { context, at, body: sent } = call
    await countAddress(context, call.request.ip, at)
    const invitation = await goodInvitation(context, sent.token, at)
    if (sent.name === undefined) return join(call, invitation)
    const wanted: NewAccount = {
      login: sent.login ?? null,
      name: sent.name,
      staff: null,
      language: sent.language ?? 'en',
      zone: sent.zone ?? context.config.zone,
      password: sent.password ?? null,
    }
    return begin(call, invitation, wanted)
  },
})

export const invitationRoutes: readonly Route[] = [invite, look, accept]
