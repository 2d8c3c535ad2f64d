// The lines of a growth chart: centiles of the CDC 2000 reference, and the one three standard deviations below the median.
import { valueAt } from './lms.js'
import { lmsAt, REFERENCE_MONTHS, type GrowthMeasure, type KnownSex } from './reference.js'

export interface CurvePoint {
  readonly months: number
  /** Centimeters or kilograms. */
  readonly value: number
}

export interface Curve {
  /** `3` for the third centile, or `-3 SDS`. */
  readonly name: string
  readonly points: readonly CurvePoint[]
}

/** Scores of the normal distribution at the centiles drawn, to nine decimals. */
const LINES = [
  ['-3 SDS', -3],
  ['3', -1.880793608],
  ['10', -1.281551566],
  ['25', -0.67448975],
  ['50', 0],
  ['75', 0.67448975],
  ['90', 1.281551566],
  ['97', 1.880793608],
] as const

const STEP_MONTHS = 3

/** Every line between two ages, in months; clipped to the ages of the reference. */
export function curvesOf(measure: GrowthMeasure, sex: KnownSex, from: number, to: number): readonly Curve[] {
  const first = Math.max(from, REFERENCE_MONTHS.first)
  const last = Math.min(to, REFERENCE_MONTHS.last)
  const ages: number[] = []
  for (let months = first; months < last; months += STEP_MONTHS) ages.push(months)
  if (last >= first) ages.push(last)
  return LINES.map(([name, sds]) => ({
    name,
    points: ages.flatMap((months) => {
      const lms = lmsAt(measure, sex, months)
      const value = lms === null ? null : valueAt(sds, lms)
      return value === null ? [] : [{ months, value }]
    }),
  }))
}
