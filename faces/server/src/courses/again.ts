// Facts change only when something is recorded or the calendar moves on: the last answer about a course serves again until then.
import type { Calendar } from '@stature/protocol'
import type { Answered, Question } from './courses.js'
import type { LiveCourse } from './live-course.js'
import { lru } from './lru.js'

interface Given {
  readonly live: LiveCourse
  readonly vial: string | null
  /** From here on every entry counts, whichever instant of it counts. */
  readonly settledAt: number
  readonly answered: Answered
}

/** The last answer about each of some courses. */
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

const KEPT = { most: 5_000, heaviest: Infinity, weightOf: () => 1 } as const

/** After the newest instant of any kind in the tail; what stands before the horizon counts already. */
function settledAt({ tail }: LiveCourse): number {
  let newest = -Infinity
  for (const { at, knownAt, replacement } of tail)
    newest = Math.max(newest, at, knownAt, replacement?.at ?? at)
  return newest
}

export function answers(): Answers {
  const given = lru<Given>(KEPT)
  return {
    again: (course, live, { at, asKnownAt, vial }, zone, calendar) => {
      const last = given.get(course)
      if (last?.live !== live || last.vial !== vial || asKnownAt !== null || at < last.settledAt) return null
      if (last.answered.calendar !== calendar || last.answered.zone !== zone) return null
      return { ...last.answered, facts: { ...last.answered.facts, asOf: at } }
    },
    give: (course, live, { at, asKnownAt, vial }, answered) => {
      if (asKnownAt !== null) return
      const settled = settledAt(live)
      if (at >= settled) given.set(course, { live, vial, settledAt: settled, answered })
    },
  }
}
