// What the dose rules read: facts, policy, label numbers, and the states derived once for all of them.
import { completedYears, dayNumber, numbersOf, type LabelNumbers } from '@stature/label'
import type { Facts, PrescriptionFacts } from '../../facts/facts.js'
import type { Policy } from '../../policy/policy.js'
import { levelPeriod, type LevelPeriod } from '../../state/level-period.js'
import { monitoringState, type MonitoringState } from '../../state/monitoring.js'
import { isPaused, newestPrescription } from '../../state/pause.js'
import { reductionState, type ReductionState } from '../../state/reduction.js'
import { riseRoom, type RiseRoom } from '../../state/rise-room.js'
import { weightIsValid } from '../../state/weight-age.js'

export interface DoseContext {
  readonly facts: Facts
  readonly policy: Policy
  readonly numbers: LabelNumbers
  /** `facts.today` as a day number, read once because many rules count days to it. */
  readonly today: number
  /** The newest prescription, paused or not. */
  readonly prescription: PrescriptionFacts | null
  /** True when the pause is longer than the policy's; the prescription then stands no longer. */
  readonly paused: boolean
  readonly period: LevelPeriod | null
  /** Completed years. */
  readonly ageYears: number | 'unknown'
  /** A confirmed weight no older than the policy's days for the age. */
  readonly weightIsValid: boolean
  readonly reduction: ReductionState
  readonly monitoring: MonitoringState
  /** Room for a rise at the newest confirmed weight; null without a standing prescription or a weight. */
  readonly rise: RiseRoom | null
}

/** Derives the states. */
export function doseContext(facts: Facts, policy: Policy): DoseContext {
  const numbers = numbersOf(facts.edition)
  const today = dayNumber(facts.today)
  const prescription = newestPrescription(facts)
  const paused = prescription !== null && isPaused(facts, prescription, policy, today)
  const reduction = reductionState(facts, policy)
  const weight = facts.weight.confirmed
  const ageYears = facts.birthDate === 'unknown' ? 'unknown' : completedYears(facts.birthDate, facts.today)
  return {
    facts,
    policy,
    numbers,
    today,
    prescription,
    paused,
    period: levelPeriod(facts.prescriptions, policy),
    ageYears,
    weightIsValid: weightIsValid(facts, policy, ageYears, today),
    reduction,
    monitoring: monitoringState(facts, policy, numbers.toleratedMs),
    rise:
      prescription === null || paused || weight === null
        ? null
        : riseRoom(prescription.massNanograms, weight.grams, numbers, policy, reduction),
  }
}

/** The prescription that injections follow; null without one or after a long pause. */
export const standing = (context: DoseContext): PrescriptionFacts | null =>
  context.paused ? null : context.prescription
