// The closed list of sentences a catalogue must hold; every word shown to a person has an id here.
import { GAP_IDS, REGIONS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { SYRINGES } from '../arithmetic/syringe.js'
import { ADVICE_IDS } from '../decision/advice.js'
import type { Slip } from '../decision/decision.js'
import { SIGNS } from '../facts/events.js'
import { FACT_NAMES } from '../facts/facts.js'
import type { Side } from '../facts/injection.js'

/** Sentences that belong to no other list. */
export const FIXED_IDS = [
  'outcome.stop',
  'outcome.interrupt',
  'outcome.reduce',
  'outcome.reduce-to',
  'outcome.keep',
  'outcome.may-increase',
  'outcome.may-start',
  'outcome.refuse',
  'outcome.accept',
  'outcome.do-not-inject',
  'outcome.withhold',
  'outcome.wait-meal',
  'outcome.wait-interval',
  'outcome.wait-slot',
  'outcome.give',
  'outcome.cannot-decide',
  'outcome.cannot-decide-many',
  'detail.until',
  'detail.amount',
  'detail.exact',
  'detail.meal',
  'detail.site',
  'detail.site-others',
  'detail.site-confirm',
  'detail.site-none',
  'detail.slip',
  'reason.label',
  'reason.policy',
  'reason.gap',
  'open.fact',
  'footer.edition',
  'footer.policy',
  'footer.protocol',
  'mark.unreviewed',
  'mark.in-english',
  'unit.mg',
  'unit.ml',
  'unit.marks',
  'unit.level',
  'unit.levels',
  'unit.percent',
  'unit.glucose',
  'time.utc',
  'time.local',
  'list.next',
  'low-sugar.title',
  'low-sugar.signs',
  'low-sugar.severe-signs',
  'low-sugar.awake',
  'low-sugar.sugar',
  'low-sugar.not-awake',
  'low-sugar.glucagon',
  'low-sugar.emergency',
  'low-sugar.clinic',
  'low-sugar.no-plan',
] as const

/** Clauses and gaps for which a withheld dose has words of its own. */
export const WITHHOLD_REASONS = [
  'meal.withhold',
  'gap.glucose-threshold',
  'gap.recent-hypoglycemia',
  'gap.withheld-slot',
  'gap.glucose-gate',
] as const

/** Clauses for which a blocked injection has words of its own. */
export const BLOCKED_REASONS = ['supervision', 'dose.start', 'dose.increase', 'vial.inspect'] as const

const SLIPS = ['tenfold', 'per-day', 'pounds', 'micrograms'] as const satisfies readonly Slip[]
const SIDES = ['left', 'right'] as const satisfies readonly Side[]

const CITABLE = [...SECTION_TWO_IDS, ...SUPPLEMENT_IDS, ...GAP_IDS]

/** Every sentence id, in the order of the shipped catalogues. */
export const SENTENCE_IDS = [
  ...FIXED_IDS,
  ...CITABLE.map((id) => `because.${id}` as const),
  ...WITHHOLD_REASONS.map((id) => `withhold.${id}` as const),
  ...BLOCKED_REASONS.map((id) => `blocked.${id}` as const),
  ...FACT_NAMES.map((name) => `ask.${name}` as const),
  ...FACT_NAMES.map((name) => `fact.${name}` as const),
  ...SLIPS.map((slip) => `slip.${slip}` as const),
  ...ADVICE_IDS.map((id) => `advice.${id}` as const),
  ...SIGNS.map((sign) => `sign.${sign}` as const),
  ...REGIONS.map((region) => `region.${region}` as const),
  ...SIDES.map((side) => `side.${side}` as const),
  ...SIDES.flatMap((side) => REGIONS.map((region) => `place.${side}.${region}` as const)),
  ...SYRINGES.map(({ id }) => `syringe.${id}` as const),
]
export type SentenceId = (typeof SENTENCE_IDS)[number]
