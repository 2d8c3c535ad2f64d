// The server as a value: the route table on Fastify, ready to be listened with or injected into.
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { performance } from 'node:perf_hooks'
import { ROUTES } from '../routes.js'
import { accessLogOf } from './access-log.js'
import { PROBLEM_TYPE, sendProblem } from './answer.js'
import type { Context } from './context.js'
import { faultBody, problemOf } from './failure.js'
import { addSecurityHeaders } from './headers.js'
import { acceptJsonOnly } from './json-body.js'
import { limitsOf } from './limits.js'
import { notFound } from './problem.js'
import { answerBadHeader } from './raw.js'
import { refuseOtherMethods, register, type House } from './register.js'
import type { Route } from './route.js'
import { addWeb, asksForPage, type WebApp } from './web.js'

const HEADER_BYTES = 16 * 1024
const REQUEST_MS = 30_000

/** Not to be guessed from another process’s, and cheap: most are never read. */
function requestIds(context: Context): () => string {
  const process = context.token(6)
  let number = 0
  return () => `${process}-${(number += 1).toString(36)}`
}

function bare(context: Context): FastifyInstance {
  const { trustedProxies, limits } = context.config
  const loggerInstance: FastifyBaseLogger = context.log
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // Lines about a request name it themselves, so that no logger is made for each.
    childLoggerFactory: (logger) => logger,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: limits.bodyBytes,
    requestTimeout: REQUEST_MS,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    http: { maxHeaderSize: HEADER_BYTES, headersTimeout: REQUEST_MS / 2 },
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false, caseSensitive: true },
    exposeHeadRoutes: false,
    genReqId: requestIds(context),
    requestIdHeader: false,
    return503OnClosing: true,
    clientErrorHandler: answerBadHeader,
    frameworkErrors: (error, request, reply) => {
      // No hook has run yet, so the headers of every answer are not there.
      void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
      void sendProblem(reply, problemOf(error) ?? notFound())
      request.log.debug({ code: error.code }, 'address not read')
    },
  })
}

function addFailures(app: FastifyInstance, web: WebApp | null): void {
  app.setNotFoundHandler((request, reply) =>
    web !== null && asksForPage(request) ? reply.redirect('/') : sendProblem(reply, notFound()),
  )
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (problem !== null) return sendProblem(reply, problem)
    request.log.error({ err: error, request: request.id }, 'fault')
    return reply
      .code(500)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(faultBody(request.id)))
  })
}

function addTimes(app: FastifyInstance, context: Context): void {
  // Nothing of these lines is ever anybody’s, so that nothing in them is looked for.
  const log = context.log.child({}, { redact: [] })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.config.row ?? 'none'
    context.metrics.request(route, request.method, reply.statusCode, reply.elapsedTime / 1000)
    log.info({ route, method: request.method, status: reply.statusCode, request: request.id }, 'answered')
    done()
  })
}

/** Builds the server. `routes` is the whole table unless a test asks for its own; `web` is the app for browsers, where there is one. */
export async function buildApp(
  context: Context,
  routes: readonly Route[] = ROUTES,
  onAnswer: House['onAnswer'] = null,
  web: WebApp | null = null,
): Promise<FastifyInstance> {
  const app = bare(context)
  addFailures(app, web)
  addTimes(app, context)
  addSecurityHeaders(app, context.config.publicUrl)
  acceptJsonOnly(app)
  const limits = limitsOf(context.config.limits.requestsPerMinute, () => performance.now())
  const house: House = { context, limits, log: accessLogOf(context), onAnswer }
  app.decorateRequest('admitted', null)
  for (const row of routes) register(app, row, house)
  refuseOtherMethods(app, routes)
  if (web !== null) addWeb(app, web)
  // Streams would keep the server open: they are ended first, and their readers come back to another process.
  app.addHook('preClose', (done) => {
    context.live.close()
    done()
  })
  await app.ready()
  return app
}
