// The guard against forged requests: what a browser sends along by itself is believed only from our own pages.
import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.js'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const isBearer = (request: FastifyRequest): boolean => /^bearer /i.test(request.headers.authorization ?? '')

/**
 * Throws 403 where a request that changes something may come from a foreign page: it names another origin, or it carries
 * cookies and names none. A bearer token is never sent by a browser by itself, so such requests need no origin.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicOrigin: string): void {
  if (SAFE.has(request.method) || isBearer(request)) return
  const { origin, cookie } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin === publicOrigin) return
  if (origin === undefined && (site === 'same-origin' || (cookie === undefined && site === undefined))) return
  throw new Problem(
    403,
    'foreign-origin',
    'This request does not come from a page of this server.',
    `Open ${publicOrigin} and try again there.`,
  )
}
