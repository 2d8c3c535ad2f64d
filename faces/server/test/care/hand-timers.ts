// Timers that stand still until a test moves them; a clock may go with them.
import type { Timers } from '../../src/care/timers.js'
import type { Clock } from '../harness.js'

export interface HandTimers extends Timers {
  /** Lets so much time pass, running what becomes due in its order. */
  move(ms: number): void
  /** How many wait. */
  waiting(): number
}

interface Due {
  readonly at: number
  readonly run: () => void
}

/** Begins at `now`; `clock` is moved along. */
export function handTimers(now: number, clock: Clock = { now }): HandTimers {
  const due = new Set<Due>()
  clock.now = now
  return {
    after: (ms, run) => {
      const one = { at: clock.now + ms, run }
      due.add(one)
      return () => void due.delete(one)
    },
    move: (ms) => {
      const end = clock.now + ms
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)
        if (next === undefined) break
        due.delete(next)
        clock.now = Math.max(clock.now, next.at)
        next.run()
      }
      clock.now = end
    },
    waiting: () => due.size,
  }
}
