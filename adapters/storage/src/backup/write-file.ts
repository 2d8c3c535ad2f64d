// Writes a backup beside its place and moves it there when it is whole and on the disk: never half a backup under its name.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupFailure, unwritable } from './failure.js'
import { MANIFEST_BYTES, manifestLine, type Manifest } from './manifest.js'

const OWNER_ONLY = 0o600

/** What is known of the lines once all of them were read. */
export type Told = Omit<Manifest, 'format' | 'formatVersion' | 'bytes' | 'sha256'>

async function writeAll(file: FileHandle, content: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < content.length) {
    done += (await file.write(content, done, content.length - done, at + done)).bytesWritten
  }
}

async function writeBody(
  file: FileHandle,
  lines: AsyncIterable<string>,
): Promise<Pick<Manifest, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    Readable.from(lines),
    createGzip({ level: 1 }),
    async (packed: AsyncIterable<Uint8Array>) => {
      for await (const chunk of packed) {
        hash.update(chunk)
        await writeAll(file, chunk, MANIFEST_BYTES + bytes)
        bytes += chunk.length
      }
    },
  )
  return { bytes, sha256: hash.digest('hex') }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function writeWhole(
  partial: string,
  lines: AsyncIterable<string>,
  told: () => Told,
): Promise<Manifest> {
  const file = await open(partial, 'wx', OWNER_ONLY)
  try {
    const body = await writeBody(file, lines)
    const manifest: Manifest = { format: 'stature-backup', formatVersion: 1, ...told(), ...body }
    await writeAll(file, Buffer.from(manifestLine(manifest)), 0)
    await file.sync()
    return manifest
  } finally {
    await file.close()
  }
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof error.syscall === 'string'

/** Answers the manifest. `told` is asked after the last line. Throws BackupFailure, and what the lines throw. */
export async function writeBackup(
  path: string,
  lines: AsyncIterable<string>,
  told: () => Told,
): Promise<Manifest> {
  if (existsSync(path)) {
    throw new BackupFailure(
      'backup-exists',
      `${path} is there already.`,
      'Name another file, or move that one away.',
    )
  }
  const partial = `${path}.partial-${randomUUID()}`
  try {
    const manifest = await writeWhole(partial, lines, told)
    await rename(partial, path)
    await syncFolder(path)
    return manifest
  } catch (error) {
    await rm(partial, { force: true })
    throw isSystemError(error) ? unwritable(path, error) : error
  }
}
