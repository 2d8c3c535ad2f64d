// `gap.rounding`: which graduation of the syringe an exact mass is drawn to.
import { NANOGRAMS_PER_HALF_MARK, halfMarks, type HalfMarks, type Nanograms } from '@stature/label'
import type { Rounding } from '../policy/policy.js'
import type { Syringe } from './syringe.js'

const graduationsBelow = (mass: number, step: number): number => (mass - (mass % step)) / step

/** Graduations nearest to the mass; an exact half goes down. */
const graduationsNear = (mass: number, step: number): number => {
  const rest = mass % step
  return (mass - rest) / step + (rest > step - rest ? 1 : 0)
}

/**
 * Half marks to draw. `down` is the graduation at or below the mass; `nearest-under-maximum` the nearest one whose mass
 * is not above `maximumMass` (the edition's maximum × dosing weight; null where no maximum applies).
 */
export function draw(
  mass: Nanograms,
  syringe: Syringe,
  rounding: Rounding,
  maximumMass: Nanograms | null,
): HalfMarks {
  const step = syringe.graduation * NANOGRAMS_PER_HALF_MARK
  if (rounding === 'down') return halfMarks(graduationsBelow(mass, step) * syringe.graduation)
  const near = graduationsNear(mass, step)
  const most = maximumMass === null ? near : graduationsBelow(maximumMass, step)
  return halfMarks(Math.min(near, most) * syringe.graduation)
}
