// A course over time as the record's own functions tell it, worked out once for what is recorded and once for what is shown.
import { calendarFor, statedSlot, wallTime } from '@stature/civil-time'
import { instant } from '@stature/label'
import type { Slot } from '@stature/protocol'
import { slotStandings, standingEntries, type SlotStanding } from '@stature/record'
import { timelineOf, type Timeline } from '@stature/record/timeline'
import { useMemo } from 'react'
import type { CourseView } from '../../data/course.js'
import type { Range } from './range.js'

const DAY_MS = 86_400_000
const HALVES = ['morning', 'evening'] as const

/** Anew when something is recorded and at most once an hour beside; states of the past do not follow the clock. */
const HOUR_MS = 3_600_000

export function useTimeline(view: CourseView): Timeline {
  const { recorded, facts, policy, zone, now } = view
  const hour = Math.floor(now / HOUR_MS)
  return useMemo(() => {
    const standing = standingEntries(recorded, facts.asOf, null)
    const calendarOf = (at: typeof facts.asOf) => calendarFor(policy, zone, at, null)
    return timelineOf({ recorded, standing, policy, calendarOf }, facts)
    // Facts are made anew each half minute; what is drawn of them changes with the record, or with the hour.
  }, [recorded, policy, zone, hour])
}

/** Both half-days of every local day that a range touches, in order of time. */
export function slotsIn(
  { from, to }: Range,
  { policy, zone }: Pick<CourseView, 'policy' | 'zone'>,
): readonly Slot[] {
  const slots: Slot[] = []
  const last = wallTime(instant(Math.floor(to)), zone).day
  let number = Date.parse(`${wallTime(instant(Math.floor(from)), zone).day}T00:00:00Z`)
  for (;;) {
    const day = new Date(number).toISOString().slice(0, 10)
    if (day > last) return slots
    for (const half of HALVES) {
      const slot = statedSlot(policy, zone, `${day}/${half}`)
      if (slot !== null) slots.push(slot)
    }
    number += DAY_MS
  }
}

/** What became of each half-day of the whole course; a drawing shows a part of them. */
export function useStandings(view: CourseView, bounds: Range): readonly SlotStanding[] {
  const { recorded, heardAt, policy, zone, now } = view
  const { from, to } = bounds
  const [first, last] = [Math.floor(from / DAY_MS), Math.floor(to / DAY_MS)]
  const slots = useMemo(
    () => slotsIn({ from: first * DAY_MS, to: (last + 1) * DAY_MS }, { policy, zone }),
    [first, last, policy, zone],
  )
  const hour = Math.floor(now / HOUR_MS)
  return useMemo(
    () => slotStandings(recorded, { slots, at: now, heardAt }),
    // The hour stands for the clock, and for when the clinic was last heard.
    [recorded, slots, hour, heardAt === null],
  )
}
