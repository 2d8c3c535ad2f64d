// One course over time, for a drawing and for a table that says the same.
import { glucoseFrom, type GlucoseAmount, type Grams, type Instant } from '@stature/label'
import type { Facts, Policy } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { isClinicalKind, type Moment } from './moments.js'
import { levelsOver, type LevelSpan } from './levels.js'
import { interruptions, monitoringSpans, type MonitoringAsked, type Span } from './spans.js'
import { confirmedWeights, type WeightOver } from './weights.js'

export interface GlucosePoint {
  readonly at: Instant
  readonly id: string
  readonly amount: GlucoseAmount
  /** As entered. */
  readonly value: string
  readonly unit: 'mg/dL' | 'mmol/L'
  /** Under the policy's value, where it has one. */
  readonly isLow: boolean
}

export interface WeighedPoint {
  readonly at: Instant
  readonly id: string
  readonly grams: Grams
}

export interface Timeline {
  readonly levels: readonly LevelSpan[]
  readonly weighed: readonly WeighedPoint[]
  /** Each weight from when the rules counted it. */
  readonly confirmed: readonly WeightOver[]
  readonly glucose: readonly GlucosePoint[]
  readonly monitoring: readonly Span[]
  readonly interrupted: readonly Span[]
  readonly stoppedAt: Instant | null
  /** What happened at one instant and is told in words: prescriptions, episodes, assessments and the like, by time. */
  readonly moments: readonly Moment[]
}

function glucosePoint({ event, at }: Entry, policy: Policy): GlucosePoint | null {
  if (event.kind !== 'glucose-measured') return null
  const { value, unit } = event.glucose
  const read = glucoseFrom(value, unit)
  if (!read.ok) return null
  const { amount } = read.value
  const threshold = policy.withholdBelowGlucose?.amount ?? 0
  return { at, id: event.id, amount, value, unit, isLow: amount < threshold }
}

const weighedPoint = ({ event, at }: Entry): readonly WeighedPoint[] =>
  event.kind === 'weight-measured' ? [{ at, id: event.id, grams: event.weightGrams }] : []

/** The dose over time alone; `standing` by time. */
export const doseLevels = (standing: readonly Entry[], facts: Facts): readonly LevelSpan[] =>
  levelsOver(facts, confirmedWeights(standing, facts))

/** `facts` are those of the whole of `recorded`. */
export function timelineOf(asked: MonitoringAsked, facts: Facts): Timeline {
  const { standing, policy } = asked
  const confirmed = confirmedWeights(standing, facts)
  return {
    levels: levelsOver(facts, confirmed),
    weighed: standing.flatMap(weighedPoint),
    confirmed,
    glucose: standing.flatMap((entry) => glucosePoint(entry, policy) ?? []),
    monitoring: monitoringSpans(asked),
    interrupted: interruptions(standing),
    stoppedAt: facts.stoppedAt,
    moments: standing.flatMap(({ event, at }) =>
      isClinicalKind(event.kind) ? [{ at, id: event.id, event }] : [],
    ),
  }
}
