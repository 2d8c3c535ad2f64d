// The storage port: one interface, one contract suite, run against every store.
import type { Accounts } from './accounts.js'
import type { Alarms, CareChange, ClinicState, Leases, Outbox, Settings } from './care.js'
import type { Journal } from './journal.js'
import type { CourseLog } from './log.js'
import type { PolicyActs } from './policies.js'

export interface Store {
  readonly kind: 'memory' | 'sqlite' | 'postgres'
  readonly journal: Journal
  readonly log: CourseLog
  readonly accounts: Accounts
  readonly leases: Leases
  readonly alarms: Alarms
  readonly outbox: Outbox
  readonly settings: Settings
  readonly clinic: ClinicState
  readonly policies: PolicyActs
  /**
   * Told when the leases or alarms of a course changed, here or in another process, within a second; `*` for the course
   * where changes may have been missed. Answers how to stop.
   */
  watchCare(listener: (change: CareChange) => void): () => void
  /** Makes a course's key, so that it can be written; without effect where it exists. `erased` where it was erased. */
  openCourse(course: string): Promise<'open' | 'erased'>
  /** Destroys the course's key, here and in every process: what is kept of it can never be read again. */
  eraseCourse(course: string, at: number): Promise<void>
  /** Wraps every course's key with the newest master key; answers how many were wrapped anew. */
  rotateKeys(): Promise<number>
  /** Resolves where the store can be read and written now; throws a StoreFailure otherwise. */
  check(): Promise<void>
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** How a store is opened. */
export interface StoreOptions {
  /** `memory:`, `file:/path/to/stature.db`, or `postgres://…`. */
  readonly data: string
  /** The key store, kept apart from the data: the same forms. */
  readonly keys: string
  /** 32 bytes each, newest first; the first wraps, all unwrap. */
  readonly masterKeys: readonly Uint8Array[]
  readonly clock: () => number
}

/** Why a store cannot do what it is asked: a place, and what to do. `retry` where waiting may help. */
export class StoreFailure extends Error {
  constructor(
    readonly code:
      | 'store-unreachable'
      | 'store-busy'
      | 'store-full'
      | 'store-read-only'
      | 'store-damaged'
      | 'schema-newer'
      | 'bad-url'
      | 'wrong-master-key'
      | 'course-erased',
    message: string,
    readonly fix: string,
    readonly retry: boolean,
  ) {
    super(message)
    this.name = 'StoreFailure'
  }
}
