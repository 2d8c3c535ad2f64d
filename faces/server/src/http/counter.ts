// Counts by key within a minute that begins with the first count; what is over is forgotten, and the oldest where there are many.

const MINUTE_MS = 60_000
/** Keys that are remembered. */
const MOST = 5_000

interface Window {
  readonly until: number
  count: number
}

/** Counts once; answers for how many milliseconds nothing more is to be asked, or 0. `now` never goes back. */
export type Counter = (key: string, now: number) => number

export function counter(mostPerMinute: number): Counter {
  const windows = new Map<string, Window>()
  const opened = (key: string, now: number): Window => {
    const window = { until: now + MINUTE_MS, count: 0 }
    // A map keeps the order of insertion, so the first keys are those whose minute began longest ago.
    windows.delete(key)
    windows.set(key, window)
    for (const [oldest, { until }] of windows) {
      if (until > now && windows.size <= MOST) break
      windows.delete(oldest)
    }
    return window
  }
  return (key, now) => {
    const known = windows.get(key)
    const window = known === undefined || known.until <= now ? opened(key, now) : known
    window.count += 1
    return window.count > mostPerMinute ? window.until - now : 0
  }
}
