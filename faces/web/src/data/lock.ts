// The lock of this phone: the data key wrapped under a key that only the PIN makes, put on, opened, changed and taken off.
import { MOST_FAILURES, pinText, waitAfter } from './lock-rules.js'
import { reseal } from './reseal.js'
import { GENERATION, isLock, LOCK, type LockRecord, type Vault } from './vault.js'

/** About a second on a middling phone; kept with the lock, so that it can grow. */
const ROUNDS = 1_000_000

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const AES = { name: 'AES-GCM', length: 256 } as const
const wrapping = (nonce: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: bytesOf(LOCK),
})

async function keyFrom(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(pinText(pin)), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, typed, AES, false, ['wrapKey', 'unwrapKey'])
}

/** The data key behind a lock; null where the PIN is not its own. */
async function unwrapped(lock: LockRecord, pin: string, extractable: boolean): Promise<CryptoKey | null> {
  const key = await keyFrom(pin, lock.salt, lock.rounds)
  const uses = ['encrypt', 'decrypt'] as const
  const opening = crypto.subtle.unwrapKey(
    'raw',
    lock.wrapped,
    key,
    wrapping(lock.nonce),
    AES,
    extractable,
    uses,
  )
  return opening.catch(() => null)
}

async function wrapped(data: CryptoKey, pin: string): Promise<LockRecord> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFrom(pin, salt, ROUNDS)
  const bytes = await crypto.subtle.wrapKey('raw', data, key, wrapping(nonce))
  return { salt, rounds: ROUNDS, nonce, wrapped: bytes, failures: 0, notBefore: 0 }
}

async function lockOf({ db }: Vault): Promise<LockRecord | null> {
  const found = await db.get('keys', LOCK)
  return isLock(found) ? found : null
}

/** Puts a lock on: everything but what waits and the low-sugar plans is sealed anew under a key that is nowhere in the open. */
export async function putLock(vault: Vault, pin: string): Promise<void> {
  const made = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt'])
  const lock = await wrapped(made, pin)
  const data = await unwrapped(lock, pin, false)
  if (data === null) throw new Error('the lock that was made does not open')
  await reseal(vault, data, lock)
}

export type Opened =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong'; readonly left: number; readonly notBefore: number }
  | { readonly kind: 'wait'; readonly notBefore: number }
  /** Wrong too often: what is behind the lock must go. */
  | { readonly kind: 'over' }

/** Counts the try before it is made, so that closing the app in between hides none. */
async function tried(vault: Vault, at: number): Promise<LockRecord | Opened> {
  const writing = vault.db.transaction('keys', 'readwrite', { durability: 'strict' })
  const lock = await writing.store.get(LOCK)
  if (!isLock(lock)) return { kind: 'over' }
  if (lock.failures >= MOST_FAILURES) return { kind: 'over' }
  // A clock that was set back must not lock for longer than the wait itself.
  const notBefore = Math.min(lock.notBefore, at + waitAfter(lock.failures))
  if (at < notBefore) return { kind: 'wait', notBefore }
  const failures = lock.failures + 1
  const counted = { ...lock, failures, notBefore: at + waitAfter(failures) }
  await writing.store.put(counted, LOCK)
  await writing.done
  return counted
}

/** Tries a PIN: the data key where it is right. */
async function attempt(
  vault: Vault,
  pin: string,
  at: number,
  extractable: boolean,
): Promise<CryptoKey | Opened> {
  const lock = await tried(vault, at)
  if ('kind' in lock) return lock
  const data = await unwrapped(lock, pin, extractable)
  if (data === null) {
    const left = MOST_FAILURES - lock.failures
    return left > 0 ? { kind: 'wrong', left, notBefore: lock.notBefore } : { kind: 'over' }
  }
  await vault.db.put('keys', { ...lock, failures: 0, notBefore: 0 }, LOCK)
  return data
}

/** Opens the lock for this window. */
export async function openLock(vault: Vault, pin: string, at: number): Promise<Opened> {
  const data = await attempt(vault, pin, at, false)
  if (!(data instanceof CryptoKey)) return data
  vault.use(data, vault.generation())
  return { kind: 'open' }
}

/** Another PIN on the same lock. */
export async function changeLock(vault: Vault, pin: string, next: string, at: number): Promise<Opened> {
  const data = await attempt(vault, pin, at, true)
  if (!(data instanceof CryptoKey)) return data
  await vault.db.put('keys', await wrapped(data, next), LOCK)
  return { kind: 'open' }
}

/** Takes it off: everything is sealed under the device's own key again. */
export async function dropLock(vault: Vault, pin: string, at: number): Promise<Opened> {
  const data = await attempt(vault, pin, at, false)
  if (!(data instanceof CryptoKey)) return data
  await reseal(vault, null, null)
  return { kind: 'open' }
}

/** Lets go of the lock and of everything behind it; what waits and the low-sugar plans stay. */
export async function forgetLock(vault: Vault): Promise<void> {
  const generation = vault.generation() + 1
  const stores = ['keys', 'documents', 'blocks', 'places'] as const
  const writing = vault.db.transaction(stores, 'readwrite', { durability: 'strict' })
  const documents = writing.objectStore('documents')
  for (const name of await documents.getAllKeys()) if (name !== 'plans') await documents.delete(name)
  await writing.objectStore('blocks').clear()
  await writing.objectStore('places').clear()
  await writing.objectStore('keys').delete(LOCK)
  await writing.objectStore('keys').put(generation, GENERATION)
  await writing.done
  vault.use(null, generation)
}

export const hasLock = async (vault: Vault): Promise<boolean> => (await lockOf(vault)) !== null
