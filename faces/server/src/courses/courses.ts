// Courses as the server reads and writes them: facts at an instant from a checkpoint, and judged appends.
import type { CarePlan } from '@stature/card'
import type { Instant } from '@stature/label'
import type { Calendar, Facts, Policy } from '@stature/protocol'
import type { Entry } from '@stature/record'
import type { Role } from '@stature/record'
import type { Issue } from '../http/problem.js'

/** What is asked of a course. */
export interface Question {
  readonly at: Instant
  readonly asKnownAt: Instant | null
  /** `2026-03-02/evening`; null where it follows from the instant. */
  readonly slot: string | null
  readonly vial: string | null
  /** Null for the zone of the latest event. */
  readonly zone: string | null
}

/** Facts with what they rest on. */
export interface Answered {
  readonly facts: Facts
  readonly calendar: Calendar
  readonly zone: string
  /** Whose slots these are; a decision on these facts is made by no other. */
  readonly policy: Policy
  /** The place in the chain they were folded at. */
  readonly sequence: number
}

/** One event of a sync and what became of it. */
export type EventResult =
  | {
      readonly id: string
      readonly result: 'recorded'
      readonly sequence: number
      readonly deviations: readonly Issue[]
    }
  | { readonly id: string; readonly result: 'already-there'; readonly sequence: number }
  | {
      readonly id: string | null
      readonly result: 'refused'
      readonly status: 400 | 403 | 409 | 422
      readonly issues: readonly Issue[]
      readonly current?: unknown
    }

/** Who sends events. */
export interface Sender {
  readonly account: string
  readonly role: Role
}

/** What came with the events of one request. */
export interface Sent {
  /** The hash of the dose decision that a prescription was signed on, by the event's id. */
  readonly decisionHashes: ReadonlyMap<string, string>
}

/** What became of every event, and the course's last place in the chain as far as this request moved or saw it. */
export interface Recorded {
  readonly results: readonly EventResult[]
  readonly sequence: number
}

export interface Courses {
  /** Null where the course is not opened at that instant; throws Problem 400 on a slot or zone that does not exist. */
  facts(course: string, question: Question): Promise<Answered | null>
  /**
   * The same from what memory holds, without a look at the store: of the place in the chain that it names, which may not be
   * the last one any more. Null where memory cannot tell. Throws as `facts`.
   */
  factsHeld(course: string, question: Question): Answered | null
  /** All entries, for what needs every one of them (card, plan, export); costs with the course's length. */
  entries(course: string): Promise<{ readonly entries: readonly Entry[]; readonly sequence: number }>
  /**
   * Checks, enforces and appends. A fact is never refused for breaking a rule or for its clock. The results stand in
   * the order given. Throws Problem 410 where the course was erased.
   */
  record(course: string, events: readonly unknown[], sender: Sender, sent: Sent): Promise<Recorded>
  /** The care plan in force; null where none was set. Costs with the course's length only after a plan or a correction. */
  carePlan(course: string, at: Instant): Promise<CarePlan | null>
  /** Drops what is in memory of a course, because it was erased. */
  forget(course: string): void
  close(): Promise<void>
}
