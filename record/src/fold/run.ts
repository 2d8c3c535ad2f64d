// The one pass by time over a prepared course.
import type { Instant } from '@stature/label'
import { count, countSuspect } from './count.js'
import { byTime } from './order.js'
import type { Displaced, Prepared } from './prepare.js'
import type { FoldState } from './state.js'
import { isSuspect } from './suspect.js'

/** Counts everything up to `asOf`, displaced entries in their places among the others. */
export function run(state: FoldState, prepared: Prepared, asOf: Instant): void {
  const { entries, displaced, amendments, limits } = prepared
  let next = 0
  const countDisplaced = (comes: (entry: Displaced) => boolean): void => {
    for (let entry = displaced[next]; entry !== undefined && comes(entry); entry = displaced[next]) {
      if (entry.suspect) countSuspect(state, entry)
      else count(state, entry)
      next += 1
    }
  }
  for (const entry of entries) {
    if (entry.at > asOf) break
    if (next < displaced.length) countDisplaced((other) => byTime(other, entry) < 0)
    if (amendments.entries.has(entry.event.id) || isSuspect(entry, limits)) continue
    count(state, entry)
  }
  countDisplaced(({ at }) => at <= asOf)
}
