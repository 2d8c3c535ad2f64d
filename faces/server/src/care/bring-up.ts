// Brings the alarms of a course in line with what is needed now: new ones raised, those that no longer hold ended.
import type { Alarm } from '@stature/storage'
import type { Need, Needs } from './needs.js'
import { ALARMS, alarmKind } from './urgency.js'

/** More than the facts hold of alarms, so that no known one looks new. */
export const MOST_KNOWN = 1_000

export interface Change {
  readonly raise: readonly Alarm[]
  /** Keys. */
  readonly end: readonly string[]
}

/** Names never hold a `/`, so that a key is one part of an address; slots do. */
export const keyOf = ({ kind, about }: Need): string => [kind, ...about].join('.').replaceAll('/', '_')

/** An alarm that ended and holds again is another one, and has to be looked at again. */
const GENERATION = '~'
const baseOf = (key: string): string => key.split(GENERATION)[0] ?? key

function nextKey(key: string, known: readonly Alarm[]): string | null {
  const same = known.filter((alarm) => baseOf(alarm.key) === key)
  if (same.length === 0) return key
  if (same.some(({ endedAt }) => endedAt === null)) return null
  return `${key}${GENERATION}${String(same.length + 1)}`
}

/** What comes to light later than this, from a device that was offline or a record that was imported, wakes nobody. */
export const LATE_MS = 24 * 3_600_000

function alarmOf(course: string, key: string, { kind, about, at }: Need, now: number): Alarm {
  const usual = ALARMS[kind].urgency
  const urgency = usual === 'urgent' && now - at > LATE_MS ? 'soon' : usual
  const open = { endedAt: null, answeredAt: null, answeredBy: null, answer: null }
  return { course, key, kind, at, urgency, details: JSON.stringify({ about }), raisedAt: now, ...open }
}

/** What has to change; `known` are the alarms of the course, whether they ended or not. */
export function changeOf(
  course: string,
  known: readonly Alarm[],
  { needs, completeFrom }: Needs,
  now: number,
): Change {
  const raise = needs.flatMap((need) => {
    const key = nextKey(keyOf(need), known)
    return key === null ? [] : [alarmOf(course, key, need, now)]
  })
  const needed = new Set(needs.map(keyOf))
  const isOver = ({ key, kind, at, endedAt }: Alarm): boolean => {
    if (endedAt !== null || needed.has(baseOf(key)) || at < completeFrom) return false
    const row = alarmKind(kind)
    return row === null || !ALARMS[row].stays
  }
  return { raise, end: known.filter(isOver).map(({ key }) => key) }
}
