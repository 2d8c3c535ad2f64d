// Reads a backup: its manifest, the proof that it is whole, and its lines.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { altered, truncated, unreadable } from './failure.js'
import { MANIFEST_BYTES, manifestFrom, type Manifest } from './manifest.js'

/** Throws BackupFailure where the file cannot be read or its first line is no manifest. */
export async function readManifest(path: string): Promise<Manifest> {
  const room = Buffer.alloc(MANIFEST_BYTES)
  let length = 0
  try {
    const file = await open(path, 'r')
    try {
      length = (await file.read(room, 0, MANIFEST_BYTES, 0)).bytesRead
    } finally {
      await file.close()
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  return manifestFrom(room.toString('latin1', 0, length), path)
}

/** Reads the whole file once; answers its manifest where every byte is as it was written. Throws BackupFailure. */
export async function checkBackup(path: string): Promise<Manifest> {
  const manifest = await readManifest(path)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { start: MANIFEST_BYTES })
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  if (bytes < manifest.bytes) throw truncated(path)
  if (bytes > manifest.bytes || hash.digest('hex') !== manifest.sha256) throw altered(path)
  return manifest
}

/** The lines of a backup that was checked. */
export async function* backupLines(path: string): AsyncIterable<string> {
  const file = createReadStream(path, { start: MANIFEST_BYTES })
  const lines = file.pipe(createGunzip())
  file.on('error', (error) => lines.destroy(error))
  try {
    yield* createInterface({ input: lines, crlfDelay: Infinity })
  } finally {
    file.destroy()
    lines.destroy()
  }
}
