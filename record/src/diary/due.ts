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

/** Treatment as it stood before the entries looked at. */
export interface Treated {
  readonly prescribedAt: Instant | null
  readonly stoppedAt: Instant | null
  readonly pausedAt: Instant | null
}

type State = { -readonly [K in keyof Treated]: Treated[K] } & { readonly pauses: Span[] }

/** A stop or an interruption counts from whoever recorded it; a prescription and a resumption only from who may. */
function follow(state: State, { event, at }: Entry): void {
  const { kind, by } = event
  if (kind === 'treatment-stopped' || kind === 'course-closed') state.stoppedAt ??= at
  if (kind === 'treatment-interrupted') state.pausedAt ??= at
  if (!mayRecord(kind, by.role)) return
  if (kind === 'dose-prescribed') state.prescribedAt ??= at
  if (kind !== 'treatment-resumed' || state.pausedAt === null) return
  state.pauses.push({ from: state.pausedAt, to: at })
  state.pausedAt = null
}

const UNTREATED: Treated = { prescribedAt: null, stoppedAt: null, pausedAt: null }

/** `standing` by time, from the first entry on. */
export const dueIn = (standing: readonly Entry[]): ((slot: Slot) => boolean) => dueAfter(UNTREATED, standing)

/** The same where only what came later is at hand. A half-day in which treatment was paused at any moment is not held against anybody. */
export function dueAfter(before: Treated, standing: readonly Entry[]): (slot: Slot) => boolean {
  const state: State = { ...before, pauses: [] }
  for (const entry of standing) follow(state, entry)
  const { prescribedAt, stoppedAt, pausedAt } = state
  const pauses = pausedAt === null ? state.pauses : [...state.pauses, { from: pausedAt, to: null }]
  return ({ opensAt, closesAt }) =>
    prescribedAt !== null &&
    prescribedAt <= opensAt &&
    (stoppedAt === null || stoppedAt > closesAt) &&
    !pauses.some(({ from, to }) => from <= closesAt && (to === null || to >= opensAt))
}
