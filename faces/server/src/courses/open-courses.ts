// Opens the courses of a store: questions from memory that is checked against the store each time, and judged appends.
import { instant } from '@stature/label'
import type { Policy } from '@stature/protocol'
import type { Store } from '@stature/storage'
import { answers } from './again.js'
import { fromLive, fromWhole, zoneAsked } from './asked.js'
import { carePlans } from './care-plan.js'
import { calendarsOf } from './civil.js'
import type { Courses } from './courses.js'
import { keeperOf } from './keeper.js'
import { readAfter } from './load.js'
import { recorder } from './record.js'

export interface CoursesOptions {
  readonly store: Pick<Store, 'journal' | 'openCourse'>
  readonly policy: Policy
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** What memory may hold; a course is always held whole. */
  readonly most: { readonly courses: number; readonly entries: number }
}

/** Enough for the courses that a large clinic asks about in a day. */
export const USUAL_MOST = { courses: 5_000, entries: 200_000 } as const

export function openCourses({ store, policy, clock, most }: CoursesOptions): Courses {
  const { journal } = store
  const keeper = keeperOf({ journal, clock, most })
  const calendarOf = calendarsOf(policy)
  // The first question about civil time loads the time zone data; better now than while somebody waits.
  calendarOf(instant(clock()), 'UTC', null)
  const means = { policy, calendarOf, answers: answers() }
  return {
    policy,
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
    record: recorder({ store, keeper, policy, calendarOf }),
    carePlan: carePlans(journal),
    forget: keeper.forget,
    close: keeper.close,
  }
}
