// A course in memory: folded up to a horizon a few days back, with the entries after it; never changed in place.
import { instant, type Instant } from '@stature/label'
import { advance, grownBy, makeCheckpoint, type Checkpoint, type Entry } from '@stature/record'

export interface LiveCourse {
  /** The place in the chain up to which everything is here. */
  readonly sequence: number
  /** Null for a course too young to have one: then `tail` is all of it. */
  readonly checkpoint: Checkpoint | null
  readonly tail: readonly Entry[]
  /** Appended by this process since, not looked at yet. */
  readonly pending: readonly Entry[]
  /** Up to where a snapshot was saved; 0 for none. */
  readonly savedAt: number
}

/** A course of which nothing is recorded. */
export const NOTHING: LiveCourse = { sequence: 0, checkpoint: null, tail: [], pending: [], savedAt: 0 }

const DAY_MS = 86_400_000
/** So far behind the newest entry a phone may be late without the course being folded anew. */
const BEHIND_MS = 3 * DAY_MS
/** Moving it costs more than folding what a few days hold, so it is moved by some at once. */
const STEP_MS = 2 * DAY_MS
/** A tail shorter than this costs less than moving the horizon. */
const SHORT = 48

/** Where the horizon belongs: behind what happened last, as far as a clock may be believed. */
function horizonOf(entries: readonly Entry[], now: number): Instant | null {
  let newest = -Infinity
  for (const { at, knownAt } of entries) newest = Math.max(newest, Math.min(at, knownAt))
  const horizon = Math.min(newest, now) - BEHIND_MS
  return Number.isFinite(horizon) ? instant(horizon) : null
}

/** The same course with its horizon moved on, where that is worth it. */
export function moved(live: LiveCourse, now: number): LiveCourse {
  const { checkpoint, tail } = live
  if (tail.length < SHORT) return live
  const horizon = horizonOf(tail, now)
  if (horizon === null || (checkpoint !== null && horizon < checkpoint.horizon + STEP_MS)) return live
  const made = checkpoint === null ? makeCheckpoint(tail, horizon) : advance(checkpoint, tail, horizon)
  return made === null ? live : { ...live, ...made }
}

/** A live course of all entries. */
export const liveOf = (entries: readonly Entry[], sequence: number, now: number): LiveCourse =>
  moved({ ...NOTHING, sequence, tail: entries }, now)

const isPlain = ({ event }: Entry): boolean =>
  event.kind !== 'entry-corrected' && event.kind !== 'entry-voided' && event.kind !== 'course-opened'

/** Plain entries are looked at together; a statement about the record by itself, with what came before it. */
function tailWith(
  checkpoint: Checkpoint,
  tail: readonly Entry[],
  added: readonly Entry[],
): readonly Entry[] | null {
  if (added.every(isPlain)) return grownBy(checkpoint, tail, added)?.tail ?? null
  return added.reduce<readonly Entry[] | null>(
    (before, entry) => before && (grownBy(checkpoint, before, [entry])?.tail ?? null),
    tail,
  )
}

/** The course with more entries, up to `sequence`; null where it must be folded anew. */
export function grown(live: LiveCourse, added: readonly Entry[], sequence: number): LiveCourse | null {
  const { checkpoint } = live
  if (added.length === 0) return { ...live, sequence }
  const tail = checkpoint === null ? [...live.tail, ...added] : tailWith(checkpoint, live.tail, added)
  return tail === null ? null : { ...live, sequence, tail }
}

/** The course with what is pending looked at; null where it must be folded anew. */
export function absorbed(live: LiveCourse): LiveCourse | null {
  return live.pending.length === 0 ? live : grown({ ...live, pending: [] }, live.pending, live.sequence)
}
