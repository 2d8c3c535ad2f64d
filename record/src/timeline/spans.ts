// States over time: checks before meals due, treatment interrupted, treatment stopped.
import type { Instant } from '@stature/label'
import { decideDose, type Calendar, type Policy } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { fold } from '../fold/fold.js'
import { mayRecord } from '../rights/rights.js'

/** `to` is null while it lasts. */
export interface Span {
  readonly from: Instant
  readonly to: Instant | null
}

/**
 * What may begin or end the checks; each is judged by the fold as of its own instant. The opening is one of them, because what
 * was prescribed before it counts from then on.
 */
const TURNS: ReadonlySet<string> = new Set([
  'course-opened',
  'dose-prescribed',
  'tolerance-assessed',
  'monitoring-ended',
  'hypoglycemia-occurred',
  'treatment-resumed',
])

export interface MonitoringAsked {
  /** All of the course, corrections among it. */
  readonly recorded: readonly Entry[]
  /** The same as it stands, by time. */
  readonly standing: readonly Entry[]
  readonly policy: Policy
  readonly calendarOf: (at: Instant) => Calendar
}

function isDueAt({ recorded, policy, calendarOf }: MonitoringAsked, at: Instant): boolean {
  const facts = fold(recorded, { asOf: at, asKnownAt: null, calendar: calendarOf(at), vial: null })
  return !('missing' in facts) && decideDose(facts, policy).states.monitoring.due
}

/** When checks before meals were due, by what is known now and the policy of now. */
export function monitoringSpans(asked: MonitoringAsked): readonly Span[] {
  const turns = new Set(asked.standing.filter(({ event }) => TURNS.has(event.kind)).map(({ at }) => at))
  const spans: Span[] = []
  let from: Instant | null = null
  for (const at of turns) {
    const due = isDueAt(asked, at)
    if (due) from ??= at
    else if (from !== null) {
      spans.push({ from, to: at })
      from = null
    }
  }
  return from === null ? spans : [...spans, { from, to: null }]
}

/** Interruptions count from whoever recorded them, resumptions from who may; `standing` by time. */
export function interruptions(standing: readonly Entry[]): readonly Span[] {
  const spans: Span[] = []
  let from: Instant | null = null
  for (const { event, at } of standing) {
    if (event.kind === 'treatment-interrupted') from ??= at
    if (event.kind !== 'treatment-resumed' || from === null || !mayRecord(event.kind, event.by.role)) continue
    spans.push({ from, to: at })
    from = null
  }
  return from === null ? spans : [...spans, { from, to: null }]
}
