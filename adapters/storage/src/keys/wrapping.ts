// Course keys wrapped under a master key: the only form in which they are written down.
import type { KeyObject } from 'node:crypto'
import { StoreFailure } from '../port/store.js'
import { derivedBytes, derivedKey } from './derive.js'
import { sealBytes, unsealBytes } from './sealed.js'

/** `id` is worked out from the key: it names it without telling it. */
export interface MasterKey {
  readonly id: string
  readonly key: KeyObject
}

export const GIVE_MASTER_KEY =
  'Give the master key that this key store was made with; while keys are rotated, give the new one first and the old one after it.'

export const wrongMasterKey = (message: string): StoreFailure =>
  new StoreFailure('wrong-master-key', message, GIVE_MASTER_KEY, false)

function masterKeyOf(bytes: Uint8Array): MasterKey {
  if (bytes.length !== 32) throw wrongMasterKey(`A master key has ${bytes.length} bytes instead of 32.`)
  return {
    id: derivedBytes(bytes, 'stature/master/id/1').subarray(0, 12).toString('base64url'),
    key: derivedKey(bytes, 'stature/master/wrap/1'),
  }
}

/** All the master keys given; the first wraps, all unwrap. */
export interface MasterKeys {
  readonly newest: MasterKey
  readonly byId: ReadonlyMap<string, MasterKey>
}

export function masterKeysOf(given: readonly Uint8Array[]): MasterKeys {
  const keys = given.map(masterKeyOf)
  const newest = keys[0]
  if (newest === undefined) throw wrongMasterKey('No master key was given.')
  return { newest, byId: new Map(keys.map((key) => [key.id, key])) }
}

/** The course is authenticated, so that no course's key serves another's. */
const contextOf = (course: string): string => `course-key/${course}`

export interface WrappedKey {
  readonly course: string
  readonly wrapped: Uint8Array
  readonly wrappedBy: string
}

export const wrap = (masters: MasterKeys, course: string, material: Uint8Array): WrappedKey => ({
  course,
  wrapped: sealBytes(masters.newest.key, contextOf(course), material),
  wrappedBy: masters.newest.id,
})

/** 32 bytes. Throws StoreFailure `wrong-master-key`, or `store-damaged` where the bytes were changed. */
export function unwrap(masters: MasterKeys, key: WrappedKey): Uint8Array {
  const master = masters.byId.get(key.wrappedBy)
  if (master === undefined) {
    throw wrongMasterKey(`A course's key is wrapped with master key ${key.wrappedBy}, which was not given.`)
  }
  return unsealBytes(master.key, contextOf(key.course), key.wrapped)
}
