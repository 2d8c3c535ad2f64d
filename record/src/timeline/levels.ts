// The dose over time: what was prescribed, and what it came to for each kilogram whenever the child was weighed again.
import {
  divideHalfAwayFromZero,
  numbersOf,
  type Grams,
  type HalfMarks,
  type Instant,
  type MicrogramsPerKg,
  type Nanograms,
} from '@stature/label'
import type { Facts, PrescriptionFacts } from '@stature/protocol'
import type { WeightOver } from './weights.js'

/** One prescription with one weight in force; `to` is null while it lasts. */
export interface LevelSpan {
  readonly from: Instant
  readonly to: Instant | null
  readonly prescription: string
  /** True where the span begins with the prescription and not with a weight. */
  readonly isNew: boolean
  readonly reason: PrescriptionFacts['reason']
  readonly massNanograms: Nanograms
  readonly halfMarks: HalfMarks
  readonly ordered: MicrogramsPerKg | null
  /** The weight by which it is reckoned here: the newest confirmed one, else the dosing weight. */
  readonly weight: Grams
  /** Tenths of µg/kg by that weight, nearest, an exact half away from zero: for eyes only, no rule reads it. */
  readonly effectiveTenths: number
  /** The prescribed mass is more than the label's maximum by that weight, compared exactly. */
  readonly overMaximum: boolean
}

interface Change {
  readonly at: Instant
  readonly prescription: PrescriptionFacts
  readonly weight: Grams
  readonly isNew: boolean
}

/** In order of time; a prescription and a weight of the same instant are one change. */
function changesOf({ prescriptions }: Facts, weights: readonly WeightOver[]): readonly Change[] {
  return prescriptions.flatMap((prescription, index) => {
    const until = prescriptions[index + 1]?.at ?? Infinity
    const before = weights.filter(({ at }) => at <= prescription.at).at(-1)?.grams
    const first = {
      at: prescription.at,
      prescription,
      weight: before ?? prescription.dosingWeightGrams,
      isNew: true,
    }
    const later = weights.filter(({ at }) => at > prescription.at && at < until)
    return [first, ...later.map(({ at, grams }) => ({ at, prescription, weight: grams, isNew: false }))]
  })
}

/** `confirmed` by time. Ends where treatment was stopped. */
export function levelsOver(facts: Facts, confirmed: readonly WeightOver[]): readonly LevelSpan[] {
  const end = facts.stoppedAt ?? Infinity
  const { maximum } = numbersOf(facts.edition)
  const changes = changesOf(facts, confirmed).filter(({ at }) => at < end)
  return changes.map(({ at, prescription, weight, isNew }, index) => ({
    from: at,
    to: changes[index + 1]?.at ?? facts.stoppedAt,
    prescription: prescription.id,
    isNew,
    reason: prescription.reason,
    massNanograms: prescription.massNanograms,
    halfMarks: prescription.halfMarks,
    ordered: prescription.doseMicrogramsPerKg,
    weight,
    effectiveTenths: divideHalfAwayFromZero(prescription.massNanograms * 10, weight),
    overMaximum: prescription.massNanograms > maximum * weight,
  }))
}
