// A small disk of its own, which can be filled, emptied and made read-only. Needs root and the right to mount.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Disk {
  readonly path: string
  /** Leaves no room at all. */
  readonly fill: () => void
  readonly empty: () => void
  readonly readOnly: () => void
  readonly writable: () => void
  readonly close: () => void
}

const BLOCK = Buffer.alloc(64 * 1_024)
const SMALL = Buffer.alloc(1_024)

/** Appends until the disk takes no more. */
function stuff(path: string, block: Buffer): void {
  try {
    for (;;) writeFileSync(path, block, { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

/** Throws where mounting is not allowed: then the run cannot prove what it is for, and must fail. */
export function smallDisk(megabytes: number): Disk {
  const path = mkdtempSync(join(tmpdir(), 'stature-disk-'))
  const run = (command: string, ...args: readonly string[]): void =>
    void execFileSync(command, [...args, path], { stdio: 'pipe' })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'stature-faults')
  } catch {
    rmdirSync(path)
    throw new Error('the disk tests need to mount a tmpfs: run them as root, in a container with SYS_ADMIN')
  }
  chmodSync(path, 0o777)
  const ballast = join(path, 'ballast')
  return {
    path,
    fill: () => {
      stuff(ballast, BLOCK)
      stuff(ballast, SMALL)
    },
    empty: () => rmSync(ballast, { force: true }),
    readOnly: () => run('mount', '-o', 'remount,ro'),
    writable: () => run('mount', '-o', 'remount,rw'),
    close: () => {
      run('umount', '--lazy')
      rmdirSync(path)
    },
  }
}
