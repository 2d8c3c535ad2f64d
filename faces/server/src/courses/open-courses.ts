// Opens the courses of a store: questions from memory that is checked against the store each time, and judged appends.
import { instant } from '@stature/label'
import type { Policy } from '@stature/protocol'
import type { CalendarOf } from '@stature/record'
import type { Journal, Store } from '@stature/storage'
import { answers } from './again.js'
import { fromLive, fromWhole, zoneAsked, type Means } from './asked.js'
import { carePlans } from './care-plan.js'
import { calendarsInForce } from './civil.js'
import type { Courses, Question } from './courses.js'
import { keeperOf, type Keeper } from './keeper.js'
import type { LiveCourse } from './live-course.js'
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

function questionsTo(means: Means, keeper: Keeper, journal: Journal): Pick<Courses, 'facts' | 'factsHeld'> {
  const near = (course: string, live: LiveCourse | null, question: Question) =>
    live === null || live.sequence === 0 ? null : fromLive(means, course, live, question)
  return {
    facts: async (course, question) => {
      zoneAsked(question)
      const found = near(course, await keeper.current(course), question)
      if (found !== 'whole') return found
      const { entries, sequence } = await readAfter(journal, course, 0)
      return fromWhole(means, entries, sequence, question)
    },
    factsHeld: (course, question) => {
      zoneAsked(question)
      const found = near(course, keeper.held(course), question)
      return found === 'whole' ? null : found
    },
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
    ...questionsTo(means, keeper, journal),
    entries: (course) => readAfter(journal, course, 0),
    record: recorder(recording),
    carePlan: carePlans(journal),
    forget: keeper.forget,
    close: keeper.close,
  }
}
