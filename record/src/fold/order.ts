// Entries in order of time, and of id within one instant, whatever the order of recording.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'

interface Placed {
  readonly at: Instant
  readonly event: { readonly id: string }
}

/** By instant, then by id. */
export function byTime(one: Placed, other: Placed): number {
  if (one.at !== other.at) return one.at - other.at
  if (one.event.id === other.event.id) return 0
  return one.event.id < other.event.id ? -1 : 1
}

function isOrdered(entries: readonly Placed[]): boolean {
  let before: Placed | undefined
  for (const entry of entries) {
    if (before !== undefined && byTime(before, entry) >= 0) return false
    before = entry
  }
  return true
}

/** The entries by time, each id once; the list itself where it is so already, as a store keeps it. */
export function ordered(entries: readonly Entry[]): readonly Entry[] {
  if (isOrdered(entries)) return entries
  const sorted = [...entries].sort(byTime)
  return sorted.filter((entry, index) => entry.event.id !== sorted[index - 1]?.event.id)
}
