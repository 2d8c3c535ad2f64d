// What to show beside an injection decision; none of it changes the outcome.
import { add, advice } from '../../decision/advice.js'
import type { Advice, InjectionOutcome, States } from '../../decision/decision.js'
import type { InjectionContext } from '../injection/context.js'
import { isLastSiteUnknown } from '../injection/sites.js'
import { clinicalAdvice, editionAdvice, weightAdvice } from './dose-advice.js'

const ACTIVITY_CAUTION = advice('activity-caution')
const BELOW_LEAST_MEASURABLE = advice('below-least-measurable')
const CLINIC_QUESTION_OPEN = advice('clinic-question-open')
const GLUCOSE_CHECK_DUE = advice('glucose-check-due')
const GLUCOSE_NOT_POSSIBLE = advice('glucose-not-possible')
const INJECTED_WITHOUT_FOOD = advice('injected-without-food')
const LAST_SITE_UNKNOWN = advice('last-site-unknown')
const MEAL_DUE = advice('meal-due')
const NEVER_MAKE_UP = advice('never-make-up')
const NO_SITE_ALLOWED = advice('no-site-allowed')
const REDUCTION_PENDING = advice('reduction-pending')

/** Shown with every injection to be given. */
const WITH_EVERY_INJECTION: readonly Advice[] = [
  advice('sterile-syringe'),
  advice('inspect-vial'),
  ACTIVITY_CAUTION,
  advice('carry-sugar'),
]

function glucoseAdvice({ facts, monitoring, checked }: InjectionContext, list: Advice[]): void {
  if (!monitoring.due || checked) return
  add(list, facts.slot.glucoseNotPossible ? GLUCOSE_NOT_POSSIBLE : GLUCOSE_CHECK_DUE)
}

function givingAdvice(context: InjectionContext, outcome: InjectionOutcome, list: Advice[]): void {
  if (outcome.kind !== 'give') {
    add(list, NEVER_MAKE_UP)
    return
  }
  for (const each of WITH_EVERY_INJECTION) add(list, each)
  if (isLastSiteUnknown(context.facts)) add(list, LAST_SITE_UNKNOWN)
  if (outcome.sites.recommended === null) add(list, NO_SITE_ALLOWED)
  if (outcome.halfMarks < context.policy.leastMeasurableMarks * 2) add(list, BELOW_LEAST_MEASURABLE)
}

function stateAdvice(states: States, list: Advice[]): void {
  const { mealDueAt, injectedWithoutFood, activityCautionUntil } = states.afterInjection
  if (injectedWithoutFood) add(list, INJECTED_WITHOUT_FOOD)
  if (mealDueAt !== null) add(list, MEAL_DUE)
  if (activityCautionUntil !== null) add(list, ACTIVITY_CAUTION)
}

/** Advice with an injection decision. A clinician's open question is an alert to the clinic, never a block. */
export function injectionAdvice(
  context: InjectionContext,
  outcome: InjectionOutcome,
  states: States,
): readonly Advice[] {
  const list: Advice[] = []
  stateAdvice(states, list)
  glucoseAdvice(context, list)
  if (context.dose.unknown.length > 0) add(list, CLINIC_QUESTION_OPEN)
  if (context.reduction.dueBelow !== null) add(list, REDUCTION_PENDING)
  weightAdvice(context, list)
  clinicalAdvice(context, list)
  editionAdvice(context, list)
  givingAdvice(context, outcome, list)
  return list
}
