// A row of the route table becomes a route: guard, body, handler, access log, answer, in this order.
import { nextTurn } from '@stature/storage'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessLog } from './access-log.js'
import { send } from './answer.js'
import { checkBody } from './checks.js'
import type { Context } from './context.js'
import { guardOf, type Admitted } from './guard.js'
import type { Limits } from './limits.js'
import { Problem } from './problem.js'
import type { Answer, Route } from './route.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Id of the row of the route table, for metrics and the log. */
    row?: string
  }
  interface FastifyRequest {
    /** What the guard found out; null before it did. */
    admitted: Admitted | null
  }
}

export interface House {
  readonly context: Context
  readonly limits: Limits
  readonly log: AccessLog
  /** Told every answer before it leaves; tests hold answers against the table. */
  readonly onAnswer: ((row: Route, answer: Answer) => void) | null
}

/** Once erased, nothing can be written to a course's log. */
const logsBefore = (row: Route): boolean => row.logs === 'erase'

/** Adds one row. */
export function register(app: FastifyInstance, row: Route, house: House): void {
  const { context, log } = house
  const guard = guardOf(row, context, house.limits)
  const body = row.body === undefined ? () => undefined : checkBody(row.body)
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Requests that arrived together are handled together.
    await nextTurn()
    const known = request.admitted
    if (known === null) throw new Error('a request reached its handler without its guard')
    const at = context.clock()
    const { caller, params, query } = known
    // Named one by one: put together from another object it would be slow to make, at every request.
    const call = { params, query, body: body(request.body), caller, context, at, request, reply }
    if (logsBefore(row)) await log.note(row, caller, at)
    const answer = await row.handle(call)
    if (!logsBefore(row)) await log.note(row, caller, at)
    house.onAnswer?.(row, answer)
    return send(reply, answer)
  }
  app.route({
    method: row.method,
    url: row.url,
    bodyLimit: row.bodyLimit ?? (row.body === undefined ? 1024 : context.config.limits.bodyBytes),
    exposeHeadRoute: false,
    config: { row: row.id },
    onRequest: async (request) => {
      request.admitted = await guard(request)
    },
    handler: handle,
  })
}

/** Answers 405 to every method that an address of the table does not know. */
export function refuseOtherMethods(app: FastifyInstance, routes: readonly Route[]): void {
  for (const url of new Set(routes.map((row) => row.url))) {
    const allowed = routes.filter((row) => row.url === url).map(({ method }): string => method)
    const others = app.supportedMethods.filter((method) => !allowed.includes(method))
    app.route({
      method: others,
      url,
      // Before a body is read: nobody needs to know what is wrong with it.
      onRequest: async (_, reply) => {
        void reply.header('allow', allowed.join(', '))
        const fix = `Use ${allowed.join(' or ')}.`
        return Promise.reject(new Problem(405, 'wrong-method', 'That cannot be done with this address.', fix))
      },
      handler: async () => Promise.reject(new Error('not reached')),
    })
  }
}
