// What this phone keeps: an IndexedDB whose contents are encrypted under a key that no script can take out.
import type { Json } from '@stature/protocol'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { jsonOf } from './json.js'

/** AES-GCM: a nonce of its own for every sealing. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

/** A run of events of a course as the clinic has them, `from` and `to` included. */
export interface Block {
  readonly course: string
  readonly from: number
  readonly to: number
  readonly count: number
  readonly sealed: Sealed
}

export type OutboxState = 'waiting' | 'sent' | 'refused'

/** An event made here, until the clinic's record has come back with it. */
export interface OutboxItem {
  /** Ascending: the order in which they were recorded. */
  readonly order?: number
  readonly id: string
  readonly account: string
  readonly course: string
  readonly state: OutboxState
  readonly sealed: Sealed
  /** Why the clinic did not take it. */
  readonly why: Sealed | null
}

/** What opens the data key of a locked phone: the key wrapped by one that only a PIN makes. See ADR 0019. */
export interface LockRecord {
  readonly salt: Uint8Array<ArrayBuffer>
  /** Of PBKDF2 with SHA-256. */
  readonly rounds: number
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
  /** Wrong tries in a row, and until when no other is taken. */
  readonly failures: number
  readonly notBefore: number
}

interface Kept extends DBSchema {
  /** This device's own key, the lock where there is one, and which data key is in use as a number that grows. */
  keys: { key: string; value: CryptoKey | LockRecord | number }
  /** Small documents by name: the session, the policy, names, low-sugar plans. */
  documents: { key: string; value: Sealed }
  blocks: { key: [string, number]; value: Block }
  /** Up to which place each course is here without a hole; below zero while it was never here whole. */
  places: { key: string; value: number }
  outbox: { key: number; value: OutboxItem; indexes: { id: string } }
}

export type Database = IDBPDatabase<Kept>

export interface Vault {
  readonly db: Database
  /** `about` is bound to what is sealed: it opens under no other name. */
  readonly seal: (json: object, about: string) => Promise<Sealed>
  /** Null where it was not sealed here, or under another name, or is locked. */
  readonly open: (sealed: Sealed, about: string) => Promise<Json>
  readonly hasLock: () => boolean
  /** Whether there is a lock that was not opened in this window. */
  readonly isLocked: () => boolean
  /** Of the data key that this window uses; another in the database says that this window is out of date. */
  readonly generation: () => number
  /** Takes another data key into use; null is the device's own. */
  readonly use: (key: CryptoKey | null, generation: number) => void
}

const KEY = 'this-device'
export const LOCK = 'lock'
export const GENERATION = 'generation'
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** What waits and the low-sugar plans are never behind the lock: they outlive a forgotten PIN and are there without it. */
export const staysOpen = (about: string): boolean =>
  about === 'plans' || about.startsWith('outbox ') || about.startsWith('refused ')

export const isLock = (value: CryptoKey | LockRecord | number | undefined): value is LockRecord =>
  typeof value === 'object' && 'wrapped' in value

const isKey = (value: CryptoKey | LockRecord | number | undefined): value is CryptoKey =>
  value instanceof CryptoKey

const numberOf = (value: CryptoKey | LockRecord | number | undefined): number =>
  typeof value === 'number' ? value : 0

/** Throws where another window has put a lock on or taken it off: nothing may be written under a key that is gone. */
export async function mustBeCurrent(
  { generation }: Vault,
  keys: { readonly get: (name: string) => Promise<CryptoKey | LockRecord | number | undefined> },
): Promise<void> {
  if (numberOf(await keys.get(GENERATION)) !== generation())
    throw new Error('another window changed the lock')
}

/** Seals under a key. */
export async function sealWith(key: CryptoKey, json: object, about: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(about) }
  const bytes = await crypto.subtle.encrypt(algorithm, key, bytesOf(JSON.stringify(json)))
  return { nonce, bytes }
}

async function openWith(key: CryptoKey, { nonce, bytes }: Sealed, about: string): Promise<Json> {
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(about) }
    return jsonOf(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes)))
  } catch {
    return null
  }
}

/** The key of this device. Of two windows that make one at once, the first one's stays. */
export async function keyOf(db: Database): Promise<CryptoKey> {
  const known = await db.get('keys', KEY)
  if (isKey(known)) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const writing = db.transaction('keys', 'readwrite')
  const before = await writing.store.get(KEY)
  if (before === undefined) await writing.store.put(made, KEY)
  await writing.done
  return isKey(before) ? before : made
}

const openDatabase = (name: string): Promise<Database> =>
  openDB<Kept>(name, 1, {
    upgrade(db) {
      db.createObjectStore('keys')
      db.createObjectStore('documents')
      db.createObjectStore('blocks', { keyPath: ['course', 'from'] })
      db.createObjectStore('places')
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', {
        unique: true,
      })
    },
  })

/** Whether there is a lock, and which data key is in use. */
async function lockIn(db: Database): Promise<[boolean, number]> {
  const reading = db.transaction('keys')
  const lock = await reading.store.get(LOCK)
  return [isLock(lock), numberOf(await reading.store.get(GENERATION))]
}

/** Opens it. Rejects where this browser keeps nothing. */
export async function openVault(name = 'stature'): Promise<Vault> {
  const db = await openDatabase(name)
  const own = await keyOf(db)
  let [hasLock, generation] = await lockIn(db)
  let data: CryptoKey | null = hasLock ? null : own
  const keyFor = (about: string): CryptoKey | null => (staysOpen(about) ? own : data)
  return {
    db,
    seal: async (json, about) => {
      const key = keyFor(about)
      if (key === null) throw new Error('this phone is locked')
      return sealWith(key, json, about)
    },
    open: async (sealed, about) => {
      const key = keyFor(about)
      return key === null ? null : openWith(key, sealed, about)
    },
    hasLock: () => hasLock,
    isLocked: () => data === null,
    generation: () => generation,
    use: (key, next) => {
      hasLock = key !== null
      generation = next
      data = key ?? own
    },
  }
}
