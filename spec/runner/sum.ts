// Compares one line of arithmetic on a page with the product's conversion.
import { grams, microgramsPerKg, numbersOf } from '@stature/label'
import { SYRINGES, unitsOf, type Rounding } from '@stature/protocol'
import { gramsOf, levelOf } from './number.js'
import type { Row } from './page.js'

/** What the product answers for a line, column by column as on the page. */
export function sumOf(row: Row): ReadonlyMap<string, string> {
  const syringe = SYRINGES.find(({ id }) => id === row.get('syringe'))
  if (syringe === undefined) throw new Error(`no syringe ${row.get('syringe') ?? ''}`)
  const question = {
    weight: grams(gramsOf(row.get('weight') ?? '')),
    level: microgramsPerKg(levelOf(row.get('dose') ?? '')),
    syringe,
    maximum: numbersOf('us-2019-12').maximum,
  }
  const drawn = (rounding: Rounding): string => unitsOf({ ...question, rounding }).drawn?.marks ?? '—'
  const exact = unitsOf({ ...question, rounding: null })
  return new Map([
    ['mg', exact.massMg],
    ['mL', exact.volumeMl],
    ['marks', exact.marks],
    ['fits', exact.fits ? 'yes' : 'no'],
    ['drawn down', drawn('down')],
    ['drawn nearest', drawn('nearest-under-maximum')],
  ])
}
