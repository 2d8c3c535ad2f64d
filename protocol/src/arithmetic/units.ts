// The conversion of `syringe.units` as one answer: exact amount, whether the syringe holds it, and what is drawn.
import { decimalText, divideHalfAwayFromZero } from '@stature/label'
import type { Grams, HalfMarks, MicrogramsPerKg } from '@stature/label'
import type { Rounding } from '../policy/policy.js'
import { errorPercentOf, measuresOf } from './amount.js'
import { draw } from './draw.js'
import { exactMass, massOfHalfMarks } from './mass.js'
import { fits, type Syringe } from './syringe.js'

/** What is asked. `maximum` is the edition's, per injection; no `rounding`, nothing drawn. */
export interface UnitsQuestion {
  readonly weight: Grams
  readonly level: MicrogramsPerKg
  readonly syringe: Syringe
  readonly rounding: Rounding | null
  readonly maximum: MicrogramsPerKg
}

/** What is drawn under one rounding; `doseMgPerKg` to six decimals, half away from zero. */
export interface DrawnUnits {
  readonly rounding: Rounding
  readonly marks: string
  readonly massMg: string
  readonly doseMgPerKg: string
  readonly errorPercent: string
}

/** The answer as the command line prints it: decimal strings, and `drawn` only where asked for and the syringe holds the dose. */
export interface Units {
  readonly massMg: string
  readonly volumeMl: string
  readonly marks: string
  readonly syringe: string
  readonly fits: boolean
  readonly drawn?: DrawnUnits
}

const GRAMS_PER_KG = 1_000

/** Nanograms per kilogram are 10⁻⁶ mg/kg. */
const doseText = (marks: HalfMarks, weight: Grams): string =>
  decimalText(divideHalfAwayFromZero(massOfHalfMarks(marks) * GRAMS_PER_KG, weight), 6)

function drawnOf(question: UnitsQuestion, rounding: Rounding): DrawnUnits {
  const { weight, level, syringe, maximum } = question
  const exact = exactMass(weight, level)
  const marks = draw(exact, syringe, rounding, exactMass(weight, maximum))
  const drawn = massOfHalfMarks(marks)
  const shown = measuresOf(drawn)
  return {
    rounding,
    marks: shown.marks,
    massMg: shown.massMg,
    doseMgPerKg: doseText(marks, weight),
    errorPercent: errorPercentOf(drawn, exact),
  }
}

/** Converts; judges no dose. `level` must be above zero. */
export function unitsOf(question: UnitsQuestion): Units {
  const { weight, level, syringe, rounding } = question
  const exact = exactMass(weight, level)
  const held = fits(exact, syringe)
  const answer = { ...measuresOf(exact), syringe: syringe.id, fits: held }
  return rounding === null || !held ? answer : { ...answer, drawn: drawnOf(question, rounding) }
}
