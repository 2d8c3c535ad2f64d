// The real streams and files, written synchronously so that nothing is lost when the program ends.
import { fstatSync, readFileSync, readSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Io } from './commands/io.js'
import { writeWhole } from './store/whole-file.js'
import { outside } from './usage/failure.js'

/** The system's code of an error, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN'

const WAIT = new Int32Array(new SharedArrayBuffer(4))
const pause = (): void => void Atomics.wait(WAIT, 0, 0, 2)

/** Writes everything; a full pipe is waited for, a closed one ends quietly. */
function writeAll(fd: number, data: string | Uint8Array): void {
  let rest = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest))
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN')
        throw outside(code, 'stdout', 'cannot write', 'Check the disk or the other program')
      pause()
    }
  }
}

function readAll(fd: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536)
    try {
      const count = readSync(fd, chunk, 0, chunk.length, null)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, count))
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return Buffer.concat(chunks)
      if (code !== 'EAGAIN') throw outside(code, 'stdin', 'cannot read', 'Pipe the input in, or name a file')
      pause()
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of this path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** A failure of the file system in words. */
export const fileFailure = (error: unknown, path: string): Error => {
  const code = codeOf(error)
  return outside(code, path, REASONS[code] ?? 'the file system refused', 'Check the path and your rights')
}

function readPath(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileFailure(error, path)
  }
}

function writePath(path: string, data: string | Uint8Array): void {
  try {
    writeWhole(path, data)
  } catch (error) {
    throw fileFailure(error, path)
  }
}

const isTerminal = (fd: number): boolean => fstatSync(fd).isCharacterDevice() && isatty(fd)

/** The io of a real process. */
export const nodeIo: Io = {
  out: (data) => writeAll(1, data),
  err: (text) => writeAll(2, text),
  stdin: () => readAll(0),
  read: (path) => (path === '-' ? readAll(0) : readPath(path)),
  write: writePath,
  env: process.env,
  color: () => (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb' && isTerminal(1),
}
