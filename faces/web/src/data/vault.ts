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

interface Kept extends DBSchema {
  keys: { key: string; value: CryptoKey }
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
  /** Null where it was not sealed here, or under another name. */
  readonly open: (sealed: Sealed, about: string) => Promise<Json>
}

const KEY = 'this-device'
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** The key of this device. Of two windows that make one at once, the first one's stays. */
async function keyOf(db: Database): Promise<CryptoKey> {
  const known = await db.get('keys', KEY)
  if (known !== undefined) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const writing = db.transaction('keys', 'readwrite')
  const before = await writing.store.get(KEY)
  if (before === undefined) await writing.store.put(made, KEY)
  await writing.done
  return before ?? made
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

/** Opens it. Rejects where this browser keeps nothing. */
export async function openVault(name = 'stature'): Promise<Vault> {
  const db = await openDatabase(name)
  const key = await keyOf(db)
  return {
    db,
    seal: async (json, about) => {
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(about) }
      const bytes = await crypto.subtle.encrypt(algorithm, key, bytesOf(JSON.stringify(json)))
      return { nonce, bytes }
    },
    open: async ({ nonce, bytes }, about) => {
      try {
        const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(about) }
        return jsonOf(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes)))
      } catch {
        return null
      }
    },
  }
}
