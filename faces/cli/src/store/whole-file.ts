// A file is written beside its place, made durable, and put in place: a reader sees the old one or the new one.
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Makes a name in a folder durable. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The file a link leads to, and its mode; the path itself where there is nothing yet. */
function target(path: string): { readonly place: string; readonly mode: number | null } {
  try {
    const place = realpathSync(path)
    return { place, mode: statSync(place).mode }
  } catch {
    return { place: path, mode: null }
  }
}

function writeDurably(path: string, data: string | Uint8Array, mode: number | null): void {
  const fd = openSync(path, 'w', 0o644)
  try {
    if (mode !== null) fchmodSync(fd, mode)
    const bytes = Buffer.from(data)
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Replaces or creates a file. Throws the system's error and leaves nothing beside the file. */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const { place, mode } = target(path)
  const beside = `${place}.tmp`
  try {
    writeDurably(beside, data, mode)
    renameSync(beside, place)
    syncFolder(place)
  } catch (error) {
    try {
      unlinkSync(beside)
    } catch {
      // It is already in its place, or never came to be.
    }
    throw error
  }
}
