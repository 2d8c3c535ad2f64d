// Courses as the server reads and writes them: facts at an instant from a checkpoint, and judged appends.
import type { Instant } from '@stature/label'
import type { Calendar, Facts, Policy } from '@stature/protocol'
import type { Entry, StatureEvent } from '@stature/record'
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

export interface Courses {
  /** Null where the course is not opened at that instant; throws Problem 400 on a slot or zone that does not exist. */
  facts(course: string, question: Question): Promise<Answered | null>
  /** All entries, for what needs every one of them (card, plan, export); costs with the course's length. */
  entries(course: string): Promise<{ readonly entries: readonly Entry[]; readonly sequence: number }>
  /**
   * Checks, enforces and appends. A fact is never refused for breaking a rule or for its clock. `sentAt` is the device's
   * clock when it sent, for its offset; `receivedAt` ours. The results stand in the order given.
   */
  record(
    course: string,
    events: readonly unknown[],
    sender: Sender,
    clocks: { readonly sentAt: Instant | null; readonly receivedAt: Instant },
  ): Promise<readonly EventResult[]>
  /** The prescriptions' guard: the SHA-256 of a dose decision as canonical JSON. */
  readonly policy: Policy
  close(): Promise<void>
}

export type { StatureEvent }
