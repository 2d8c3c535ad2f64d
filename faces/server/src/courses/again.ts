// Facts change only when something is recorded or the calendar moves on: the last answers about a course serve again until then.
import type { Calendar } from '@stature/protocol'
import type { Answered, Question } from './courses.js'
import type { LiveCourse } from './live-course.js'
import { lru } from './lru.js'

/** One answer about a course as it stands in `live`. */
interface Given {
  readonly live: LiveCourse
  readonly vial: string | null
  /** From here on every entry counts, whichever instant of it counts. */
  readonly settledAt: number
  readonly answered: Answered
}

/** The last answers about each of some courses. */
export interface Answers {
  /** The facts at another instant, where nothing but the instant differs; null where they must be folded. */
  again(
    course: string,
    live: LiveCourse,
    question: Question,
    zone: string,
    calendar: Calendar,
  ): Answered | null
  give(course: string, live: LiveCourse, question: Question, answered: Answered): void
}

/** Of one course: the slot now, the next one and the ones just asked about. */
const EACH = 4
const MOST = 10_000
const KEPT = { most: 5_000, heaviest: MOST, weightOf: (all: readonly Given[]) => all.length } as const

/** After the newest instant of any kind in the tail; what stands before the horizon counts already. */
function settledAt({ tail }: LiveCourse): number {
  let newest = -Infinity
  for (const { at, knownAt, replacement } of tail)
    newest = Math.max(newest, at, knownAt, replacement?.at ?? at)
  return newest
}

export function answers(): Answers {
  const given = lru<readonly Given[]>(KEPT)
  return {
    again: (course, live, { at, asKnownAt, vial }, zone, calendar) => {
      if (asKnownAt !== null) return null
      const fits = (one: Given): boolean =>
        one.live === live &&
        one.vial === vial &&
        at >= one.settledAt &&
        one.answered.calendar === calendar &&
        one.answered.zone === zone
      const last = given.get(course)?.find(fits)
      return last === undefined ? null : { ...last.answered, facts: { ...last.answered.facts, asOf: at } }
    },
    give: (course, live, { at, asKnownAt, vial }, answered) => {
      if (asKnownAt !== null) return
      const settled = settledAt(live)
      if (at < settled) return
      const before = given.get(course)?.filter((one) => one.live === live) ?? []
      given.set(course, [{ live, vial, settledAt: settled, answered }, ...before].slice(0, EACH))
    },
  }
}
