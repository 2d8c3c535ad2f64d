// What to show beside a dose decision; none of it changes the outcome.
import { dayNumber, NANOGRAMS_PER_HALF_MARK } from '@stature/label'
import type { AdviceId } from '../../decision/advice-ids.js'
import { advice } from '../../decision/advice.js'
import type { Advice, DoseOutcome, States } from '../../decision/decision.js'
import { standing, type DoseContext } from '../dose/context.js'
import { countingAssessment, toleratedFrom } from '../dose/rise.js'
import type { ExaminationFacts } from '../../facts/facts.js'
import type { Reaction } from '../../facts/events.js'

const FOR_REACTION: Readonly<Record<Reaction, AdviceId>> = {
  'reaction.systemic': 'get-medical-help',
  'reaction.intracranial': 'reaction-signs-alert',
  'reaction.lymphoid': 'examine-lymphoid',
  'reaction.hip': 'examine-hip',
  'reaction.scoliosis': 'watch-scoliosis',
}

const FOR_EXAMINATION: Readonly<Record<ExaminationFacts['examination'], AdviceId>> = {
  eyes: 'examination-due-eyes',
  ears: 'examination-due-ears',
  hips: 'examination-due-hips',
  spine: 'examination-due-spine',
}

/** Weight: held back, old, and what it means for the standing dose. */
export function weightAdvice(context: DoseContext, ids: AdviceId[]): void {
  const { facts, policy, numbers } = context
  if (facts.weight.doubted !== null) ids.push('weigh-again')
  if (facts.weight.confirmed !== null && !context.weightIsValid) ids.push('weight-old')
  const prescription = standing(context)
  const weight = facts.weight.confirmed?.grams
  if (prescription === null || weight === undefined) return
  if (prescription.halfMarks * NANOGRAMS_PER_HALF_MARK > numbers.maximum * weight)
    ids.push('over-maximum-by-new-weight')
  const least = numbers.startFrom * weight * (100 - policy.weightDrift.reviewBelowPercent)
  if (prescription.massNanograms * 100 < least) ids.push('under-start-by-new-weight')
}

/** Reactions that were reported, and examinations whose interval has passed. */
export function clinicalAdvice({ facts, today }: DoseContext, ids: AdviceId[]): void {
  for (const each of facts.reactions) ids.push(FOR_REACTION[each.reaction])
  for (const each of facts.examinations)
    if (today - dayNumber(each.since) >= each.everyDays) ids.push(FOR_EXAMINATION[each.examination])
  if (facts.episodes.some((each) => each.severity === 'severe' && each.reviewedAt === null))
    ids.push('severe-episode-unreviewed')
  for (const each of facts.alarms) {
    if (each.alarm === 'double-injection' || each.alarm === 'more-than-prescribed') ids.push(each.alarm)
    if (each.alarm === 'clock-suspect' || each.alarm === 'unauthorised-entry') ids.push(each.alarm)
    if (each.alarm === 'correction-requested') ids.push(each.alarm)
  }
}

/** An upper age only advises review (`gap.upper-age`); a policy for another edition is named. */
export function editionAdvice(context: DoseContext, ids: AdviceId[]): void {
  const { facts, numbers, policy, ageYears } = context
  const { advisedUnderYears } = numbers
  if (advisedUnderYears !== null && ageYears !== 'unknown' && ageYears >= advisedUnderYears)
    ids.push('upper-age-review')
  if (policy.edition !== facts.edition) ids.push('policy-for-other-edition')
}

/** Each advice once, in the order given. */
export function adviceList(ids: readonly AdviceId[]): readonly Advice[] {
  const list: Advice[] = []
  for (const id of ids) {
    const each = advice(id)
    if (!list.includes(each)) list.push(each)
  }
  return list
}

/** A tolerated week is over and nobody assessed it since. */
function awaitsAssessment(context: DoseContext): boolean {
  const from = toleratedFrom(context)
  return from !== null && context.facts.asOf >= from && countingAssessment(context) === null
}

/** Advice with a dose decision. */
export function doseAdvice(context: DoseContext, outcome: DoseOutcome, states: States): readonly Advice[] {
  const ids: AdviceId[] = states.afterInjection.injectedWithoutFood ? ['injected-without-food'] : []
  if (outcome.kind === 'may-start' || outcome.kind === 'may-increase') ids.push('choose-dose')
  if (outcome.kind === 'keep' && awaitsAssessment(context)) ids.push('assess-tolerance')
  if (context.facts.indication === 'unknown' && context.prescription === null) ids.push('indication-unknown')
  weightAdvice(context, ids)
  clinicalAdvice(context, ids)
  editionAdvice(context, ids)
  return adviceList(ids)
}
