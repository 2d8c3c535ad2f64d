// The metrics as Prometheus reads them. Labels are rows of the route table, methods and statuses, never ids.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Asks the store how many messages wait; null where it cannot say now. */
export type Backlog = () => Promise<{ readonly waiting: number; readonly oldestMs: number } | null>

function watchBacklog(registry: Registry, backlog: Backlog): void {
  const oldest = new Gauge({
    name: 'stature_outbox_oldest_seconds',
    help: 'Age of the oldest message that is due and not sent',
    registers: [registry],
  })
  new Gauge({
    name: 'stature_outbox_waiting',
    help: 'Messages that wait to be sent',
    registers: [registry],
    async collect() {
      const found = await backlog()
      this.set(found?.waiting ?? Number.NaN)
      oldest.set(found === null ? Number.NaN : found.oldestMs / 1000)
    },
  })
}

const counter = <L extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly L[],
): Counter<L> => new Counter({ name, help, labelNames: [...labelNames], registers: [registry] })

/** Metrics in a registry of their own, with those of the process: memory, event loop lag, garbage. */
export function createMetrics(backlog: Backlog): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'stature_' })
  watchBacklog(registry, backlog)
  const requests = new Histogram({
    name: 'stature_http_request_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS_S,
    registers: [registry],
  })
  const events = counter(registry, 'stature_events_appended_total', 'Events recorded', [])
  const decisions = counter(registry, 'stature_decisions_total', 'Decisions shown', ['kind'])
  const messages = counter(registry, 'stature_messages_total', 'Messages settled', ['channel', 'outcome'])
  const open = new Gauge({ name: 'stature_streams_open', help: 'Open event streams', registers: [registry] })
  return {
    registry,
    request: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    appended: (count) => events.inc(count),
    decided: (kind) => decisions.inc({ kind }),
    message: (channel, outcome) => messages.inc({ channel, outcome }),
    streams: (change) => open.inc(change),
  }
}
