// The events of courses: appended once, chained, read in order. The store adds `sequence` and `previous` and nothing else.
import type { StatureEvent } from '@stature/record'

/** What became of one event of an append, in the order given. `sequence` is its place in the course's chain. */
export type Appended =
  | { readonly kind: 'recorded'; readonly id: string; readonly sequence: number }
  | { readonly kind: 'already-there'; readonly id: string; readonly sequence: number }
  /** The id was recorded with other content. */
  | { readonly kind: 'id-conflict'; readonly id: string }

/** `moved`: the course is no longer at the sequence the caller judged it at; nothing was appended. */
export type AppendResult =
  | { readonly kind: 'done'; readonly sequence: number; readonly events: readonly Appended[] }
  | { readonly kind: 'moved'; readonly sequence: number }
  | { readonly kind: 'erased' }

/** A snapshot of folded facts: a rebuildable cache, never the record. */
export interface Snapshot {
  /** Everything up to this place is in it. */
  readonly sequence: number
  readonly body: string
}

/** What a course is besides its events. */
export interface CourseHead {
  readonly course: string
  /** 0 while nothing is recorded. */
  readonly sequence: number
  /** Up to where alarms and reminders were worked out. */
  readonly projected: number
  readonly erased: boolean
}

export interface Journal {
  /**
   * Appends what is new, all of it or nothing, durable when the promise resolves. Idempotent by event id. `at` is the
   * sequence the caller judged on, or null where nothing was judged; it is held only against events that are new.
   */
  append(course: string, events: readonly StatureEvent[], at: number | null): Promise<AppendResult>
  /**
   * Events after a place in the chain, in order, at most `limit` of them. Throws StoreFailure `course-erased` where there
   * are some and the course was erased.
   */
  read(course: string, after: number, limit: number): Promise<readonly StatureEvent[]>
  /** Null where the course was never heard of. */
  head(course: string): Promise<CourseHead | null>
  /** Courses by id, those after `after`; for upkeep, never for a screen. */
  list(after: string | null, limit: number): Promise<readonly CourseHead[]>
  /** Courses whose events are not projected yet. */
  unprojected(limit: number): Promise<readonly CourseHead[]>
  setProjected(course: string, sequence: number): Promise<void>
  snapshot(course: string): Promise<Snapshot | null>
  saveSnapshot(course: string, snapshot: Snapshot): Promise<void>
  /**
   * Told after a commit of this or another process, within a second; several commits may be told once. `sequence` is -1
   * where the course was erased. Answers how to stop.
   */
  watch(listener: (change: { readonly course: string; readonly sequence: number }) => void): () => void
}
