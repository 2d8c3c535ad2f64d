// The entries of a course that stand at an instant: corrected ones as corrected, voided and impossible ones left out.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import { prepare, type Prepared } from './prepare.js'

/** In order of time, none after `asOf`; none where the course is not opened. */
export function standingEntries(
  recorded: readonly Entry[],
  asOf: Instant,
  asKnownAt: Instant | null,
): readonly Entry[] {
  const prepared = prepare(recorded, asOf, asKnownAt)
  return prepared === null ? [] : standingOf(prepared, asOf)
}

/** The same, of a record whose amendments are settled. */
export function standingOf({ entries, displaced, amendments }: Prepared, asOf: Instant): readonly Entry[] {
  const suspect = new Set(displaced.filter((entry) => entry.suspect).map((entry) => entry.event.id))
  const own = entries.filter(({ event }) => !amendments.entries.has(event.id) && !suspect.has(event.id))
  const amended = displaced.filter((entry) => !entry.suspect && amendments.entries.has(entry.event.id))
  return [...own, ...amended].filter((entry) => entry.at <= asOf).sort((one, other) => one.at - other.at)
}
