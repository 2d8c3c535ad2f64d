// Whether a dose was due in a half-day: prescribed before it opened, and treatment neither interrupted nor stopped in it.
import type { Instant } from '@stature/label'
import type { Slot } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { mayRecord } from '../rights/rights.js'

interface Span {
  readonly from: Instant
  /** Null while it lasts. */
  readonly to: Instant | null
}

interface Treated {
  prescribedAt: Instant | null
  stoppedAt: Instant | null
  pausedAt: Instant | null
  readonly pauses: Span[]
}

/** A stop or an interruption counts from whoever recorded it; a prescription and a resumption only from who may. */
function follow(state: Treated, { event, at }: Entry): void {
  const { kind, by } = event
  if (kind === 'treatment-stopped' || kind === 'course-closed') state.stoppedAt ??= at
  if (kind === 'treatment-interrupted') state.pausedAt ??= at
  if (!mayRecord(kind, by.role)) return
  if (kind === 'dose-prescribed') state.prescribedAt ??= at
  if (kind !== 'treatment-resumed' || state.pausedAt === null) return
  state.pauses.push({ from: state.pausedAt, to: at })
  state.pausedAt = null
}

/** `standing` by time. A half-day in which treatment was paused at any moment is not held against anybody. */
export function dueIn(standing: readonly Entry[]): (slot: Slot) => boolean {
  const state: Treated = { prescribedAt: null, stoppedAt: null, pausedAt: null, pauses: [] }
  for (const entry of standing) follow(state, entry)
  const { prescribedAt, stoppedAt, pausedAt } = state
  const pauses = pausedAt === null ? state.pauses : [...state.pauses, { from: pausedAt, to: null }]
  return ({ opensAt, closesAt }) =>
    prescribedAt !== null &&
    prescribedAt <= opensAt &&
    (stoppedAt === null || stoppedAt > closesAt) &&
    !pauses.some(({ from, to }) => from <= closesAt && (to === null || to >= opensAt))
}
