// The keyring on a key database of its own: makes, reads, keeps briefly and erases the keys of courses.
import { StoreFailure } from '../port/store.js'
import type { Driver } from '../sql/driver.js'
import { courseKeyOf } from './course-key.js'
import { keyCache, type KeyCache } from './key-cache.js'
import type { CourseKey, Keyring } from './keyring.js'
import { eraseKey, insertKey, prepareKeyTables, readKey, wrappers } from './key-table.js'
import { freshKey } from './random.js'
import { rotateKeys } from './rotate.js'
import { scrub } from './scrub.js'
import { masterKeysOf, unwrap, wrap, wrongMasterKey, type MasterKeys } from './wrapping.js'

/** No course has an empty id. */
const SYSTEM = ''
const MOST_KEPT = 4_096
const LONGEST_KEPT_MS = 60_000

interface Parts {
  readonly driver: Driver
  readonly masters: MasterKeys
  readonly clock: () => number
  readonly cache: KeyCache<CourseKey>
  /** Keys being read; what was forgotten meanwhile is no longer in here and is not kept. */
  readonly reading: Map<string, Promise<CourseKey>>
}

const noKey = (course: string): StoreFailure =>
  new StoreFailure(
    'course-erased',
    `The key of course ${course} was erased, or was never made.`,
    'What was kept of it cannot be read again. Open a new course under another id if the treatment goes on.',
    false,
  )

function courseId(course: string): string {
  if (course === SYSTEM) throw new RangeError('A course has an id.')
  return course
}

async function make(parts: Parts, course: string): Promise<'open' | 'erased'> {
  const there = await readKey(parts.driver, course)
  if (there !== null) return there === 'erased' ? 'erased' : 'open'
  const material = freshKey()
  await insertKey(parts.driver, wrap(parts.masters, course, material), parts.clock())
  material.fill(0)
  // Another process may have made it, or erased it, first.
  return (await readKey(parts.driver, course)) === 'erased' ? 'erased' : 'open'
}

async function load(parts: Parts, course: string): Promise<CourseKey> {
  const key = await readKey(parts.driver, course)
  if (key === null || key === 'erased') throw noKey(course)
  return courseKeyOf(course, unwrap(parts.masters, key))
}

async function keyOf(parts: Parts, course: string): Promise<CourseKey> {
  const { cache, reading } = parts
  const now = parts.clock()
  const kept = cache.get(course, now)
  if (kept !== null) return kept
  const underWay = reading.get(course)
  if (underWay !== undefined) return underWay
  const promise = load(parts, course)
  reading.set(course, promise)
  try {
    const key = await promise
    if (reading.get(course) === promise) cache.put(course, key, now)
    return key
  } finally {
    if (reading.get(course) === promise) reading.delete(course)
  }
}

function forget(parts: Parts, course: string): void {
  parts.cache.forget(course)
  parts.reading.delete(course)
}

async function erase(parts: Parts, course: string, at: number): Promise<void> {
  await parts.driver.transaction((tx) => eraseKey(tx, course, at))
  forget(parts, course)
  parts.driver.announce({ what: 'course', key: course, sequence: 0 })
  await scrub(parts.driver)
}

/** The system's key is the known value that tells a wrong master key before anything is read or written. */
async function checkMasterKeys(parts: Parts): Promise<void> {
  const { driver, masters } = parts
  const missing = (await wrappers(driver)).filter((id) => !masters.byId.has(id))
  if (missing.length > 0) {
    const given = [...masters.byId.keys()].join(', ')
    throw wrongMasterKey(
      `This key store is wrapped with master key ${missing.join(', ')}, which was not given (given: ${given}).`,
    )
  }
  await make(parts, SYSTEM)
  await load(parts, SYSTEM)
}

/**
 * Opens the key database, makes its tables where they are missing, and proves the master keys right. `masterKeys`: 32
 * bytes each, newest first. Throws StoreFailure `wrong-master-key`, `schema-newer`, `store-damaged`, and what the driver
 * throws. Closing the keyring closes the driver.
 */
export async function openKeyring(
  driver: Driver,
  masterKeys: readonly Uint8Array[],
  clock: () => number,
): Promise<Keyring> {
  const masters = masterKeysOf(masterKeys)
  const cache = keyCache<CourseKey>(MOST_KEPT, LONGEST_KEPT_MS)
  const parts: Parts = { driver, masters, clock, cache, reading: new Map() }
  await prepareKeyTables(driver)
  await checkMasterKeys(parts)
  // In a key database nothing is announced but erasures.
  const stop = driver.listen((announcement) => forget(parts, announcement.key))
  return {
    open: (course) => make(parts, courseId(course)),
    keyOf: (course) => keyOf(parts, courseId(course)),
    systemKey: () => keyOf(parts, SYSTEM),
    erase: (course, at) => erase(parts, courseId(course), at),
    forget: (course) => forget(parts, course),
    rotate: () => rotateKeys(driver, masters),
    async close() {
      stop()
      cache.clear()
      await driver.close()
    },
  }
}
