// For those who run the server: is it alive, may it get requests, what has it done.
import { Type } from 'typebox'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { isDraining } from './draining.js'
import { admitToMetrics } from './metrics-guard.js'

const State = Type.Object({ state: Type.String() }, { additionalProperties: false })

const healthz = route({
  method: 'GET',
  url: '/healthz',
  id: 'isAlive',
  summary: 'Whether the process answers at all',
  tag: 'upkeep',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'It does', schema: State } },
  handle: async () => Promise.resolve({ status: 200, body: { state: 'alive' } }),
})

const readyz = route({
  method: 'GET',
  url: '/readyz',
  id: 'isReady',
  summary:
    'Whether requests may be sent here: the record can be read and written, and the server is not stopping',
  tag: 'upkeep',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'They may', schema: State } },
  async handle({ context }) {
    if (isDraining(context)) {
      throw new Problem(503, 'draining', 'This server is stopping.', 'Ask another one.', { retryAfter: 5 })
    }
    await context.store.check()
    return { status: 200, body: { state: 'ready' } }
  },
})

const metrics = route({
  method: 'GET',
  url: '/metrics',
  id: 'readMetrics',
  summary: 'Counters and times in the text format of Prometheus; by token, or from the machine itself',
  tag: 'upkeep',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'The metrics', type: 'text/plain', schema: Type.String() } },
  async handle({ context, request }) {
    admitToMetrics(request, context.config.metricsToken)
    const { registry } = context.metrics
    return { status: 200, type: registry.contentType, body: await registry.metrics() }
  },
})

export const upkeepRoutes: readonly Route[] = [healthz, readyz, metrics]
