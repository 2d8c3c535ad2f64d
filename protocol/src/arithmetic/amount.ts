// One amount in the three ways a person meets it: mg, mL and marks, with the exact dose and the difference beside it.
import { MARKS_PER_ML, NANOGRAMS_PER_HALF_MARK, decimalText, divideHalfAwayFromZero } from '@stature/label'
import type { HalfMarks, Nanograms } from '@stature/label'
import type { Amount } from '../decision/decision.js'
import { massOfHalfMarks } from './mass.js'

/** A mass as decimal strings without trailing zeros. */
export interface Measures {
  readonly massMg: string
  readonly volumeMl: string
  readonly marks: string
}

const NANOGRAMS_PER_MARK = NANOGRAMS_PER_HALF_MARK * 2

/** How many decimals a nanogram needs in a unit that holds so many nanograms; the unit must be a power of ten. */
const decimalsOf = (nanogramsPerUnit: number): number => String(nanogramsPerUnit).length - 1

const MG_DECIMALS = 6
const MARK_DECIMALS = decimalsOf(NANOGRAMS_PER_MARK)
const ML_DECIMALS = decimalsOf(NANOGRAMS_PER_MARK * MARKS_PER_ML)

/** A mass in mg, mL and marks, exactly. */
export const measuresOf = (mass: Nanograms): Measures => ({
  massMg: decimalText(mass, MG_DECIMALS),
  volumeMl: decimalText(mass, ML_DECIMALS),
  marks: decimalText(mass, MARK_DECIMALS),
})

/** (drawn − exact) / exact in percent: two decimals, half away from zero, minus sign only. `exact` must be above zero. */
export const errorPercentOf = (drawn: Nanograms, exact: Nanograms): string =>
  decimalText(divideHalfAwayFromZero((drawn - exact) * 10_000, exact), 2)

/** The drawn amount with the exact one beside it. */
export function amountOf(exact: Nanograms, drawnHalfMarks: HalfMarks, syringeId: string): Amount {
  const drawn = massOfHalfMarks(drawnHalfMarks)
  const { massMg, volumeMl, marks } = measuresOf(drawn)
  return {
    massNanograms: drawn,
    halfMarks: drawnHalfMarks,
    massMg,
    volumeMl,
    marks,
    syringe: syringeId,
    exact: measuresOf(exact),
    errorPercent: errorPercentOf(drawn, exact),
  }
}
