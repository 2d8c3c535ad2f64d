// How far a dose may rise in one step, in exact mass at the newest weight (`dose.increase`, `gap.partial-step`).
import type { Grams, LabelNumbers, Nanograms } from '@stature/label'
import type { Policy } from '../policy/policy.js'
import type { Ceiling, ReductionState } from './reduction.js'

/** Room above the present mass. Levels are whole µg/kg at the newest weight. */
export interface RiseRoom {
  /** The present mass already reaches the label's maximum by this weight. */
  readonly atMaximum: boolean
  /** One step would pass the maximum, and the policy does not let the last rise be smaller. */
  readonly partialRefused: boolean
  /** A level that caused a reduction leaves no room yet. */
  readonly heldByReduction: boolean
  /** Highest level a rise may reach. */
  readonly upTo: number
}

/** The highest whole level below the one that caused a reduction. */
export const levelBelow = (ceiling: Ceiling): number =>
  Math.ceil(ceiling.massNanograms / ceiling.dosingWeightGrams) - 1

/** The highest whole level under both ceilings; null when neither holds. */
export function levelUnderCeilings(reduction: ReductionState): number | null {
  const certain = reduction.ceiling === null ? null : levelBelow(reduction.ceiling)
  const possible = reduction.possibleCeiling === null ? null : levelBelow(reduction.possibleCeiling)
  if (certain === null || possible === null) return certain ?? possible
  return Math.min(certain, possible)
}

/** Measures the step from the mass prescribed, not from its level (`gap.reweigh-and-rise`). */
export function riseRoom(
  present: Nanograms,
  weight: Grams,
  numbers: LabelNumbers,
  policy: Policy,
  reduction: ReductionState,
): RiseRoom {
  const maximum = numbers.maximum * weight
  const step = present + numbers.step * weight
  const byLabel = Math.floor(Math.min(step, maximum) / weight)
  const under = levelUnderCeilings(reduction)
  const upTo = under === null ? byLabel : Math.min(byLabel, under)
  return {
    atMaximum: byLabel * weight <= present,
    partialRefused: step > maximum && !policy.lastStepToMaximum,
    heldByReduction: upTo * weight <= present && byLabel * weight > present,
    upTo,
  }
}
