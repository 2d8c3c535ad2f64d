// A mass drawn with what the site stocks: the smallest syringe that holds it, rounded as the policy says.
import type { HalfMarks, Nanograms } from '@stature/label'
import type { Policy } from '../policy/policy.js'
import { draw } from './draw.js'
import { chooseSyringe, type Syringe } from './syringe.js'

/** A drawn amount and the syringe it stands in. */
export interface Drawn {
  readonly syringe: Syringe
  readonly halfMarks: HalfMarks
}

type Stock = Pick<Policy, 'syringes' | 'rounding'>

/** Null where no stocked syringe holds the mass. `maximumMass` bounds rounding up; null where no weight is known. */
export function drawFromStock(mass: Nanograms, stock: Stock, maximumMass: Nanograms | null): Drawn | null {
  const syringe = chooseSyringe(mass, stock.syringes)
  if (syringe === null) return null
  return { syringe, halfMarks: draw(mass, syringe, stock.rounding, maximumMass) }
}

/** The same with a syringe the prescriber named; null where it is not stocked or does not hold the mass. */
export function drawWith(
  syringeId: string,
  mass: Nanograms,
  stock: Stock,
  maximumMass: Nanograms | null,
): Drawn | null {
  const named = stock.syringes.filter((id) => id === syringeId)
  return drawFromStock(mass, { syringes: named, rounding: stock.rounding }, maximumMass)
}
