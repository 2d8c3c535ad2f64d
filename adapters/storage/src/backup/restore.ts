// Restores a backup into an empty place, all of it or nothing, and reads every course afterwards.
import { erasuresIn } from '../keys/key-table.js'
import { openStore } from '../open-store.js'
import type { StoreOptions } from '../port/store.js'
import { BackupFailure } from './failure.js'
import { fill } from './fill.js'
import { isThere, linked } from './link.js'
import type { Manifest } from './manifest.js'
import { DATA, KEYS } from './part.js'
import { isExpired } from './prune.js'
import { checkBackup } from './read-file.js'
import { restoreKeys } from './restore-keys.js'
import { verifyCourses, type Verification } from './verify.js'

export interface Restored {
  readonly manifest: Manifest
  /** Erasures that the other store remembered and this backup did not. */
  readonly erasedAgain: number
  /** Null where only one of data and keys is there yet. */
  readonly verification: Verification | null
}

const expired = (manifest: Manifest): BackupFailure =>
  new BackupFailure(
    'backup-expired',
    `This backup of the keys expired at ${new Date(manifest.expires ?? 0).toISOString()}. Nothing was restored.`,
    'Use a newer backup of the keys, and delete this one: it may hold keys that were erased since.',
  )

/** The erasures that the key store remembers; null where it has no keys yet. */
async function erasuresOfKeys(url: string): Promise<ReadonlyMap<string, number> | null> {
  if (!isThere(url)) return null
  return linked(url, 'reading', async (link) => {
    if ((await KEYS.schemaOf(link)) === null) return null
    const keys = await link.all('SELECT course FROM course_key LIMIT 1', [])
    if (keys.length === 0) return null
    return new Map((await erasuresIn(link)).map(({ course, at }) => [course, at]))
  })
}

const hasData = async (url: string): Promise<boolean> =>
  isThere(url) && (await linked(url, 'reading', DATA.schemaOf)) !== null

/** Marks in the data what the keys know to be erased, then reads everything else. */
async function settle(
  options: StoreOptions,
): Promise<{ readonly again: number; readonly verification: Verification } | null> {
  const erasures = await erasuresOfKeys(options.keys)
  if (erasures === null || !(await hasData(options.data))) return null
  const store = await openStore(options)
  try {
    let again = 0
    for (const [course, at] of erasures) {
      const head = await store.journal.head(course)
      if (head === null || head.erased) continue
      await store.eraseCourse(course, at)
      again += 1
    }
    return { again, verification: await verifyCourses(store.journal) }
  } finally {
    await store.close()
  }
}

/**
 * Restores a backup of the data or of the keys, of either database into either. The target has to be empty and no
 * server may run on it; after a loss of both, restore the data first, then the keys.
 *
 * What holds about erasures: a course is readable only where its key is. Restoring an old backup of the data beside the
 * present key store brings nothing back, because the key is gone there; the course is marked erased again. Restoring
 * an old backup of the keys beside the present data brings no key back, because the data remember which courses are
 * erased and those keys are erased again in the same transaction. Only where both stores are lost and both backups
 * are older than the erasure does neither remember; the backup of the keys then has to be no older than the days it was
 * made for, and whoever restores repeats the erasures since (the clinic's register of erasures says which). Once
 * every backup of the keys from before an erasure has expired and was deleted, nothing can bring the course back.
 * `expires` binds this software and pruneKeyBackups, not a copy of the file kept elsewhere with the master key.
 *
 * Throws StoreFailure or BackupFailure; a course's fault is part of the answer.
 */
export async function restore(options: StoreOptions, from: string): Promise<Restored> {
  const manifest = await checkBackup(from)
  if (isExpired(manifest, options.clock())) throw expired(manifest)
  let again = 0
  if (manifest.what === 'keys') again = await restoreKeys(options, manifest, from)
  else
    await linked(options.data, 'writing', (link) =>
      fill(DATA, { link, manifest, from, clock: options.clock }),
    )
  const settled = await settle(options)
  return {
    manifest,
    erasedAgain: again + (settled?.again ?? 0),
    verification: settled?.verification ?? null,
  }
}
