// Opens the courses of a store: questions from memory that is checked against the store each time, and judged appends.
import { instant } from '@stature/label'
import type { Policy } from '@stature/protocol'
import type { CalendarOf } from '@stature/record'
import type { Store } from '@stature/storage'
import { answers } from './again.js'
import { fromLive, fromWhole, zoneAsked, type Means } from './asked.js'
import { carePlans } from './care-plan.js'
import { calendarsInForce } from './civil.js'
import type { Courses } from './courses.js'
import { keeperOf } from './keeper.js'
import { readAfter } from './load.js'
import { recorder } from './record.js'
import type { Recording } from './recording.js'

export interface CoursesOptions {
  readonly store: Pick<Store, 'journal' | 'openCourse'>
  /** Read anew each time: another one may have come into force. */
  readonly policy: Policy
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** What memory may hold; a course is always held whole. */
  readonly most: { readonly courses: number; readonly entries: number }
}

/** Enough for the courses that a large clinic asks about in a day. */
export const USUAL_MOST = { courses: 5_000, entries: 200_000 } as const

/** The first question about civil time loads the time zone data; better now than while somebody waits. */
function loadZones(calendarOf: CalendarOf, now: number): void {
  try {
    calendarOf(instant(now), 'UTC', null)
  } catch {
    // What is wrong with the policy in force is told to whoever asks.
  }
}

export function openCourses(options: CoursesOptions): Courses {
  const { store, clock, most } = options
  const { journal } = store
  const keeper = keeperOf({ journal, clock, most })
  const calendarOf = calendarsInForce(() => options.policy)
  loadZones(calendarOf, clock())
  const means: Means = {
    get policy() {
      return options.policy
    },
    calendarOf,
    answers: answers(),
    clock,
  }
  const recording: Recording = {
    store,
    keeper,
    get policy() {
      return options.policy
    },
    calendarOf,
  }
  return {
    facts: async (course, question) => {
      zoneAsked(question)
      const live = await keeper.current(course)
      if (live.sequence === 0) return null
      const near = fromLive(means, course, live, question)
      if (near !== 'whole') return near
      const { entries, sequence } = await readAfter(journal, course, 0)
      return fromWhole(means, entries, sequence, question)
    },
    entries: (course) => readAfter(journal, course, 0),
    record: recorder(recording),
    carePlan: carePlans(journal),
    forget: keeper.forget,
    close: keeper.close,
  }
}
