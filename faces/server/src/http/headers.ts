// The headers every answer carries: nothing is framed, sniffed, run, referred to or kept by a cache.
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const TWO_YEARS_S = 63_072_000

/** HSTS is said only where people reach the server by TLS: a browser would never come back to plain HTTP. */
export async function addSecurityHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  const none = ["'none'"]
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    strictTransportSecurity: publicUrl.startsWith('https:')
      ? { maxAge: TWO_YEARS_S, includeSubDomains: true }
      : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('cache-control', 'no-store')
    done()
  })
}
