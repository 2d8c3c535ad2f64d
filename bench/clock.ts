// Time of a piece of work: the best and the middle of several rounds, and a yardstick measured between them.

/** Nanoseconds for each item of a round. */
export interface Timed {
  readonly best: number
  readonly median: number
}

const NS_PER_MS = 1_000_000

/** The middle of a list; of two middles the higher. */
export function median(list: readonly number[]): number {
  const sorted = list.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const timed = (rounds: readonly number[]): Timed => ({
  best: Math.min(...rounds),
  median: median(rounds),
})

/** Nanoseconds per item of one round of `work` over so many items. */
export function clock(items: number, work: () => void): number {
  const from = performance.now()
  work()
  return ((performance.now() - from) * NS_PER_MS) / items
}

const YARDSTICK = JSON.stringify({
  numbers: Array.from({ length: 100 }, (_, index) => index * 7_919),
  words: Array.from({ length: 20 }, (_, index) => ({ id: `word-${index}`, met: index % 2 === 0 })),
})

/** Length of the text that the yardstick reads. */
export const YARDSTICK_CHARS = YARDSTICK.length

/** Nanoseconds of one `JSON.parse` of a fixed text: how fast this machine is just now. */
export const yardstick = (): number =>
  clock(2_000, () => {
    for (let i = 0; i < 2_000; i += 1) JSON.parse(YARDSTICK)
  })
