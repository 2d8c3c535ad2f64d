// The zone of a course at an instant: that of the latest event, whichever part of the record it stands in.
import type { Instant } from '@stature/label'
import { object, uuid, type Read } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { zone } from '../events/fields.js'
import { at, many } from './shapes.js'

const markShape = object({ at, knownAt: at, id: uuid, zone })

/** What of an entry tells whether it is the latest, and its zone. */
export type ZoneMark = Read<typeof markShape>

export const zonesShape = many(markShape)

const markOf = ({ at, knownAt, event: { id, zone } }: Entry): ZoneMark => ({ at, knownAt, id, zone })

/** The older first: by its own time, then by its recording; of two alike, the one that comes first by time and id is the later. */
function byAge(one: ZoneMark, other: ZoneMark): number {
  if (one.at !== other.at) return one.at - other.at
  if (one.knownAt !== other.knownAt) return one.knownAt - other.knownAt
  return one.id < other.id ? 1 : -1
}

const latest = (marks: readonly ZoneMark[]): ZoneMark | undefined => {
  let best: ZoneMark | undefined
  for (const mark of marks) if (best === undefined || byAge(best, mark) < 0) best = mark
  return best
}

const until = (marks: readonly ZoneMark[], asOf: Instant): readonly ZoneMark[] =>
  marks.filter((mark) => mark.at <= asOf)

/** What must be kept to choose at any instant from the horizon on: the latest before it, and all from there on. */
export function zonesKept(
  before: readonly ZoneMark[],
  entries: readonly Entry[],
  horizon: Instant,
): readonly ZoneMark[] {
  const marks = [...before, ...entries.map(markOf)]
  const past = latest(marks.filter((mark) => mark.at < horizon))
  const ahead = marks.filter((mark) => mark.at >= horizon).sort(byAge)
  return past === undefined ? ahead : [past, ...ahead]
}

/** The zone of the latest event at `asOf`, corrected or not, among the marks kept and the tail; null where there is none yet. */
export const zoneAmong = (marks: readonly ZoneMark[], tail: readonly Entry[], asOf: Instant): string | null =>
  latest(until([...marks, ...tail.map(markOf)], asOf))?.zone ?? null
