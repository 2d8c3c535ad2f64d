// Deletes the backups of keys that have expired.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupFailure, unreadable, unwritable } from './failure.js'
import type { Manifest } from './manifest.js'
import { readManifest } from './read-file.js'

export const isExpired = (manifest: Manifest, now: number): boolean =>
  manifest.expires !== null && now > manifest.expires

/** Null where the file is something else, or cannot be read. */
async function manifestOrNull(path: string): Promise<Manifest | null> {
  try {
    return await readManifest(path)
  } catch (error) {
    if (error instanceof BackupFailure) return null
    throw error
  }
}

/** Answers the paths of the files deleted; whatever is no backup of keys is left alone. Throws BackupFailure. */
export async function pruneKeyBackups(folder: string, now: number): Promise<readonly string[]> {
  const files = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  const deleted: string[] = []
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(folder, file.name)
    const manifest = await manifestOrNull(path)
    if (manifest === null || manifest.what !== 'keys' || !isExpired(manifest, now)) continue
    await rm(path).catch((error: unknown) => {
      throw unwritable(path, error)
    })
    deleted.push(path)
  }
  return deleted
}
