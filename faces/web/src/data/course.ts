// The contract between what a screen shows and where it comes from: one course as it stands now, online or not.
import type { Instant } from '@stature/label'
import type {
  AlarmFacts,
  Calendar,
  Decision,
  DoseOutcome,
  Explanation,
  Facts,
  InjectionOutcome,
  LowSugarPlan,
  LowSugarText,
  Policy,
  Register,
  Stated,
} from '@stature/protocol'
import type { Entry, EventOf, Kind, OpenVial, Role, StatureEvent } from '@stature/record'
import { createContext, useContext } from 'react'

/** What an event of a kind says, without the envelope that the device writes around it. */
export type BodyOf<K extends Kind> = Omit<
  EventOf<K>,
  'id' | 'course' | 'kind' | 'occurredAt' | 'recordedAt' | 'zone' | 'by' | 'sequence' | 'previous'
>

/** One event to record; `occurredAt` is now unless it is named. */
export type NewEvent = {
  [K in Kind]: { readonly kind: K; readonly body: BodyOf<K>; readonly occurredAt?: Instant }
}[Kind]

/**
 * `sent`: everything is at the clinic · `saved-here`: saved on this phone and waiting · `sending` · `offline`: saved on this
 * phone, no network · `refused`: the clinic did not take something, see `refused` · `signed-out`: the clinic ended the
 * session; everything stays here and is sent after signing in again.
 */
export type SyncState = 'saved-here' | 'sent' | 'sending' | 'offline' | 'refused' | 'signed-out'

/** An event the clinic did not take. It stays on this phone until somebody has seen it and puts it away. */
export interface RefusedEvent {
  readonly event: StatureEvent
  readonly code: string
  /** The server's own words, in English. */
  readonly message: string
  readonly fix: string | null
}

/** Who says they are giving the injection of the slot asked about. */
export interface LeaseView {
  /** Null where nobody, or nobody is known to be. */
  readonly holder: string | null
  readonly mine: boolean
  readonly expiresAt: Instant | null
  /** False without a network: then nobody can be told, and nothing is blocked. */
  readonly known: boolean
  /** Takes it, over from the holder where `takeOver`. Answers whether it is mine now. */
  readonly take: (takeOver?: boolean) => Promise<boolean>
  readonly release: () => Promise<void>
}

/** Somebody's entry as it stands in the record, for lists such as "given by". */
export interface EntryView {
  readonly event: StatureEvent
  readonly at: Instant
  /** Recorded on this device and not yet at the clinic. */
  readonly waiting: boolean
  /** By the account signed in here. */
  readonly mine: boolean
}

/** One course, computed anew every half minute and after every event. */
export interface CourseView {
  readonly course: string
  /** The name to show, and the role of the signed-in account. */
  readonly name: string
  readonly role: Role
  readonly zone: string
  readonly now: Instant
  readonly facts: Facts
  readonly calendar: Calendar
  readonly policy: Policy
  /** True while the site policy is the shipped example. */
  readonly policyIsExample: boolean
  readonly carePlan: LowSugarPlan
  /** Opened and not discarded, the latest last; the one used is `facts.vial`. */
  readonly vials: readonly OpenVial[]
  /** Says which of several open ones is used, on this phone and until another is opened. */
  readonly takeVial: (vial: string) => Promise<void>
  /** With everything in `stated`. */
  readonly injection: Decision<InjectionOutcome>
  readonly dose: Decision<DoseOutcome>
  /** The words of the injection decision, in the language shown. */
  readonly explanation: (register: Register) => Explanation
  readonly doseExplanation: (register: Register) => Explanation
  readonly lowSugar: LowSugarText
  /** Said on this screen and not recorded yet; never preselected. Empty again after `recordAll`, `clearStated`, or the slot's end. */
  readonly stated: Stated
  readonly state: (part: Partial<Stated>) => void
  readonly clearStated: () => void
  /** Resolves when it is durable on this phone; rejects with `StorageFull` where it is not. */
  readonly record: <K extends Kind>(
    kind: K,
    body: BodyOf<K>,
    more?: { readonly occurredAt?: Instant },
  ) => Promise<{ readonly id: string }>
  /** All of them or none, in their order, and `stated` is cleared. */
  readonly recordAll: (events: readonly NewEvent[]) => Promise<readonly string[]>
  /** Records that an entry was a mistake. Both stay in the record; the entry counts no more. */
  readonly undo: (id: string) => Promise<void>
  /** Entries that stand, newest first, of the last two weeks. */
  readonly entries: readonly EntryView[]
  /**
   * All that this phone has of the course, corrections among it, in no order: for screens of the whole course, which ask the
   * record's own functions (`diaryOf`, `slotStandings`, `standingEntries`) and pay for it themselves.
   */
  readonly recorded: readonly Entry[]
  /** Ids of what is not at the clinic yet. */
  readonly unsent: ReadonlySet<string>
  /** The name of an account of this course, such as the other carer's; null where this phone does not know it. */
  readonly nameOf: (account: string) => string | null
  readonly sync: SyncState
  /** Events of this course on this phone that are not at the clinic. */
  readonly waiting: number
  readonly refused: readonly RefusedEvent[]
  /** Puts a refused event away after it was shown. */
  readonly putAway: (id: string) => Promise<void>
  /** When this phone last heard everything from the clinic; null where never. */
  readonly heardAt: Instant | null
  /** How far this phone's clock is ahead of the clinic's, where that is more than two minutes. */
  readonly clockAheadMs: number | null
  readonly lease: LeaseView
  /** Newest first; food after an injection as the decision's states say it. */
  readonly alarms: readonly AlarmFacts[]
}

/** The storage of this phone is full or closed to us: nothing was saved, and the screen must say so. */
export class StorageFull extends Error {
  readonly code = 'storage-full'
}

export const CourseContext = createContext<CourseView | null>(null)

/** The course in whose gate the screen stands; screens are shown only once it is read from this phone. */
export function useCourse(course: string): CourseView {
  const view = useContext(CourseContext)
  if (view?.course !== course) throw new Error('a screen of a course stands outside its gate')
  return view
}
