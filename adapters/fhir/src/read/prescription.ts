// One readable order as a prescription: mass by the newest weight, syringe and marks by the protocol's arithmetic.
import { numbersOf, type Grams, type HalfMarks, type MicrogramsPerKg, type Nanograms } from '@stature/label'
import { chooseSyringe, draw, exactMass } from '@stature/protocol'
import type { Context } from './context.js'
import type { OrderFact, WeightFact } from './fact.js'

/** A prescription but for its reason. */
export interface Prescription {
  readonly order: OrderFact
  readonly mass: Nanograms
  readonly level: MicrogramsPerKg | null
  readonly weight: Grams
  readonly syringe: string
  readonly halfMarks: HalfMarks
  readonly timesPerDay: number
  readonly route: string
}

/** The newest weight not after the order; of an order that names only a day, not after that day. */
function dosingWeight({ when }: OrderFact, weights: readonly WeightFact[]): Grams | null {
  const before = weights.filter((weight) =>
    when.precision === 'day' ? weight.when.date <= when.date : weight.when.at <= when.at,
  )
  const newest = before.reduce<WeightFact | null>(
    (best, weight) => (best === null || weight.when.at > best.when.at ? weight : best),
    null,
  )
  return newest?.grams ?? null
}

/** The prescription; null after an issue, or where the order's dose was not read. */
export function prescriptionOf(
  order: OrderFact,
  weights: readonly WeightFact[],
  context: Context,
): Prescription | null {
  const { dose, source } = order
  const { policy, edition } = context.options
  if (dose === null) return null
  const refuse = (message: string): null => {
    context.report.error('business-rule', source.entry.at, message)
    return null
  }
  if (policy === null)
    return refuse('cannot be drawn without a policy, which names syringes and rounding: give one')
  const weight = dosingWeight(order, weights)
  if (weight === null) return refuse('has no body weight at or before it in the input: add the Observation')
  const { ordered, timesPerDay, route } = dose
  const level = ordered.kind === 'level' ? ordered.microgramsPerKg : null
  const mass = ordered.kind === 'level' ? exactMass(weight, ordered.microgramsPerKg) : ordered.massNanograms
  const syringe = chooseSyringe(mass, policy.syringes)
  if (syringe === null) return refuse('orders more than any syringe of the policy holds: check the dose')
  const halfMarks = draw(mass, syringe, policy.rounding, exactMass(weight, numbersOf(edition).maximum))
  if (halfMarks < 1) return refuse('orders less than half a mark of the syringe: check the dose')
  return { order, mass, level, weight, syringe: syringe.id, halfMarks, timesPerDay, route }
}
