// The injection rules in order of caution; questions are asked in the order that can end the matter soonest.
import type { Rule } from '../../engine/rule.js'
import type { InjectionContext } from './context.js'
import { dueCheckDone, glucoseNotLow } from './glucose.js'
import { notSoonAfterHypoglycemia, severeEpisodeReviewed } from './hypoglycemia.js'
import { ableToEat, withinMealWindow } from './meal.js'
import { noPendingReduction, notOverMaximum, notPaused, prescribed } from './prescription.js'
import { intervalPassed, slotFree, slotNotWithheld, withinSlot } from './slot.js'
import { neverMadeUp, siteRotates } from './giving.js'
import { vialClear, vialInUse, vialNotExpired } from './vial.js'

/** What an injection rule proposes when its clause is not met. */
export type InjectionProposal =
  'do-not-inject' | 'withhold' | 'wait-slot' | 'wait-interval' | 'wait-meal' | 'confirm-site'

/** Not frozen: engines read frozen lists slowly, and the type lets nobody change it. */
export const INJECTION_RULES: readonly Rule<InjectionContext, InjectionProposal>[] = [
  prescribed,
  noPendingReduction,
  notPaused,
  notOverMaximum,
  slotFree,
  vialNotExpired,
  vialInUse,
  withinSlot,
  intervalPassed,
  ableToEat,
  slotNotWithheld,
  severeEpisodeReviewed,
  notSoonAfterHypoglycemia,
  glucoseNotLow,
  withinMealWindow,
  dueCheckDone,
  vialClear,
  siteRotates,
  neverMadeUp,
]
