// How often one account or one address may ask. Each process counts for itself; attempts to sign in are counted in the store.
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.js'
import type { Route } from './route.js'

/** The plan for low sugar is never kept from a family, and health checks come often. */
const isFree = (row: Route): boolean => row.access.kind === 'device' || row.tag === 'upkeep'

/** Whom a request is counted for, once it is known. */
export interface Counted {
  readonly account: string | null
  readonly ip: string
}

export interface Limits {
  /** Counts a request of a row; throws 429 where it is one too many. */
  count(row: Route, request: FastifyRequest, who: Counted): Promise<void>
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>

const tooMany = (seconds: number): Problem =>
  new Problem(429, 'too-many', 'That was too often.', `Wait ${seconds} seconds.`, { retryAfter: seconds })

async function hit(limiter: Limiter, request: FastifyRequest): Promise<void> {
  const result = await limiter(request)
  if (!result.isAllowed && result.isExceeded) throw tooMany(Math.max(1, result.ttlInSeconds))
}

/** Registers the counters. `perMinute` is for everything an account or an address asks. */
export async function addLimits(app: FastifyInstance, perMinute: number): Promise<Limits> {
  await app.register(rateLimit, { global: false })
  const keys = new WeakMap<FastifyRequest, string>()
  const limiter = (max: number): Limiter =>
    app.createRateLimit({
      max,
      timeWindow: 60_000,
      keyGenerator: (request) => keys.get(request) ?? request.ip,
    })
  const all = limiter(perMinute)
  const rows = new Map<string, Limiter>()
  const ofRow = (row: Route): Limiter | null => {
    if (row.limit === undefined) return null
    const known = rows.get(row.id) ?? limiter(row.limit.perMinute)
    rows.set(row.id, known)
    return known
  }
  return {
    async count(row, request, { account, ip }) {
      if (isFree(row)) return
      const who = account === null ? `address ${rateLimit.normalizeIP(ip)}` : `account ${account}`
      keys.set(request, who)
      await hit(all, request)
      const own = ofRow(row)
      if (own === null) return
      keys.set(request, `${row.id} ${who}`)
      await hit(own, request)
    },
  }
}
