// Timers as something that is given, and loops that outlive their errors.
import type { Logger } from 'pino'

export interface Timers {
  /** Runs once after `ms`; answers how to stop it. */
  after(ms: number, run: () => void): () => void
}

/** Timers that do not keep a process alive. */
export const realTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

export interface Loop {
  /** Runs it soon, without waiting for its turn. */
  wake(): void
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** After an error the next turn comes later, twice as late each time, up to this. */
const LONGEST_PAUSE_MS = 60_000

export interface LoopOptions {
  /** For the log; never anything of a patient. */
  readonly loop: string
  readonly everyMs: number
  readonly timers: Timers
  readonly log: Logger
  readonly work: () => Promise<void>
}

/** Runs `work` now and again, never twice at once. */
export function startLoop({ loop, everyMs, timers, log, work }: LoopOptions): Loop {
  let open = true
  let failures = 0
  let running: Promise<void> | null = null
  let again = false
  let stop = (): void => undefined

  const turn = async (): Promise<void> => {
    try {
      await work()
      failures = 0
    } catch (err) {
      failures += 1
      log.error({ err, loop, failures }, 'a turn failed and is tried again')
    }
    running = null
    if (!open) return
    const pause = failures === 0 ? everyMs : Math.min(LONGEST_PAUSE_MS, everyMs * 2 ** Math.min(failures, 16))
    const next = again && failures === 0 ? 0 : pause
    again = false
    stop = timers.after(next, start)
  }
  const start = (): void => {
    if (open) running ??= turn()
  }
  start()
  return {
    wake: () => {
      again = running !== null
      if (!open || again) return
      stop()
      start()
    },
    close: async () => {
      open = false
      stop()
      await running
    },
  }
}
