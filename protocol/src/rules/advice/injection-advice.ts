// What to show beside an injection decision; none of it changes the outcome.
import type { AdviceId } from '../../decision/advice-ids.js'
import type { Advice, InjectionOutcome, States } from '../../decision/decision.js'
import type { InjectionContext } from '../injection/context.js'
import { isLastSiteUnknown } from '../injection/sites.js'
import { adviceList, clinicalAdvice, editionAdvice, weightAdvice } from './dose-advice.js'

/** Shown with every injection to be given. */
const WITH_EVERY_INJECTION: readonly AdviceId[] = [
  'sterile-syringe',
  'inspect-vial',
  'activity-caution',
  'carry-sugar',
]

function glucoseAdvice({ facts, monitoring, checked }: InjectionContext, ids: AdviceId[]): void {
  if (!monitoring.due || checked) return
  ids.push(facts.slot.glucoseNotPossible ? 'glucose-not-possible' : 'glucose-check-due')
}

function givingAdvice(context: InjectionContext, outcome: InjectionOutcome, ids: AdviceId[]): void {
  if (outcome.kind !== 'give') {
    ids.push('never-make-up')
    return
  }
  for (const each of WITH_EVERY_INJECTION) ids.push(each)
  if (isLastSiteUnknown(context.facts)) ids.push('last-site-unknown')
  if (outcome.sites.recommended === null) ids.push('no-site-allowed')
  if (outcome.halfMarks < context.policy.leastMeasurableMarks * 2) ids.push('below-least-measurable')
}

function stateAdvice(states: States, ids: AdviceId[]): void {
  const { mealDueAt, injectedWithoutFood, activityCautionUntil } = states.afterInjection
  if (injectedWithoutFood) ids.push('injected-without-food')
  if (mealDueAt !== null) ids.push('meal-due')
  if (activityCautionUntil !== null) ids.push('activity-caution')
}

/** Advice with an injection decision. A clinician's open question is an alert to the clinic, never a block. */
export function injectionAdvice(
  context: InjectionContext,
  outcome: InjectionOutcome,
  states: States,
): readonly Advice[] {
  const ids: AdviceId[] = []
  stateAdvice(states, ids)
  glucoseAdvice(context, ids)
  if (context.dose.unknown.length > 0) ids.push('clinic-question-open')
  if (context.reduction.dueBelow !== null) ids.push('reduction-pending')
  weightAdvice(context, ids)
  clinicalAdvice(context, ids)
  editionAdvice(context, ids)
  givingAdvice(context, outcome, ids)
  return adviceList(ids)
}
