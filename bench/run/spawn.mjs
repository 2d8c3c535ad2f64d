// Runs a program of its own and reads what it prints, so that one measurement does not warm or burden the next.
import { spawnSync } from 'node:child_process'

const NS_PER_MS = 1_000_000

/** What a program printed as JSON. Throws an Error with its last words when it fails. */
export function printed(args, cwd) {
  const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (done.status === 0) return JSON.parse(done.stdout)
  throw new Error(`${args.join(' ')}\n${done.stderr.trim().split('\n').slice(-12).join('\n')}`)
}

/** Milliseconds from start to end of a program. Throws an Error when it fails. */
export function lasted(args, cwd) {
  const from = process.hrtime.bigint()
  const done = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' })
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status ?? done.signal}`)
  return Number(process.hrtime.bigint() - from) / NS_PER_MS
}

/** Seconds and highest memory of a program that answers 0 or 1; `peak.mjs` reports the memory at its end. */
export function peakOf(args, cwd) {
  const hook = new URL('./peak.mjs', import.meta.url).href
  const from = process.hrtime.bigint()
  const done = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const seconds = Number(process.hrtime.bigint() - from) / NS_PER_MS / 1_000
  const highest = /highest memory (\d+) MB/.exec(done.stderr)
  if ((done.status !== 0 && done.status !== 1) || highest === null)
    throw new Error(`${args.join(' ')} ended with ${done.status ?? done.signal}\n${done.stderr.slice(-800)}`)
  return { seconds, highestMb: Number(highest[1]), answer: done.stdout }
}
