// The names by which everything cites the label: clauses of section 2, facts of other sections, gaps, editions.

/** Editions known to this project; each states what was checked against its full text. */
export const EDITION_IDS = ['us-2019-12', 'us-2025-05', 'eu-2020'] as const
export type EditionId = (typeof EDITION_IDS)[number]

/** Clauses of section 2 (dosage and administration) and of the page head. */
export const SECTION_TWO_IDS = [
  'vial.strength',
  'supervision',
  'dose.individualize',
  'dose.start',
  'dose.increase',
  'glucose.at-start',
  'glucose.continue',
  'hypoglycemia.reduce',
  'meal.window',
  'meal.withhold',
  'missed.no-make-up',
  'route.subcutaneous',
  'route.never-intravenous',
  'site.rotate',
  'syringe.sterile',
  'syringe.small-volume',
  'vial.inspect',
  'syringe.units',
] as const
export type SectionTwoId = (typeof SECTION_TWO_IDS)[number]

/** Facts from the rest of the labelling, cited like clauses and shown as such. */
export const SUPPLEMENT_IDS = [
  'age.minimum',
  'indication',
  'contraindication',
  'activity.caution',
  'reaction.systemic',
  'reaction.intracranial',
  'reaction.lymphoid',
  'reaction.hip',
  'reaction.scoliosis',
  'malignancy.discontinue',
  'vial.in-use',
  'vial.expiry',
  'vial.appearance',
  'hypoglycemia.signs',
  'hypoglycemia.care',
] as const
export type SupplementId = (typeof SUPPLEMENT_IDS)[number]

/** What a finding may cite. */
export type ClauseId = SectionTwoId | SupplementId

/** What the label leaves open. No rule answers one of these without a policy, an attestation or a cautious reading. */
export const GAP_IDS = [
  'gap.well-tolerated',
  'gap.week',
  'gap.partial-step',
  'gap.smaller-dose',
  'gap.reweigh-and-rise',
  'gap.reduction-size',
  'gap.pending-reduction',
  'gap.rise-after-reduction',
  'gap.frequent',
  'gap.severe',
  'gap.adequate-food',
  'gap.recent-hypoglycemia',
  'gap.food-after-injection',
  'gap.glucose-threshold',
  'gap.glucose-gate',
  'gap.glucose-age',
  'gap.window-edge',
  'gap.meal-end',
  'gap.withheld-slot',
  'gap.twice-daily',
  'gap.rounding',
  'gap.least-measurable',
  'gap.weight-age',
  'gap.weight-change',
  'gap.suspected',
  'gap.intracranial',
  'gap.upper-age',
  'gap.different-site',
  'gap.pause',
  'gap.restart-level',
  'gap.monitoring-end',
  'gap.examinations',
  'gap.in-use-day',
] as const
export type GapId = (typeof GAP_IDS)[number]
