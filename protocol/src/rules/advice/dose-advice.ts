// What to show beside a dose decision; none of it changes the outcome.
import { dayNumber, NANOGRAMS_PER_HALF_MARK } from '@stature/label'
import { add, advice } from '../../decision/advice.js'
import type { Advice, DoseOutcome, States } from '../../decision/decision.js'
import { standing, type DoseContext } from '../dose/context.js'
import { countingAssessment, toleratedFrom } from '../dose/rise.js'
import type { AlarmFacts, ExaminationFacts } from '../../facts/facts.js'
import type { Reaction, ReactionFacts } from '../../facts/events.js'
import { INTRACRANIAL_SIGNS } from '../../policy/intracranial-signs.js'
import type { Policy } from '../../policy/policy.js'

type IntracranialSigns = Policy['intracranialSigns']

// Looked up once here, so that a decision only adds what stands ready.
const ASSESS_TOLERANCE = advice('assess-tolerance')
const CHOOSE_DOSE = advice('choose-dose')
const INDICATION_UNKNOWN = advice('indication-unknown')
const INJECTED_WITHOUT_FOOD = advice('injected-without-food')
const OVER_MAXIMUM = advice('over-maximum-by-new-weight')
const POLICY_FOR_OTHER_EDITION = advice('policy-for-other-edition')
const SEVERE_UNREVIEWED = advice('severe-episode-unreviewed')
const UNDER_START = advice('under-start-by-new-weight')
const UPPER_AGE_REVIEW = advice('upper-age-review')
const WEIGH_AGAIN = advice('weigh-again')
const WEIGHT_OLD = advice('weight-old')

const FOR_REACTION: Readonly<Record<Reaction, Advice>> = {
  'reaction.systemic': advice('get-medical-help'),
  'reaction.intracranial': advice('reaction-signs-alert'),
  'reaction.lymphoid': advice('examine-lymphoid'),
  'reaction.hip': advice('examine-hip'),
  'reaction.scoliosis': advice('watch-scoliosis'),
}

const FOR_EXAMINATION: Readonly<Record<ExaminationFacts['examination'], Advice>> = {
  eyes: advice('examination-due-eyes'),
  ears: advice('examination-due-ears'),
  hips: advice('examination-due-hips'),
  spine: advice('examination-due-spine'),
}

/** Null where an alarm has no advice of its own. */
const FOR_ALARM: Readonly<Record<AlarmFacts['alarm'], Advice | null>> = {
  'double-injection': advice('double-injection'),
  'more-than-prescribed': advice('more-than-prescribed'),
  'clock-suspect': advice('clock-suspect'),
  'unauthorised-entry': advice('unauthorised-entry'),
  'correction-requested': advice('correction-requested'),
  'injected-without-food': null,
  'same-site': null,
  'weight-unconfirmed': null,
  'wrong-route': null,
}

/** Weight: held back, old, and what it means for the standing dose. */
export function weightAdvice(context: DoseContext, list: Advice[]): void {
  const { facts, policy, numbers } = context
  if (facts.weight.doubted !== null) add(list, WEIGH_AGAIN)
  if (facts.weight.confirmed !== null && !context.weightIsValid) add(list, WEIGHT_OLD)
  const prescription = standing(context)
  const weight = facts.weight.confirmed?.grams
  if (prescription === null || weight === undefined) return
  if (prescription.halfMarks * NANOGRAMS_PER_HALF_MARK > numbers.maximum * weight) add(list, OVER_MAXIMUM)
  const least = numbers.startFrom * weight * (100 - policy.weightDrift.reviewBelowPercent)
  if (prescription.massNanograms * 100 < least) add(list, UNDER_START)
}

/** A policy may name signs of pressure in the head of which the clinic need not hear at once; it says nothing of other signs. */
function isLeftOut({ reaction, signs }: ReactionFacts, { interrupt, alert }: IntracranialSigns): boolean {
  if (reaction !== 'reaction.intracranial' || signs.length === 0) return false
  return signs.every(
    (sign) =>
      INTRACRANIAL_SIGNS.some((known) => known === sign) &&
      !interrupt.some((named) => named === sign) &&
      !alert.some((named) => named === sign),
  )
}

/** Reactions that were reported, and examinations whose interval has passed. */
export function clinicalAdvice({ facts, policy, today }: DoseContext, list: Advice[]): void {
  for (const each of facts.reactions)
    if (!isLeftOut(each, policy.intracranialSigns)) add(list, FOR_REACTION[each.reaction])
  for (const each of facts.examinations)
    if (today - dayNumber(each.since) >= each.everyDays) add(list, FOR_EXAMINATION[each.examination])
  if (facts.episodes.some((each) => each.severity === 'severe' && each.reviewedAt === null))
    add(list, SEVERE_UNREVIEWED)
  for (const each of facts.alarms) {
    const found = FOR_ALARM[each.alarm]
    if (found !== null) add(list, found)
  }
}

/** An upper age only advises review (`gap.upper-age`); a policy for another edition is named. */
export function editionAdvice(context: DoseContext, list: Advice[]): void {
  const { facts, numbers, policy, ageYears } = context
  const { advisedUnderYears } = numbers
  if (advisedUnderYears !== null && ageYears !== 'unknown' && ageYears >= advisedUnderYears)
    add(list, UPPER_AGE_REVIEW)
  if (policy.edition !== facts.edition) add(list, POLICY_FOR_OTHER_EDITION)
}

/** A tolerated week is over and nobody assessed it since. */
function awaitsAssessment(context: DoseContext): boolean {
  const from = toleratedFrom(context)
  return from !== null && context.facts.asOf >= from && countingAssessment(context) === null
}

/** Advice with a dose decision. */
export function doseAdvice(context: DoseContext, outcome: DoseOutcome, states: States): readonly Advice[] {
  const list: Advice[] = []
  if (states.afterInjection.injectedWithoutFood) add(list, INJECTED_WITHOUT_FOOD)
  if (outcome.kind === 'may-start' || outcome.kind === 'may-increase') add(list, CHOOSE_DOSE)
  if (outcome.kind === 'keep' && awaitsAssessment(context)) add(list, ASSESS_TOLERANCE)
  if (context.facts.indication === 'unknown' && context.prescription === null) add(list, INDICATION_UNKNOWN)
  weightAdvice(context, list)
  clinicalAdvice(context, list)
  editionAdvice(context, list)
  return list
}
