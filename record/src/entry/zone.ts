// The zone whose days and slots a course lives by at an instant: that of the latest event known there.
import type { Instant } from '@stature/label'
import type { Entry } from './entry.js'

const newer = (one: Entry, other: Entry): boolean =>
  one.at !== other.at ? one.at > other.at : one.knownAt > other.knownAt

/**
 * The zone of the latest event that had happened at `at` and, where `asKnownAt` is given, was recorded by then; else
 * that of the first entry. Null where there is none.
 */
export function zoneOfCourse(
  entries: readonly Entry[],
  at: Instant,
  asKnownAt: Instant | null,
): string | null {
  let latest: Entry | undefined
  for (const entry of entries) {
    if (entry.at > at || (asKnownAt !== null && entry.knownAt > asKnownAt)) continue
    if (latest === undefined || newer(entry, latest)) latest = entry
  }
  return (latest ?? entries[0])?.event.zone ?? null
}
