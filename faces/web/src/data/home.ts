// Everything a person can do with this phone's app, and the parts it is made of.
import type { Json } from '@stature/protocol'
import type { Answer } from '../sync/http.js'
import type { Engine } from '../sync/engine.js'
import type { Heard } from '../sync/stream.js'
import type { Windows } from '../sync/windows.js'
import type { DocumentName } from './documents.js'
import type { HomeState, Store } from './home-state.js'
import type { Said } from './make-event.js'
import type { Pocket } from './pocket.js'
import type { Vault } from './vault.js'

/** Of one room alone: nothing else of the app reads it. */
export type RoomDocument = Extract<DocumentName, 'messages' | `card ${string}`>

export interface Home {
  readonly store: Store<HomeState>
  /** Durable on this phone when it resolves; the ids in their order. Rejects with StorageFull. */
  readonly record: (course: string, events: readonly Said[]) => Promise<readonly string[]>
  /** Brings a clinic's course here and keeps it among those opened of late; a family's are always here. */
  readonly open: (course: string) => Promise<void>
  readonly putAway: (id: string) => Promise<void>
  /** Changes what this phone keeps for itself. Rejects where it could not be kept. */
  readonly repocket: (change: (pocket: Pocket) => Pocket) => Promise<void>
  /** Sealed documents of single rooms; forgotten with the session. */
  readonly readKept: (name: RoomDocument) => Promise<Json>
  readonly keep: (name: RoomDocument, json: object) => Promise<void>
  /** After an answer of a way to sign in: takes the session over. Answers whether somebody is in. */
  readonly entered: (answer: Answer) => Promise<boolean>
  readonly signOut: () => Promise<void>
  /** Of this phone; see `data/lock.ts`. */
  readonly vault: Vault
  /** After the lock was opened, put on, taken off or forgotten: goes on with what can be read now. */
  readonly lockChanged: (how: 'opened' | 'forgotten' | 'set') => Promise<void>
  readonly sync: Engine['sync']
  /** Asks which site policy is in force, as after signing one. */
  readonly refreshPolicy: () => Promise<void>
  /** Asks the clinic anew who is signed in and for what: after one's own account or rights changed. */
  readonly lookAgain: () => Promise<void>
  /** Hears of every change the clinic tells, of any course granted; null where it may have missed some and must look. */
  readonly onHeard: (listener: (change: Heard | null) => void) => () => void
}

export interface Parts {
  readonly vault: Vault
  readonly store: Store<HomeState>
  readonly engine: Engine
  readonly others: Windows
}
