// Inviting somebody to a course, looking at an invitation, and accepting it with a new account or one's own.
import { Type } from 'typebox'
import { wrongRole } from '../access/refusals.js'
import type { Context } from '../http/context.js'
import { route, type Route } from '../http/route.js'
import { countAddress } from './attempts.js'
import { acceptedBefore, begin, join, type Invitation } from './accepting.js'
import { logGrant } from './grants.js'
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
import { goodTicket, invitationLink, linkOver } from './tickets.js'

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
    attempt: Type.Optional({
      ...token,
      description:
        'A secret of whoever accepts: the same request again within a quarter of an hour signs in again, where no answer came',
    }),
    ...stay,
  }),
  answers: {
    200: { description: 'The role was added to the signed-in account', schema: accepted },
    201: { description: 'The account was made and is signed in', schema: accepted },
  },
  async handle(call) {
    const { context, at, body: sent } = call
    await countAddress(context, call.request.ip, at)
    const again = await acceptedBefore(call)
    if (again !== null) return again
    const invitation = await goodInvitation(context, sent.token, at)
    return sent.name === undefined ? join(call, invitation) : begin(call, invitation, sent.name)
  },
})

export const invitationRoutes: readonly Route[] = [invite, look, accept]
