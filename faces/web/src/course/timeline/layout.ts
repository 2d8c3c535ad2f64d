// Where each lane of the timeline stands, from top to bottom, in pixels.
import type { Scale } from '../chart/scale.js'

export interface Lane {
  readonly top: number
  readonly height: number
}

export const LEFT = 44
export const RIGHT = 14

export const LANES = {
  dose: { top: 22, height: 130 },
  weight: { top: 186, height: 80 },
  glucose: { top: 300, height: 100 },
  doses: { top: 432, height: 44 },
  states: { top: 506, height: 34 },
  moments: { top: 566, height: 30 },
} as const satisfies Readonly<Record<string, Lane>>

export const AXIS_AT = 618
export const HEIGHT = 630

/** A drawing's part of a span: null where nothing of it is in view. */
export function clipped(
  x: Scale,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  const [left, right] = [Math.max(from, x.from), Math.min(to, x.to)]
  return left >= right ? null : { from: x.at(left), to: x.at(right) }
}

export const isIn = (x: Scale, at: number): boolean => at >= x.from && at <= x.to
