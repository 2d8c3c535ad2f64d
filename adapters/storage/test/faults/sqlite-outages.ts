// What can happen to the disk and the file of the embedded store: full, read-only, locked by another program.
import Database from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/open-store.js'
import { StoreFailure } from '../../src/port/store.js'
import { audit } from './audit.js'
import type { Place } from './child.js'
import { smallDisk } from './disk.js'
import { eventOf } from './load.js'
import { problemsIn } from './outage.js'

const WRITERS = 4
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

async function opened(place: Place): Promise<string> {
  try {
    const store = await openStore({ ...place, masterKeys, clock })
    const answer = await store.journal.append('read-only', [eventOf('read-only', 2)], null).then(
      ({ kind }) => kind,
      (failure: unknown) => (failure instanceof StoreFailure ? failure.code : String(failure)),
    )
    await store.close()
    return answer
  } catch (failure) {
    return failure instanceof StoreFailure ? failure.code : String(failure)
  }
}

/** A mounted disk cannot become read-only under an open file, so the store is opened on it as it is. */
export const readOnlyDisk = (): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    const disk = smallDisk(24)
    try {
      const place = onDisk(disk.path, folder)
      const first = await openStore({ ...place, masterKeys, clock })
      await first.openCourse('read-only')
      await first.journal.append('read-only', [eventOf('read-only', 1)], null)
      await first.close()
      disk.readOnly()
      const told = await opened(place)
      disk.writable()
      const problems = told === 'store-read-only' ? [] : [`it answered ${told}`]
      const store = await openStore({ ...place, masterKeys, clock })
      await store.journal.append('read-only', [eventOf('read-only', 3)], null)
      const ids = [1, 3].map((n) => eventOf('read-only', n).id)
      problems.push(...(await audit(store, new Map([['read-only', ids]]))))
      await store.close()
      return problems
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
