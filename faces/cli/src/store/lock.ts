// One writer at a time: a lock file that names its process, and is taken over when that process is gone.
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, fileFailure } from '../node-io.js'
import { outside } from '../usage/failure.js'

const PATIENCE_MS = 30_000
const PAUSE_MS = 15

interface Holder {
  readonly text: string
  readonly pid: number
  readonly host: string
}

function holderOf(path: string): Holder | null {
  try {
    const text = readFileSync(path, 'utf8')
    const [pid = '', host = ''] = text.trim().split(' ')
    return { text, pid: Number(pid), host }
  } catch {
    return null
  }
}

/** A holder is gone when its process no longer runs on this machine; one of another machine is believed. */
function isGone(holder: Holder): boolean {
  if (holder.host !== hostname() || !Number.isSafeInteger(holder.pid) || holder.pid < 1) return false
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

const ignoreMissing = (remove: () => void): void => {
  try {
    remove()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Takes the lock with its whole content at once; false where another holds it. */
function take(lock: string, token: string): boolean {
  const own = `${lock}.${token.replaceAll(/\W/g, '-')}`
  writeFileSync(own, `${token}\n`)
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    ignoreMissing(() => unlinkSync(own))
  }
}

/** Moves a dead holder's lock away. Had another taken it meanwhile, that one is put back. */
function clear(lock: string, dead: Holder): void {
  const away = `${lock}.${String(process.pid)}.gone`
  ignoreMissing(() => {
    renameSync(lock, away)
    if (holderOf(away)?.text !== dead.text) linkSync(away, lock)
    unlinkSync(away)
  })
}

const busy = (path: string, lock: string): Error => {
  const holder = holderOf(lock)
  const text = `another program is writing it (process ${String(holder?.pid ?? 'unknown')} on ${holder?.host ?? 'unknown'})`
  return outside('locked', path, text, `Wait for it; if no stature runs there, remove ${lock}`)
}

/** Runs `work` while no other writer may. `held` tells, just before writing, that the lock is still ours. */
export async function withLock<T>(path: string, work: (held: () => boolean) => T): Promise<T> {
  const lock = `${path}.lock`
  const token = `${String(process.pid)} ${hostname()} ${process.hrtime.bigint().toString(36)}`
  const end = performance.now() + PATIENCE_MS
  try {
    while (!take(lock, token)) {
      const holder = holderOf(lock)
      if (holder !== null && isGone(holder)) clear(lock, holder)
      else if (performance.now() > end) throw busy(path, lock)
      else await sleep(PAUSE_MS)
    }
  } catch (error) {
    throw codeOf(error) === 'EUNKNOWN' ? error : fileFailure(error, path)
  }
  const held = (): boolean => holderOf(lock)?.text === `${token}\n`
  try {
    return work(held)
  } finally {
    if (held()) ignoreMissing(() => unlinkSync(lock))
  }
}
