// What surrounds the record while care is given: who is injecting now, alarms and who answered, messages to send.

/** "I am giving it now": a courtesy between carers, never a right; recording a fact asks nobody. */
export interface Lease {
  readonly course: string
  /** `2026-03-02/evening` */
  readonly slot: string
  readonly account: string
  readonly takenAt: number
  readonly expiresAt: number
}

export type LeaseResult =
  | { readonly kind: 'taken'; readonly lease: Lease; readonly from: Lease | null }
  /** Somebody else holds it and `takeOver` was not asked. */
  | { readonly kind: 'held'; readonly lease: Lease }

export interface Leases {
  /** Taking one's own again prolongs it. `takeOver` names the account it is taken from, so that nobody takes over unknowingly. */
  take(lease: Lease, takeOver: string | null): Promise<LeaseResult>
  /** Only by its holder; false where it is not held by them. */
  release(course: string, slot: string, account: string): Promise<boolean>
  /** Null where free or expired at `at`; at `expiresAt` it is. */
  holder(course: string, slot: string, at: number): Promise<Lease | null>
}

/** What changed around a course; ids only. */
export interface CareChange {
  readonly what: 'lease' | 'alarms'
  readonly course: string
}

/** Something a person has to look at. `details` is JSON text, sealed with the course's key. */
export interface Alarm {
  readonly course: string
  /** Says what it is about, so that raising it twice raises it once. */
  readonly key: string
  readonly kind: string
  readonly at: number
  /** `urgent` alarms escalate. */
  readonly urgency: 'urgent' | 'soon' | 'routine'
  readonly details: string
  readonly raisedAt: number
  /** It ended by itself: food was recorded, the weight was confirmed. */
  readonly endedAt: number | null
  readonly answeredAt: number | null
  readonly answeredBy: string | null
  /** Sealed with the course's key. */
  readonly answer: string | null
}

export interface Alarms {
  /** Raises an alarm, or reopens nothing where its key is known; true where it is new. */
  raise(alarm: Alarm): Promise<boolean>
  end(course: string, key: string, at: number): Promise<boolean>
  /** First answer wins: false where it was answered already. */
  answer(course: string, key: string, by: string, at: number, answer: string): Promise<boolean>
  get(course: string, key: string): Promise<Alarm | null>
  /** Newest first; `open`: only those that neither ended nor were answered. */
  of(course: string, open: boolean, limit: number): Promise<readonly Alarm[]>
}

/** A message to one person. `body` is JSON text, sealed with the course's key; what leaves the house is worked out from it. */
export interface Message {
  /** Says what, to whom and how, so that it is queued once. */
  readonly id: string
  readonly course: string
  readonly account: string
  readonly channel: 'push' | 'email'
  readonly body: string
  /** Not sent before this instant. */
  readonly notBefore: number
  /** Of no use after this instant. */
  readonly expiresAt: number
  readonly attempts: number
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'
  readonly shownAt: number | null
}

export interface Outbox {
  /** False where its id is queued already. */
  queue(message: Message): Promise<boolean>
  /**
   * Takes due messages for `holdMs`; another process does not get them until then, and gets them afterwards if not settled.
   * Each claim is an attempt. Messages that expired are dropped on the way, those
   * that cannot be unsealed have failed.
   */
  claim(at: number, holdMs: number, limit: number): Promise<readonly Message[]>
  /** Sent, failed for good, dropped because no longer needed; or to be tried again at `again`. */
  settle(
    course: string,
    id: string,
    state: 'sent' | 'failed' | 'dropped' | { readonly again: number },
  ): Promise<void>
  /** Shown on a device: true the first time. */
  shown(course: string, id: string, account: string, at: number): Promise<boolean>
  of(course: string, account: string, limit: number): Promise<readonly Message[]>
  /** Waiting messages of a course whose id begins so are no longer needed. */
  drop(course: string, idPrefix: string): Promise<number>
  /** Waiting messages, and the age of the oldest that is due, in milliseconds; for metrics. */
  backlog(at: number): Promise<{ readonly waiting: number; readonly oldestMs: number }>
}

/** A person's own wishes about messages, and the push addresses of their devices; JSON text, sealed. */
export interface Settings {
  get(account: string): Promise<string | null>
  /** Writes only where they still are `expected`, null where there were none; false otherwise. */
  put(account: string, settings: string, expected: string | null): Promise<boolean>
}

/** A clinic's own state that belongs to no course, such as who is on duty; JSON text, sealed. */
export interface ClinicState {
  get(key: string): Promise<string | null>
  /** Writes only where the value still is `expected`; false otherwise. */
  put(key: string, value: string, expected: string | null): Promise<boolean>
}
