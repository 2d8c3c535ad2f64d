// A worker process seen from outside: what it acknowledged, what it said of failures, and its end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

export interface Child {
  readonly acknowledged: ReadonlyMap<string, readonly string[]>
  /** Codes, also of what made it give up. */
  readonly failures: ReadonlySet<string>
  /** The words of a worker that gave up; null while none did. */
  readonly ended: () => string | null
  readonly count: () => number
  /** False where it does not come true within the limit, or the worker gave up. */
  readonly until: (condition: () => boolean, limitMs: number) => Promise<boolean>
  /** kill -9; resolves when everything it wrote was read. */
  readonly kill: () => Promise<void>
}

const POLL_MS = 2

export interface Place {
  readonly data: string
  readonly keys: string
}

export function childOf(worker: string, place: Place, courses: readonly string[]): Child {
  const acknowledged = new Map<string, string[]>(courses.map((course) => [course, []]))
  const failures = new Set<string>()
  let ended: string | null = null
  let count = 0
  const running = spawn(process.execPath, [worker, place.data, place.keys, courses.join(',')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: running.stdout })
  // Read to its end, so that an acknowledgement that was written before the kill counts.
  const closed = Promise.all([once(lines, 'close'), once(running, 'close')])
  lines.on('line', (line) => {
    const [what, first = '', id = ''] = line.split(' ')
    if (what === 'failed' || what === 'ended') failures.add(first)
    if (what === 'ended') ended = line
    if (what !== 'ack') return
    acknowledged.get(first)?.push(id)
    count += 1
  })
  return {
    acknowledged,
    failures,
    ended: () => ended,
    count: () => count,
    until: async (condition, limitMs) => {
      const from = performance.now()
      while (!condition()) {
        if (ended !== null || performance.now() - from > limitMs) return condition()
        await pause(POLL_MS)
      }
      return true
    },
    kill: async () => {
      running.kill('SIGKILL')
      await closed
    },
  }
}
