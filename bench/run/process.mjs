// Programs that run beside one another: a server that listens, and a program whose last line is its answer.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_START_MS = 60_000
const LONGEST_END_MS = 20_000
const LOOK_EVERY_MS = 5
const NS_PER_MS = 1_000_000n

const lastLines = (text) => text.trim().split('\n').slice(-12).join('\n')

/** What a program prints as JSON. Rejects with its last words where it fails. */
export function answered(args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => (said.out += chunk))
    child.stderr.on('data', (chunk) => (said.err += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said.out))
      else reject(new Error(`${args[0]} ended with ${code}\n${lastLines(said.err)}`))
    })
  })
}

/** Resident memory in MB; null where the system does not say. */
export function residentMb(pid) {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1]
  return kb === undefined ? null : Math.round(Number(kb) / 1_024)
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

async function stop(child) {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
  await ended(child)
  clearTimeout(late)
}

/** Starts a server and waits until it says where it listens. Its output goes to a file, as under a service manager. */
export async function listening(args, { cwd, env, log }) {
  const out = openSync(log, 'w')
  const from = process.hrtime.bigint()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const text = readFileSync(log, 'utf8')
    const port = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1]
    if (port !== undefined) {
      const startMs = Number((process.hrtime.bigint() - from) / NS_PER_MS)
      return { pid: child.pid, port: Number(port), startMs, text, stop: () => stop(child) }
    }
    await pause(LOOK_EVERY_MS)
  }
  await stop(child)
  throw new Error(`${args[0]} does not start\n${lastLines(readFileSync(log, 'utf8'))}`)
}
