// Everything that is checked before a body is read: the address, the origin, who is calling, and how often.
import type { FastifyRequest } from 'fastify'
import { callerFor } from '../access/caller.js'
import { checkAddress, type Check } from './checks.js'
import type { Context } from './context.js'
import type { Limits } from './limits.js'
import { refuseForeignOrigin } from './origin.js'
import { notFound, Problem } from './problem.js'
import type { Access, Caller, Route } from './route.js'
import { Type, type TSchema } from 'typebox'

/** What the guard found out about a request. */
export interface Admitted {
  readonly caller: Caller<Access>
  readonly params: unknown
  readonly query: unknown
}

const NOTHING = Type.Object({}, { additionalProperties: false })

function refuseStrange(params: unknown): void {
  const texts = typeof params === 'object' && params !== null ? Object.values(params) : []
  // No id holds a control character, and not every database can look for one.
  if (texts.some((text) => typeof text === 'string' && /[\p{Cc}\p{Cs}]/u.test(text))) throw notFound()
}

const hasCredential = ({ headers }: FastifyRequest): boolean =>
  headers.authorization !== undefined || headers.cookie !== undefined

export type Guard = (request: FastifyRequest) => Promise<Admitted>

async function callerOf(
  row: Route,
  request: FastifyRequest,
  context: Context,
  limits: Limits,
): Promise<Caller<Access>> {
  const stranger = { account: null, ip: request.ip }
  // Without a credential nobody is looked up, so that a flood of such requests costs the store nothing.
  const counted = row.access.kind === 'anyone' || !hasCredential(request)
  if (counted) limits.count(row, stranger)
  try {
    const caller = await callerFor(row.access, request, context)
    if (!counted) limits.count(row, { account: caller.account?.id ?? null, ip: request.ip })
    return caller
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && !counted) limits.count(row, stranger)
    throw error
  }
}

/** The guard of one row. */
export function guardOf(row: Route, context: Context, limits: Limits): Guard {
  const params: Check<TSchema> | null = row.params === undefined ? null : checkAddress(row.params, 'path')
  const query: Check<TSchema> = checkAddress(row.query ?? NOTHING, 'query')
  const origin = new URL(context.config.publicUrl).origin
  return async (request) => {
    refuseForeignOrigin(request, origin)
    refuseStrange(request.params)
    const caller = await callerOf(row, request, context, limits)
    return {
      caller,
      params: params === null ? undefined : params(request.params),
      query: row.query === undefined ? void query(request.query) : query(request.query),
    }
  }
}
