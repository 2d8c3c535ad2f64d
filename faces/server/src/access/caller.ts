// Who sends a request, and whether they may: the one place where a row's access is held against a caller.
import type { Grant } from '@stature/storage'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../http/context.js'
import { notFound } from '../http/problem.js'
import type { Access, Caller } from '../http/route.js'
import { callersOf } from './callers.js'
import { deviceTokenOf, sessionTokenOf } from './credentials.js'
import { deviceUnknown, secondFactorNeeded, sessionEnded, signIn, wrongRole } from './refusals.js'
import { deviceStanding, isOver, sessionStanding, type SignedIn, type Standing } from './standing.js'
import { hashOf } from './token.js'

const unreachable = (value: never): never => {
  throw new TypeError(`not a kind: ${JSON.stringify(value)}`)
}

const limitsOf = ({ config }: Context) => ({ idleMs: config.session.idleMinutes * 60_000 })

async function standingOf(request: FastifyRequest, context: Context): Promise<Standing> {
  const token = sessionTokenOf(request)
  if (token === null) return { kind: 'unknown' }
  const hash = hashOf(token)
  const at = context.clock()
  const limits = limitsOf(context)
  const standing = await callersOf(context.store).sessions.get(hash, at, () =>
    sessionStanding(context.store.accounts, hash, at, limits),
  )
  const over = standing.kind === 'signed-in' && isOver(standing.signedIn.session, at, limits)
  return over ? { kind: 'ended' } : standing
}

/** The session of a request, whatever it asks for; null where there is none that lives. */
export async function signedInBy(request: FastifyRequest, context: Context): Promise<SignedIn | null> {
  const standing = await standingOf(request, context)
  return standing.kind === 'signed-in' ? standing.signedIn : null
}

/** The session of a request; throws 401 where there is none that lives. */
async function mustBeSignedIn(request: FastifyRequest, context: Context): Promise<SignedIn> {
  const standing = await standingOf(request, context)
  switch (standing.kind) {
    case 'signed-in':
      return standing.signedIn
    case 'ended':
      throw sessionEnded()
    case 'unknown':
      throw signIn()
    default:
      return unreachable(standing)
  }
}

/** As `mustBeSignedIn`, and past the second factor where the account needs one. */
async function mustBeThrough(request: FastifyRequest, context: Context): Promise<SignedIn> {
  const signedIn = await mustBeSignedIn(request, context)
  if (signedIn.halfway) throw secondFactorNeeded()
  return signedIn
}

/** The device that a request comes from, signed in or not; null where it is not known. */
export async function deviceBy(
  request: FastifyRequest,
  context: Context,
): Promise<Caller<{ readonly kind: 'device' }> | null> {
  const token = deviceTokenOf(request)
  if (token === null) return null
  const hash = hashOf(token)
  const at = context.clock()
  return callersOf(context.store).devices.get(hash, at, () =>
    deviceStanding(context.store.accounts, hash, at),
  )
}

async function byDevice(request: FastifyRequest, context: Context): Promise<Caller<Access>> {
  const known = await deviceBy(request, context)
  if (known !== null) return known
  // A program signed in by bearer sends no device; its session names one.
  const { account, session } = await mustBeSignedIn(request, context).catch(() => {
    throw deviceUnknown()
  })
  const device = (await context.store.accounts.devicesOf(account.id)).find(({ id }) => id === session.device)
  if (device === undefined) throw deviceUnknown()
  return { account, device }
}

function courseOf(request: FastifyRequest): string {
  const { params } = request
  const course: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'course') : undefined
  if (typeof course !== 'string') throw notFound()
  return course
}

/** A right that was given a moment ago counts at once: before anybody is turned away, the store itself is asked. */
async function newGrant(course: string, account: string, { store }: Context): Promise<Grant | null> {
  const grant = await store.accounts.grantOf(course, account)
  if (grant !== null) callersOf(store).forget(account)
  return grant
}

/**
 * Answers who calls. Throws Problem 401 (`sign-in`, `session-ended`), 403 (`role`, `second-factor`) or, for a course
 * without a grant whether it exists or not, 404.
 */
export async function callerFor(
  access: Access,
  request: FastifyRequest,
  context: Context,
): Promise<Caller<Access>> {
  switch (access.kind) {
    case 'anyone':
      return { account: null }
    case 'device':
      return byDevice(request, context)
    case 'account': {
      const signedIn = access.halfway === true ? mustBeSignedIn : mustBeThrough
      const { account, session } = await signedIn(request, context)
      return { account, session }
    }
    case 'staff': {
      const { account, session } = await mustBeThrough(request, context)
      if (account.staff === null || !access.roles.includes(account.staff)) throw wrongRole()
      return { account, session }
    }
    case 'course': {
      const { account, session, grants } = await mustBeThrough(request, context)
      const course = courseOf(request)
      const grant = grants.get(course) ?? (await newGrant(course, account.id, context))
      if (grant === null) throw notFound()
      if (!access.roles.includes(grant.role)) throw wrongRole()
      return { account, session, grant }
    }
    default:
      return unreachable(access)
  }
}
