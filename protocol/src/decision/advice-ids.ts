// The closed list of advice, each with what it rests on.
import type { ClauseId, GapId } from '@stature/label'

/** Every advice with the clause, and the gap where one is open, it rests on. */
export const CITES = {
  'assess-tolerance': ['dose.increase', 'gap.well-tolerated'],
  'choose-dose': ['dose.individualize', null],
  'never-make-up': ['missed.no-make-up', null],
  'sterile-syringe': ['syringe.sterile', null],
  'inspect-vial': ['vial.inspect', null],
  'activity-caution': ['activity.caution', null],
  'meal-due': ['meal.window', 'gap.food-after-injection'],
  'injected-without-food': ['meal.withhold', 'gap.food-after-injection'],
  'glucose-check-due': ['glucose.at-start', 'gap.glucose-gate'],
  'glucose-not-possible': ['glucose.at-start', 'gap.glucose-gate'],
  'clinic-question-open': ['supervision', null],
  'weigh-again': ['dose.individualize', 'gap.weight-change'],
  'weight-old': ['dose.individualize', 'gap.weight-age'],
  'over-maximum-by-new-weight': ['dose.increase', 'gap.weight-change'],
  'under-start-by-new-weight': ['dose.start', 'gap.weight-change'],
  'upper-age-review': ['age.minimum', 'gap.upper-age'],
  'smaller-than-label': ['dose.start', 'gap.smaller-dose'],
  'below-least-measurable': ['syringe.small-volume', 'gap.least-measurable'],
  'last-site-unknown': ['site.rotate', 'gap.different-site'],
  'no-site-allowed': ['site.rotate', 'gap.different-site'],
  'reduction-pending': ['hypoglycemia.reduce', 'gap.pending-reduction'],
  'severe-episode-unreviewed': ['hypoglycemia.reduce', 'gap.recent-hypoglycemia'],
  'reaction-signs-alert': ['reaction.intracranial', 'gap.intracranial'],
  'examine-lymphoid': ['reaction.lymphoid', null],
  'examine-hip': ['reaction.hip', null],
  'watch-scoliosis': ['reaction.scoliosis', null],
  'get-medical-help': ['reaction.systemic', null],
  'examination-due-eyes': ['reaction.intracranial', 'gap.examinations'],
  'examination-due-ears': ['reaction.lymphoid', 'gap.examinations'],
  'examination-due-hips': ['reaction.hip', 'gap.examinations'],
  'examination-due-spine': ['reaction.scoliosis', 'gap.examinations'],
  'indication-unknown': ['indication', null],
  'double-injection': ['dose.start', 'gap.twice-daily'],
  'more-than-prescribed': ['dose.individualize', null],
  'clock-suspect': ['dose.start', 'gap.twice-daily'],
  'unauthorised-entry': ['supervision', null],
  'correction-requested': ['supervision', null],
  'carry-sugar': ['hypoglycemia.care', null],
  'policy-for-other-edition': ['dose.individualize', null],
} as const satisfies Readonly<Record<string, readonly [ClauseId, GapId | null]>>

/** The id of an advice. */
export type AdviceId = keyof typeof CITES
