// The dose rules in order of caution; within one outcome, in the order in which they are named as deciding.
import type { Rule } from '../../engine/rule.js'
import { intracranialReaction, systemicReaction } from '../screening/reactions.js'
import {
  epiphyses,
  hypersensitivity,
  interrupted,
  leastAge,
  malignancy,
  malignancyDevelops,
  stopped,
} from '../screening/screening.js'
import type { DoseContext } from './context.js'
import { hypoglycemiaReduce, overMaximumByWeight } from './reduce.js'
import { assessedTolerated, enoughInjections, hypoglycemiaFree, toleratedWeek } from './rise.js'
import { lastStep, riseAfterReduction, underMaximum } from './room.js'
import { weightValid } from './weight-valid.js'

/** What a dose rule proposes when its clause is not met. */
export type DoseProposal = 'stop' | 'interrupt' | 'reduce' | 'keep'

/** Restrictions: certain as soon as one fact shows them. Not frozen: engines read frozen lists slowly. */
export const DOSE_RESTRICTIONS: readonly Rule<DoseContext, DoseProposal>[] = [
  epiphyses,
  malignancy,
  malignancyDevelops,
  hypersensitivity,
  leastAge,
  stopped,
  systemicReaction,
  intracranialReaction,
  interrupted,
  hypoglycemiaReduce,
  overMaximumByWeight,
]

/** Conditions of a rise; where one is not met the dose is kept. */
export const RISE_CONDITIONS: readonly Rule<DoseContext, DoseProposal>[] = [
  underMaximum,
  lastStep,
  riseAfterReduction,
  toleratedWeek,
  assessedTolerated,
  hypoglycemiaFree,
  enoughInjections,
  weightValid,
]
