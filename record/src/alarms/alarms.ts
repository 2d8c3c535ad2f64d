// Alarms in order of time, the newest 200 of them.
import type { Instant } from '@stature/label'
import type { AlarmFacts } from '@stature/protocol'

/** Changed in place within one fold only. */
export interface AlarmState {
  list: AlarmFacts[]
}

export const newAlarms = (): AlarmState => ({ list: [] })

const KEPT = 200

export function raise(
  state: AlarmState,
  alarm: AlarmFacts['alarm'],
  at: Instant,
  events: readonly string[],
): void {
  state.list.push({ alarm, events, at })
  // Raised in order of time, so the oldest half can go.
  if (state.list.length > 2 * KEPT) state.list = state.list.slice(-KEPT)
}

const key = ({ alarm, events }: AlarmFacts): string => `${alarm} ${events.join(' ')}`

function byTimeAndName(one: AlarmFacts, other: AlarmFacts): number {
  if (one.at !== other.at) return one.at - other.at
  return key(one) < key(other) ? -1 : 1
}

/** The newest 200 of the alarms raised and of those that hold at the end. */
export const alarmFacts = (state: AlarmState, standing: readonly AlarmFacts[]): readonly AlarmFacts[] =>
  [...state.list, ...standing].sort(byTimeAndName).slice(-KEPT)
