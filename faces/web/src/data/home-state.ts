// Everything the app knows at a moment, as one value that is replaced and never changed.
import type { Instant } from '@stature/label'
import type { Entry } from '@stature/record'
import type { Session } from '../sync/session.js'
import type { KeptPlan } from './family.js'
import type { Waiting } from './outbox.js'
import type { KeptPolicy } from './policy.js'
import { EMPTY_POCKET, type Pocket } from './pocket.js'

/** A course as the clinic has it, up to a place in its chain. */
export interface CourseRecord {
  readonly place: number
  readonly entries: readonly Entry[]
  /** Events that this version of the app cannot read: then it must not answer. */
  readonly unread: number
}

export interface LeaseKnown {
  readonly slot: string
  readonly account: string
  readonly name: string
  readonly mine: boolean
  readonly expiresAt: Instant
}

export interface HomeState {
  /** False until this phone's storage is read. */
  readonly ready: boolean
  /** The clinic has said since the start who is signed in and what is new, or could not be asked. */
  readonly asked: boolean
  /** There is a lock on this phone that was not opened here: nothing behind it is read or asked for. */
  readonly locked: boolean
  /** As this phone knows it, whether the clinic can be reached or not. */
  readonly session: Session | null
  /** The clinic ended the session; what is here stays. */
  readonly ended: boolean
  readonly policy: KeptPolicy | null
  /** The clinic has put a version in force that this version of the app cannot read; it answers by an older one. */
  readonly policyUnread: boolean
  readonly names: ReadonlyMap<string, string>
  readonly plans: readonly Omit<KeptPlan, 'name'>[]
  readonly courses: ReadonlyMap<string, CourseRecord>
  readonly pocket: Pocket
  /** Courses of a clinic that were opened here of late, newest first. */
  readonly opened: readonly string[]
  /** Children of the clinic by course: the day they were born, null where the record does not say. */
  readonly children: ReadonlyMap<string, string | null>
  /** All that is not back from the clinic, of every account of this phone. */
  readonly outbox: readonly Waiting[]
  /** Entries of this phone that cannot be opened any more. */
  readonly lost: number
  readonly leases: ReadonlyMap<string, LeaseKnown | null>
  readonly reachable: boolean
  readonly sending: boolean
  readonly heardAt: ReadonlyMap<string, Instant>
  readonly clockAheadMs: number | null
  readonly keeps: boolean | null
}

export const NOTHING_YET: HomeState = {
  ready: false,
  asked: false,
  locked: false,
  session: null,
  ended: false,
  policy: null,
  policyUnread: false,
  names: new Map(),
  plans: [],
  courses: new Map(),
  pocket: EMPTY_POCKET,
  opened: [],
  children: new Map(),
  outbox: [],
  lost: 0,
  leases: new Map(),
  reachable: navigator.onLine,
  sending: false,
  heardAt: new Map(),
  clockAheadMs: null,
  keeps: null,
}

/** A value that tells when it is replaced. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (change: Partial<T>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function storeOf<T extends object>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = { ...value, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
