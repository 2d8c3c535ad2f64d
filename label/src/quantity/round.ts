// Division with the rounding in its name; ordered amounts never come here.

/**
 * Nearest whole quotient, an exact half away from zero. For differences and amounts shown beside an exact one.
 * Throws RangeError unless both are safe integers and the denominator is positive.
 */
export function divideHalfAwayFromZero(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`cannot divide ${String(numerator)} by ${String(denominator)}`)
  }
  const size = Math.abs(numerator)
  const rest = size % denominator
  const quotient = (size - rest) / denominator + (rest >= denominator - rest ? 1 : 0)
  return numerator < 0 && quotient > 0 ? -quotient : quotient
}

/**
 * Nearest whole quotient of two numbers that are not negative, an exact half to the even neighbor. For measured
 * weights and heights from other systems. Throws RangeError on a negative numerator or a denominator below 1.
 */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n || denominator < 1n) {
    throw new RangeError(`cannot divide ${String(numerator)} by ${String(denominator)}`)
  }
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * 2n
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n)
  return up ? quotient + 1n : quotient
}
