// What can happen to the disk and the file of the embedded store: full, read-only, locked by another program.
import Database from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/open-store.js'
import { audit } from './audit.js'
import { childOf, type Child, type Place } from './child.js'
import { smallDisk } from './disk.js'
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

/** A worker on the place until it acknowledged something, or said or gave up with a failure: its words for that. */
async function worked(
  worker: string,
  place: Place,
  course: string,
): Promise<readonly [Child, readonly string[]]> {
  const child = childOf(worker, place, [course])
  await child.until(() => child.count() > 2 || child.failures.size > 0, LONGEST_START_MS)
  await child.kill()
  return [child, [...child.failures]]
}

/** A mounted disk cannot become read-only under an open file, so each time a process of its own opens the store. */
export const readOnlyDisk = (worker: string): Promise<readonly string[]> =>
  withFolder(async (folder) => {
    const disk = smallDisk(24)
    try {
      const place = onDisk(disk.path, folder)
      const [before] = await worked(worker, place, 'before')
      disk.readOnly()
      const [, told] = await worked(worker, place, 'meanwhile')
      disk.writable()
      const [after, still] = await worked(worker, place, 'after')
      const problems: string[] = []
      if (told.join() !== 'store-read-only') problems.push(`it said ${told.join() || 'nothing'}`)
      if (still.length > 0 || before.count() === 0 || after.count() === 0)
        problems.push(`no load, or none afterwards: ${still.join()}`)
      const store = await openStore({ ...place, masterKeys, clock })
      problems.push(...(await audit(store, new Map([...before.acknowledged, ...after.acknowledged]))))
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
