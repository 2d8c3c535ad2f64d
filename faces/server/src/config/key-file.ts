// The master key of a server that is tried out: a file beside the embedded database that only its owner reads.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { masterKeys } from './readers.js'
import { bad, type Read } from './value.js'

/** The keys in a file. */
export function keysInFile(path: string): Read<readonly Uint8Array[]> {
  try {
    return masterKeys(readFileSync(path, 'utf8'))
  } catch {
    return bad('names a file that cannot be read', 'Check that it is there and that this user may read it.')
  }
}

/** Makes the data folder, closed to other users. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** The keys of the file in the data folder, made where there is none. */
export function keysBeside(folder: string): Read<readonly Uint8Array[]> {
  const path = join(folder, 'master.key')
  try {
    makeFolder(folder)
    // Exclusive, so that of two servers started at once one makes the key and both use it.
    if (!existsSync(path))
      writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  } catch (error) {
    const isThere = error instanceof Error && Reflect.get(error, 'code') === 'EEXIST'
    if (!isThere)
      return bad('cannot be made in the data folder', 'Let this user write there, or set the key.')
  }
  return keysInFile(path)
}
