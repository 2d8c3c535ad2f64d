// Who may read the metrics: the holder of the token, or with none set this machine itself.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../http/problem.js'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** A proxy on this machine connects from this machine too; it says so in its headers. */
const isOurselves = (request: FastifyRequest): boolean =>
  LOOPBACK.has(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined

const isHolder = (request: FastifyRequest, token: string): boolean =>
  timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))

/** Throws 401 or 403 for everybody else. */
export function admitToMetrics(request: FastifyRequest, token: string | null): void {
  if (token === null) {
    if (isOurselves(request)) return
    const fix = 'Read them on the machine itself, or set STATURE_METRICS_TOKEN.'
    throw new Problem(403, 'metrics-guarded', 'The metrics are read from this machine only.', fix)
  }
  if (isHolder(request, token)) return
  throw new Problem(401, 'metrics-guarded', 'The metrics need their token.', 'Send it as a bearer token.')
}
