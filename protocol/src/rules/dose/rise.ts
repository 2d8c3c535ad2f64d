// What must hold before a dose may rise: a tolerated week, an assessment made after it, the policy's conditions, and room.
import { dayNumber, instant, type Instant } from '@stature/label'
import type { AssessmentFacts } from '../../facts/facts.js'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { standing, type DoseContext } from './context.js'

/** End of the tolerated week of the level in force; null before the first injection given at it. */
export function toleratedFrom(context: DoseContext): Instant | null {
  const first = context.period?.firstGivenAt ?? null
  return first === null ? null : instant(first + context.numbers.toleratedMs)
}

/** The newest assessment that counts: made once the tolerated week was over. */
export function countingAssessment(context: DoseContext): AssessmentFacts | null {
  const from = toleratedFrom(context)
  const newest = context.facts.assessments.at(-1)
  return from !== null && newest !== undefined && newest.at >= from ? newest : null
}

const whenStanding = (context: DoseContext, holds: (context: DoseContext) => boolean) =>
  standing(context) === null ? 'not-reached' : metIf(holds(context))

/** 7 × 24 hours from the first injection given at this level. */
export const toleratedWeek: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.tolerated-week',
  cite: { clause: 'dose.increase', gap: 'gap.week' },
  ask: [],
  test: (context) =>
    whenStanding(context, () => {
      const from = toleratedFrom(context)
      return from !== null && context.facts.asOf >= from
    }),
  propose: 'keep',
})

/** No assessment is *not assessed*, which is not the same as unknown: the dose is kept. */
export const assessedTolerated: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.assessed-tolerated',
  cite: { clause: 'dose.increase', gap: 'gap.well-tolerated' },
  ask: [],
  test: (context) => whenStanding(context, () => countingAssessment(context)?.tolerated === true),
  propose: 'keep',
})

/** The policy's days without hypoglycemia. */
export const hypoglycemiaFree: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.hypoglycemia-free-days',
  cite: { clause: 'dose.increase', gap: 'gap.well-tolerated' },
  decidedBy: 'gap.well-tolerated',
  ask: [],
  test: (context) =>
    whenStanding(context, ({ facts, policy, today }) => {
      const last = facts.episodes.at(-1)
      return last === undefined || today - dayNumber(last.on) >= policy.wellTolerated.hypoglycemiaFreeDays
    }),
  propose: 'keep',
})

/** The policy's least number of injections given at this level. */
export const enoughInjections: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.enough-injections',
  cite: { clause: 'dose.increase', gap: 'gap.well-tolerated' },
  decidedBy: 'gap.well-tolerated',
  ask: [],
  test: (context) =>
    whenStanding(
      context,
      ({ period, policy }) => (period?.givenCount ?? 0) >= policy.wellTolerated.leastInjectionsGiven,
    ),
  propose: 'keep',
})
