// The alarms about too much medicine that concern today: what was recorded, and by which entries.
import type { AlarmFacts, Calendar } from '@stature/protocol'
import type { EntryView } from '../data/course.js'

export type TooMuch = 'double-injection' | 'more-than-prescribed'

export interface ShownAlarm {
  readonly alarm: TooMuch
  readonly at: AlarmFacts['at']
  /** The injections it speaks of, oldest first; those this phone no longer holds are left out. */
  readonly entries: readonly EntryView[]
}

const isTooMuch = (alarm: AlarmFacts['alarm']): alarm is TooMuch =>
  alarm === 'double-injection' || alarm === 'more-than-prescribed'

/** Newest first, since yesterday's first half-day; one alarm a kind and set of entries. */
export function recentAlarms(
  alarms: readonly AlarmFacts[],
  entries: readonly EntryView[],
  { slots }: Calendar,
): readonly ShownAlarm[] {
  const since = slots[0]?.opensAt ?? 0
  return alarms.flatMap(({ alarm, at, events }) => {
    if (!isTooMuch(alarm) || at < since) return []
    const about = entries.filter(({ event }) => event.kind === 'injection-given' && events.includes(event.id))
    return [{ alarm, at, entries: about.toReversed() }]
  })
}
