// Who is signed in, where else, and ending it.
import type { Session } from '@stature/storage'
import { OWN } from './own.js'
import { Type } from 'typebox'
import { signedInBy } from '../access/caller.js'
import { callersOf } from '../access/callers.js'
import { isOver } from '../access/standing.js'
import { notFound } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { endSessions } from './change.js'
import { happened, remembered } from './security-events.js'
import { mine, mineSchema } from './mine.js'
import { idParams, instant, nullable, role } from './shapes.js'

const whoAmI = route({
  method: 'GET',
  url: '/api/v1/session',
  id: 'getSession',
  summary: 'Who is signed in, with which rights, until when',
  tag: 'accounts',
  access: OWN,
  answers: {
    200: {
      description: 'The account, its session and its grants',
      schema: Type.Object({
        account: mineSchema,
        session: Type.Object({ id: Type.String(), device: Type.String(), expiresAt: instant }),
        grants: Type.Array(Type.Object({ course: Type.String(), role })),
        secondFactorNeeded: Type.Boolean(),
      }),
    },
  },
  async handle({ caller, context, request }) {
    const { account, session } = caller
    const signed = await signedInBy(request, context)
    const grants = [...(signed?.grants.values() ?? [])].map(({ course, role: as }) => ({ course, role: as }))
    return {
      status: 200,
      body: {
        account: mine(account),
        session: { id: session.id, device: session.device, expiresAt: session.expiresAt },
        grants,
        secondFactorNeeded: signed?.halfway ?? false,
      },
    }
  },
})

const seen = (session: Session, own: string, over: boolean) => ({
  id: session.id,
  device: session.device,
  createdAt: session.createdAt,
  seenAt: session.seenAt,
  expiresAt: session.expiresAt,
  revokedAt: session.revokedAt,
  over,
  current: session.id === own,
})

const sessions = route({
  method: 'GET',
  url: '/api/v1/sessions',
  id: 'listSessions',
  summary: 'The sessions of the signed-in account, and what happened to its security lately',
  tag: 'accounts',
  access: OWN,
  answers: {
    200: {
      description: 'Sessions, living and over, and security events, the newest first',
      schema: Type.Object({
        sessions: Type.Array(
          Type.Object({
            id: Type.String(),
            device: Type.String(),
            createdAt: instant,
            seenAt: instant,
            expiresAt: instant,
            revokedAt: nullable(instant),
            over: Type.Boolean(),
            current: Type.Boolean(),
          }),
        ),
        events: Type.Array(
          Type.Object({
            at: instant,
            what: Type.String(),
            by: Type.Optional(Type.String()),
            how: Type.Optional(Type.String()),
          }),
        ),
      }),
    },
  },
  async handle({ caller, context, at }) {
    const { id } = caller.account
    const limits = { idleMs: context.config.session.idleMinutes * 60_000 }
    const found = await context.store.accounts.sessionsOf(id)
    const newestFirst = [...found].sort((one, other) => other.createdAt - one.createdAt)
    const listed = newestFirst.map((each) => seen(each, caller.session.id, isOver(each, at, limits)))
    return { status: 200, body: { sessions: listed, events: await remembered(context, id) } }
  },
})

const revokeSession = route({
  method: 'DELETE',
  url: '/api/v1/sessions/:id',
  id: 'revokeSession',
  summary: 'Ends one session of the signed-in account',
  tag: 'accounts',
  access: OWN,
  params: idParams,
  answers: { 204: { description: 'Ended' } },
  async handle({ caller, context, params, at }) {
    const { id } = caller.account
    if (!(await context.store.accounts.revokeSession(id, params.id, at))) throw notFound()
    callersOf(context.store).forget(id)
    await happened(context, { what: 'session-revoked', account: id }, at)
    return { status: 204 }
  },
})

const revokeOthers = route({
  method: 'DELETE',
  url: '/api/v1/sessions',
  id: 'revokeOtherSessions',
  summary: 'Ends all other sessions of the signed-in account',
  tag: 'accounts',
  access: OWN,
  answers: { 200: { description: 'How many were ended', schema: Type.Object({ ended: Type.Integer() }) } },
  async handle({ caller, context, at }) {
    const ended = await endSessions(context, caller.account.id, caller.session.id, at)
    if (ended > 0) await happened(context, { what: 'session-revoked', account: caller.account.id }, at)
    return { status: 200, body: { ended } }
  },
})

export const sessionRoutes: readonly Route[] = [whoAmI, sessions, revokeOthers, revokeSession]
