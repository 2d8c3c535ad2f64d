// How long a weight is good for, by age (`gap.weight-age`).
import { below } from '../shape/kinds.js'
import { list } from '../shape/list.js'
import { integer } from '../shape/number.js'
import { object } from '../shape/object.js'
import { fail } from '../shape/shape.js'
import type { Policy } from './policy.js'
import { refine } from './refine.js'

/** The last band reaches at least this age, so that no adult is without one. */
const ADULT_YEARS = 18

const band = object({
  underYears: integer({ min: 1, max: 150 }),
  days: integer({ min: 1, max: 3_650 }),
})

/** Bands in ascending order of age; the last covers adults. */
export const weightBandsShape = refine(list(band, { min: 1, max: 50 }), (bands, path, issues) => {
  let before = 0
  bands.forEach(({ underYears }, index) => {
    if (underYears <= before) {
      const message = `must be more than the ${String(before)} of the band before; write the youngest first`
      fail(issues, 'bad-combination', `${below(path, String(index))}.underYears`, message)
    }
    before = underYears
  })
  if (before <= ADULT_YEARS) {
    const message = 'the last band must cover adults; write a high age there, such as 120'
    fail(issues, 'bad-combination', `${below(path, String(bands.length - 1))}.underYears`, message)
  }
})

/** Days for which a weight is good. An unknown age, or one beyond the last band, takes the shortest. */
export function weightValidDays(policy: Policy, ageYears: number | 'unknown'): number {
  const bands = policy.weightValidDays
  if (ageYears !== 'unknown') for (const { underYears, days } of bands) if (ageYears < underYears) return days
  return Math.min(...bands.map(({ days }) => days))
}
