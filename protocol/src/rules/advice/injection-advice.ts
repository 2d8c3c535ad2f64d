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

const WITHOUT_INJECTION: readonly AdviceId[] = ['never-make-up']

function glucoseAdvice({ facts, monitoring, checked }: InjectionContext): readonly AdviceId[] {
  if (!monitoring.due || checked) return []
  return facts.slot.glucoseNotPossible ? ['glucose-not-possible'] : ['glucose-check-due']
}

function givingAdvice(context: InjectionContext, outcome: InjectionOutcome): readonly AdviceId[] {
  if (outcome.kind !== 'give') return WITHOUT_INJECTION
  const ids: AdviceId[] = [...WITH_EVERY_INJECTION]
  if (isLastSiteUnknown(context.facts)) ids.push('last-site-unknown')
  if (outcome.sites.recommended === null) ids.push('no-site-allowed')
  if (outcome.halfMarks < context.policy.leastMeasurableMarks * 2) ids.push('below-least-measurable')
  return ids
}

function stateAdvice(states: States): readonly AdviceId[] {
  const { mealDueAt, injectedWithoutFood, activityCautionUntil } = states.afterInjection
  const ids: AdviceId[] = []
  if (injectedWithoutFood) ids.push('injected-without-food')
  if (mealDueAt !== null) ids.push('meal-due')
  if (activityCautionUntil !== null) ids.push('activity-caution')
  return ids
}

/** Advice with an injection decision. A clinician's open question is an alert to the clinic, never a block. */
export function injectionAdvice(
  context: InjectionContext,
  outcome: InjectionOutcome,
  states: States,
): readonly Advice[] {
  const ids: AdviceId[] = [...stateAdvice(states), ...glucoseAdvice(context)]
  if (context.dose.unknown.length > 0) ids.push('clinic-question-open')
  if (context.reduction.dueBelow !== null) ids.push('reduction-pending')
  ids.push(...weightAdvice(context), ...clinicalAdvice(context.facts), ...editionAdvice(context))
  return adviceList([...ids, ...givingAdvice(context, outcome)])
}
