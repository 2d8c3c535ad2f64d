// What one vial holds and what a waste is worth in mg, mL and percent (`vial.strength`); whole numbers only.
import { VIAL, decimalText, divideHalfAwayFromZero, nanograms, type Nanograms } from '@stature/label'
import { measuresOf } from '../arithmetic/amount.js'

const NANOGRAMS_PER_MG = 1_000_000

/** Everything the label says a vial holds; no overfill is assumed. */
export const VIAL_NANOGRAMS: Nanograms = nanograms(VIAL.massMg * NANOGRAMS_PER_MG)

/** An amount of waste: decimal strings without trailing zeros; percent of what the vials held, two decimals. */
export interface Waste {
  readonly massNanograms: Nanograms
  readonly massMg: string
  readonly volumeMl: string
  readonly percent: string
}

/** Waste `mass` out of `vials` full vials. Throws RangeError where `vials` is not at least 1. */
export function wasteOf(mass: Nanograms, vials: number): Waste {
  if (vials < 1) throw new RangeError('waste is stated of at least one vial')
  const { massMg, volumeMl } = measuresOf(mass)
  const percent = decimalText(divideHalfAwayFromZero(mass * 10_000, VIAL_NANOGRAMS * vials), 2)
  return { massNanograms: mass, massMg, volumeMl, percent }
}
