// What was said for this half-day and still counts: the newest entry about the meal, the vial and the sugar.
import type { Policy, Slot } from '@stature/protocol'
import type { Kind } from '@stature/record'
import type { EntryView } from '../data/course.js'

const TOPICS: readonly (readonly Kind[])[] = [
  ['meal-started', 'meal-planned', 'meal-refused', 'vomited'],
  ['vial-inspected'],
  ['glucose-measured', 'glucose-not-possible'],
]

const MINUTE_MS = 60_000

/** A reading is listed for as long as the policy lets it count; the rest since the half-day opened. */
const since = (kinds: readonly Kind[], { opensAt }: Slot, policy: Policy, now: number): number =>
  kinds.includes('glucose-measured') ? now - policy.glucoseValidMinutes * MINUTE_MS : opensAt

/** `entries` newest first. */
export const saidSoFar = (
  entries: readonly EntryView[],
  slot: Slot,
  policy: Policy,
  now: number,
): readonly EntryView[] =>
  TOPICS.flatMap((kinds) => {
    const from = since(kinds, slot, policy, now)
    const newest = entries.find(({ event, at }) => at >= from && kinds.includes(event.kind))
    return newest === undefined ? [] : [newest]
  })
