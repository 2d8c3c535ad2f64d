// How often one account or one address may ask. Each process counts for itself; attempts to sign in are counted in the store.
import rateLimit from '@fastify/rate-limit'
import { counter, type Counter } from './counter.js'
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
  count(row: Route, who: Counted): void
}

const tooMany = (seconds: number): Problem =>
  new Problem(429, 'too-many', 'That was too often.', `Wait ${seconds} seconds.`, { retryAfter: seconds })

function hit(counted: Counter, key: string, now: number): void {
  const waitMs = counted(key, now)
  if (waitMs > 0) throw tooMany(Math.max(1, Math.ceil(waitMs / 1_000)))
}

/** `perMinute` is for everything an account or an address asks; `monotonic` are milliseconds that never go back. */
export function limitsOf(perMinute: number, monotonic: () => number): Limits {
  const all = counter(perMinute)
  const rows = new Map<string, Counter>()
  const ofRow = ({ id, limit }: Route): Counter | null => {
    if (limit === undefined) return null
    const known = rows.get(id) ?? counter(limit.perMinute)
    rows.set(id, known)
    return known
  }
  return {
    count(row, { account, ip }) {
      if (isFree(row)) return
      const who = account === null ? `address ${rateLimit.normalizeIP(ip)}` : `account ${account}`
      const now = monotonic()
      hit(all, who, now)
      const own = ofRow(row)
      if (own !== null) hit(own, `${row.id} ${who}`, now)
    },
  }
}
