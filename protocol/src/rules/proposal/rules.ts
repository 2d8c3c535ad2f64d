// The proposal rules, in the order in which they are named.
import type { Rule } from '../../engine/rule.js'
import type { ProposalContext } from './context.js'
import {
  drawsSomething,
  neverIntravenous,
  subcutaneous,
  syringeHolds,
  timesPerDay,
  weightConfirmed,
  weightNotPounds,
} from './form.js'
import { lastRise, underMaximumDose, withinRestart, withinStart, withinStep } from './limits.js'
import {
  noReturnYet,
  riseAfterWeek,
  riseAssessed,
  riseEnoughInjections,
  riseHypoglycemiaFree,
  smallerWhileReductionDue,
} from './rise.js'

/** Not frozen: engines read frozen lists slowly, and the type lets nobody change it. */
export const PROPOSAL_RULES: readonly Rule<ProposalContext, 'refuse'>[] = [
  underMaximumDose,
  withinStart,
  withinRestart,
  withinStep,
  riseAfterWeek,
  riseAssessed,
  riseHypoglycemiaFree,
  riseEnoughInjections,
  lastRise,
  smallerWhileReductionDue,
  noReturnYet,
  timesPerDay,
  subcutaneous,
  neverIntravenous,
  syringeHolds,
  drawsSomething,
  weightNotPounds,
  weightConfirmed,
]
