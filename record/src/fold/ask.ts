// What a course is asked, and what answers where there is no course yet.
import type { Instant } from '@stature/label'
import type { Calendar } from '@stature/protocol'

/** What a course is asked. */
export interface Ask {
  /** What happened later does not count. */
  readonly asOf: Instant
  /** What was recorded later does not count; null for everything recorded. */
  readonly asKnownAt: Instant | null
  readonly calendar: Calendar
  /** The vial asked about; null for the one in use. */
  readonly vial: string | null
}

/** A course that is not opened has no facts. */
export interface NotOpened {
  readonly missing: 'course-opened'
}
