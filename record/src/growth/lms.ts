// The arithmetic of L, M and S: how far a value lies from the median, and which value lies so far from it.

/** Parameters of one age: power of the transformation, median, and coefficient of variation. */
export interface Lms {
  readonly l: number
  readonly m: number
  readonly s: number
}

/** Standard deviation score of a value. A power of zero is the logarithm, its limit. */
export const sdsOf = (value: number, { l, m, s }: Lms): number =>
  l === 0 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s)

/** The value at a score: the inverse. Null where no value lies so far out. */
export function valueAt(sds: number, { l, m, s }: Lms): number | null {
  if (l === 0) return m * Math.exp(s * sds)
  const base = 1 + l * s * sds
  return base > 0 ? m * base ** (1 / l) : null
}
