// The headers every answer carries: nothing is framed, sniffed, run, referred to or kept by a cache.
import type { FastifyInstance } from 'fastify'

const TWO_YEARS_S = 63_072_000

/** They never differ from one answer to the next, so they are worked out once. */
const ALWAYS = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // Browsers' own filters for scripts opened holes of their own.
  'x-xss-protection': '0',
  'cache-control': 'no-store',
} as const

/** HSTS is said only where people reach the server by TLS: a browser would never come back to plain HTTP. */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string): void {
  const tls = publicUrl.startsWith('https:')
    ? { 'strict-transport-security': `max-age=${TWO_YEARS_S}; includeSubDomains` }
    : {}
  const headers = { ...ALWAYS, ...tls }
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
}
