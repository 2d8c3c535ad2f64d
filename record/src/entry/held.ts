// What a record holds has happened, whatever the clock of the device said that recorded it (`clock-suspect`).
import { instant, type Instant } from '@stature/label'
import { isMeta } from '../fold/may-amend.js'
import { CLOCK_TOLERANCE_MS } from '../fold/suspect.js'
import type { Entry } from './entry.js'

/**
 * A fact said to happen later than now is known, so it happened: one a little ahead by now, and one further ahead is
 * suspect as of now. It locks its slot instead of waiting, unseen, for its time to come. Statements about other entries
 * count whatever their time.
 */
function held(entry: Entry, now: Instant): Entry {
  const { at, knownAt } = entry
  if (at <= now || isMeta(entry)) return entry
  const isLittle = at <= now + CLOCK_TOLERANCE_MS
  return { ...entry, at: isLittle ? now : at, knownAt: instant(Math.min(knownAt, now)) }
}

/** The entries as they stand at `now`, the present by a clock that is right; the same list where no clock ran ahead. */
export const heldAt = (entries: readonly Entry[], now: Instant): readonly Entry[] =>
  entries.some(({ at }) => at > now) ? entries.map((entry) => held(entry, now)) : entries
