// What can happen to the disk and the file of the embedded store: full, read-only, locked by another program.
import Database from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/open-store.js'
import { StoreFailure } from '../../src/port/store.js'
import { audit } from './audit.js'
import { childOf, type Place } from './child.js'
import { smallDisk } from './disk.js'
import { eventOf } from './load.js'
import { problemsIn } from './outage.js'

const WRITERS = 4
const LONGEST_START_MS = 20_000
const masterKeys = [new Uint8Array(32).fill(7)]
const clock = (): number => Date.now()

export const filesIn = (folder: string): Place => ({
  data: `file:${folder}/stature.db`,
  keys: `file:${folder}/keys.db`,
})

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'stature-faults-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Data on the small disk, keys elsewhere: what fills is what grows. */
const onDisk = (disk: string, elsewhere: string): Place => ({
  data: filesIn(disk).data,
  keys: filesIn(elsewhere).keys,
})

export const fullDisk = (): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    const disk = smallDisk(24)
    try {
      return await problemsIn({
        name: 'sqlite, disk full',
        place: onDisk(disk.path, folder),
        writers: WRITERS,
        begin: () => Promise.resolve(disk.fill()),
        end: () => Promise.resolve(disk.empty()),
        codes: ['store-full'],
      })
    } finally {
      disk.close()
    }
  })

/** What a store on the place answers to one more event. */
async function tried(place: Place, course: string, n: number): Promise<string> {
  try {
    const store = await openStore({ ...place, masterKeys, clock })
    try {
      return (await store.journal.append(course, [eventOf(course, n)], null)).kind
    } finally {
      await store.close()
    }
  } catch (failure) {
    return failure instanceof StoreFailure ? failure.code : String(failure)
  }
}

const MORE = 1_000_000

/** A mounted disk cannot become read-only under an open file, so who writes is killed before, and the store opened on it. */
export const readOnlyDisk = (worker: string): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    const disk = smallDisk(24)
    try {
      const place = onDisk(disk.path, folder)
      const child = childOf(worker, place, ['read-only'])
      await child.until(() => child.count() > 2, LONGEST_START_MS)
      await child.kill()
      disk.readOnly()
      const told = await tried(place, 'read-only', MORE)
      disk.writable()
      const afterwards = await tried(place, 'read-only', MORE + 1)
      const problems: string[] = []
      if (told !== 'store-read-only') problems.push(`it answered ${told}`)
      if (afterwards !== 'done') problems.push(`afterwards it answered ${afterwards}`)
      const store = await openStore({ ...place, masterKeys, clock })
      problems.push(...(await audit(store, child.acknowledged)))
      await store.close()
      return child.count() > 2 ? problems : [...problems, 'no load']
    } finally {
      disk.close()
    }
  })

export const lockedDatabase = (): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    let other: Database.Database | null = null
    return problemsIn({
      name: 'sqlite, locked by another program',
      place: filesIn(folder),
      writers: WRITERS,
      begin: () => {
        other = new Database(join(folder, 'stature.db'), { timeout: 10_000 })
        other.exec('BEGIN IMMEDIATE')
        return Promise.resolve()
      },
      end: () => {
        other?.exec('ROLLBACK')
        other?.close()
        return Promise.resolve()
      },
      codes: ['store-busy'],
    })
  })
