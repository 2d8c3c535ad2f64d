// What a handler answered, put on the wire.
import type { FastifyReply } from 'fastify'
import { problemBody } from './failure.js'
import type { Problem } from './problem.js'
import type { Answer } from './route.js'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

const isBytes = (body: unknown): body is Buffer | string => typeof body === 'string' || Buffer.isBuffer(body)

/** Bytes and text go as they are where the row names a type; everything else is JSON. */
function payload(body: unknown, type: string | undefined): unknown {
  if (type === undefined || (/[/+]json/.test(type) && !isBytes(body))) return JSON.stringify(body)
  return body instanceof Uint8Array && !isBytes(body) ? Buffer.from(body) : body
}

/** Sends an answer; a stream has been taken over by its handler. */
export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if ('stream' in answer) return reply.hijack()
  const { status, body, type, headers } = answer
  void reply.code(status).headers(headers ?? {})
  if (body === undefined) return reply.send()
  return reply.type(type ?? JSON_TYPE).send(payload(body, type))
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.more.retryAfter !== undefined) void reply.header('retry-after', String(problem.more.retryAfter))
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem)))
}
