// Scales of drawings: from values to pixels, with round numbers on the axis. For eyes only.
export interface Scale {
  readonly from: number
  readonly to: number
  readonly at: (value: number) => number
  readonly back: (pixel: number) => number
}

/** A range without extent is drawn as if it had one. */
export function scaleOf(from: number, to: number, first: number, last: number): Scale {
  const extent = to === from ? 1 : to - from
  return {
    from,
    to,
    at: (value) => first + ((value - from) / extent) * (last - first),
    back: (pixel) => from + ((pixel - first) / (last - first)) * extent,
  }
}

const STEPS = [1, 2, 5, 10] as const

/** The smallest round step that makes at most so many ticks. */
export function stepFor(extent: number, most: number): number {
  const raw = Math.max(extent, Number.MIN_VALUE) / Math.max(most, 1)
  const power = 10 ** Math.floor(Math.log10(raw))
  return (STEPS.find((step) => step * power >= raw) ?? 10) * power
}

/** Round numbers between two values. */
export function ticksOf(from: number, to: number, most: number): readonly number[] {
  const step = stepFor(to - from, most)
  const ticks: number[] = []
  for (let index = Math.ceil(from / step); index * step <= to + step / 1e6; index += 1)
    ticks.push(Number((index * step).toPrecision(12)))
  return ticks
}

export interface Dot {
  readonly x: number
  readonly y: number
}

const round = (value: number): string => value.toFixed(1)

export const pathOf = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
