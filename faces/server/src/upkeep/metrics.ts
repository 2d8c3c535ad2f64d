// What is counted and timed, by route and never by person or course.
import type { Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  request(route: string, method: string, status: number, seconds: number): void
  appended(events: number): void
  decided(kind: 'dose' | 'injection' | 'proposal'): void
  message(channel: string, outcome: 'sent' | 'failed' | 'dropped' | 'again'): void
  streams(change: 1 | -1): void
}
