// Numbers that look random and are the same in every run (mulberry32).

/** A whole number from `least` to `most`, both possible. */
export type Draw = (least: number, most: number) => number

/** A source that always gives the same numbers for one seed. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    return least + Math.floor(unit * (most - least + 1))
  }
}

/** True so many times in a hundred. */
export const chance = (draw: Draw, percent: number): boolean => draw(1, 100) <= percent

/** One of a list, each as likely as the others. */
export function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const found = list[draw(0, list.length - 1)]
  if (found === undefined) throw new RangeError('nothing to choose from')
  return found
}
