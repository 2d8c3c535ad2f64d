// Chance that can be had again from its seed (mulberry32).

export interface Chance {
  /** An integer from `from`, and under `to`. */
  between(from: number, to: number): number
  /** True once in so many times. */
  onceIn(times: number): boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from))
  return { between, onceIn: (times) => between(0, times) === 0 }
}
