// What a prescription would be: a start, a restart, a rise, a reduction, or the same level for a new weight.
import type { Grams, Nanograms } from '@stature/label'
import type { Facts, PrescriptionFacts } from '../../facts/facts.js'
import type { Policy } from '../../policy/policy.js'
import { doseContext } from '../dose/context.js'

export type PrescriptionReason = PrescriptionFacts['reason']

/** Levels are compared as products, exactly: mass × the other's weight. */
function against(present: PrescriptionFacts, mass: Nanograms, weight: Grams): PrescriptionReason {
  const proposed = mass * present.dosingWeightGrams
  const before = present.massNanograms * weight
  if (mass > present.massNanograms && proposed > before) return 'increase'
  return mass < present.massNanograms && proposed < before ? 'reduce' : 'reweigh'
}

/**
 * The reasons that fit a proposed mass at its dosing weight. One, but after an interruption that was ended since the newest
 * prescription: whether treatment is resumed with it, only the prescriber knows.
 */
export function prescriptionReasons(
  facts: Facts,
  policy: Policy,
  mass: Nanograms,
  weight: Grams,
): readonly PrescriptionReason[] {
  const { prescription, paused } = doseContext(facts, policy)
  if (prescription === null) return ['start']
  if (paused) return ['resume']
  const reason = against(prescription, mass, weight)
  const resumed = facts.resumedAt !== null && facts.resumedAt > prescription.at
  return resumed ? ['resume', reason] : [reason]
}
