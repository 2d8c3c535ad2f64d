// Whole numbers within bounds; nothing is rounded and no text is taken for a number.
import { found } from './kinds.js'
import { fail, type Issue, type Json, type Shape } from './shape.js'

/** Inclusive bounds of a whole number. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

function readWhole(value: Json, bounds: Bounds, path: string, issues: Issue[]): number | undefined {
  const { min, max } = bounds
  if (typeof value !== 'number') {
    return fail(issues, 'wrong-type', path, `must be a whole number without quotes; found ${found(value)}`)
  }
  if (!Number.isSafeInteger(value)) {
    return fail(issues, 'bad-number', path, `must be a whole number; found ${found(value)}`)
  }
  if (value < min || value > max) {
    const range = `${String(min)} to ${String(max)}`
    return fail(issues, 'out-of-range', path, `must be ${range}; found ${found(value)}`)
  }
  return value + 0
}

/** A whole number of one unit, made by `make` once it is known to be whole and within bounds. */
export function quantityShape<Q extends number>(make: (value: number) => Q, bounds: Bounds): Shape<Q> {
  return {
    schema: { type: 'integer', minimum: bounds.min, maximum: bounds.max },
    read: (value, path, issues) => {
      const whole = readWhole(value, bounds, path, issues)
      return whole === undefined ? undefined : make(whole)
    },
  }
}

/** A whole number within bounds, both inclusive. */
export const integer = (bounds: Bounds): Shape<number> => quantityShape((value) => value, bounds)
