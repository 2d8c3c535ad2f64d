// The range a first dose, or a restart after a long pause, may be chosen from (`dose.start`, `gap.restart-level`).
import { microgramsPerKg, type MicrogramsPerKg } from '@stature/label'
import { levelUnderCeilings } from '../../state/rise-room.js'
import type { DoseContext } from './context.js'

/** Lowest and highest level, whole µg/kg per injection. */
export interface LevelRange {
  readonly from: MicrogramsPerKg
  readonly to: MicrogramsPerKg
}

/** Highest level of the range: the label's for a start; for a restart, the one the policy names. */
function highest(context: DoseContext): number {
  const { prescription, policy, numbers } = context
  if (prescription === null || policy.restartLevel === 'starting-range') return numbers.startTo
  return Math.floor(prescription.massNanograms / prescription.dosingWeightGrams)
}

/** A level that caused a reduction bounds a restart too, and no range rises above the maximum. */
export function startingRange(context: DoseContext): LevelRange {
  const under = levelUnderCeilings(context.reduction)
  const top = Math.max(1, Math.min(highest(context), context.numbers.maximum, under ?? highest(context)))
  return {
    from: microgramsPerKg(Math.min(context.numbers.startFrom, top)),
    to: microgramsPerKg(top),
  }
}
