// Every field of a site policy and what it may hold; all are required, none has a default.
import { EDITION_IDS } from '@stature/label'
import { SYRINGES } from '../arithmetic/syringe.js'
import { boolean, choice } from '../shape/choice.js'
import { nullable } from '../shape/list.js'
import { integer } from '../shape/number.js'
import { object } from '../shape/object.js'
import type { JsonSchema, Shape } from '../shape/shape.js'
import { text } from '../shape/text.js'
import { glucoseLimitShape } from './glucose-limit.js'
import { intracranialSignsShape } from './intracranial-signs.js'
import type { Policy } from './policy.js'
import { distinct } from './refine.js'
import { slotsShape } from './slot-times.js'
import { weightBandsShape } from './weight-bands.js'

const days = (min: number) => integer({ min, max: 3_650 })
const percent = integer({ min: 0, max: 100 })
const SYRINGE_IDS = SYRINGES.map(({ id }) => id)
const METHODS = ['meter', 'cgm', 'laboratory'] as const

/** A policy file. */
export const policyShape: Shape<Policy> = object({
  id: text({ min: 1, max: 100 }),
  version: text({ min: 1, max: 40 }),
  edition: choice(EDITION_IDS),
  wellTolerated: object({
    hypoglycemiaFreeDays: days(0),
    leastInjectionsGiven: integer({ min: 0, max: 1_000 }),
  }),
  lastStepToMaximum: boolean,
  riseAfterReductionDays: nullable(days(0)),
  restartLevel: choice(['starting-range', 'up-to-last-level']),
  pauseDaysBeforeRestart: days(1),
  reduction: choice(['previous-tolerated-dose', 'one-step-less', 'none']),
  pendingReduction: choice(['block', 'advise']),
  frequentSymptoms: object({ count: integer({ min: 1, max: 100 }), withinDays: days(1) }),
  afterHypoglycemia: object({
    hours: integer({ min: 0, max: 720 }),
    severe: choice(['block-until-prescriber', 'advise']),
  }),
  intracranialSigns: intracranialSignsShape,
  withholdBelowGlucose: nullable(glucoseLimitShape),
  glucoseGate: choice(['required', 'advised']),
  glucoseValidMinutes: integer({ min: 1, max: 1_440 }),
  glucoseMethods: distinct(choice(METHODS), { min: 1, max: METHODS.length }),
  glucoseNotPossible: choice(['withhold', 'proceed-and-alert']),
  slots: slotsShape,
  leastHoursBetweenInjections: integer({ min: 0, max: 24 }),
  withheldSlot: choice(['closed', 'reopen-with-meal']),
  mealEnd: choice(['from-start', 'from-end']),
  mealLongestMinutes: integer({ min: 0, max: 1_440 }),
  rounding: choice(['down', 'nearest-under-maximum']),
  leastMeasurableMarks: integer({ min: 0, max: 100 }),
  syringes: distinct(choice(SYRINGE_IDS), { min: 1, max: SYRINGE_IDS.length }),
  weightValidDays: weightBandsShape,
  weightDrift: object({ blockAbovePercent: percent, reviewBelowPercent: percent }),
  siteDiffersBy: choice(['region', 'region-or-side']),
  siteRestHours: integer({ min: 0, max: 720 }),
})

/** JSON Schema of a policy file. What compares two fields is checked by `readPolicy` only. */
export const POLICY_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stature site policy',
  description: 'Fills what the label leaves open; every field is required. Site policy, not label.',
  ...policyShape.schema,
}
