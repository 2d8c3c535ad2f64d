// A site policy fills the label's gaps; every field is required and a prescriber adopts it by name.
import type { EditionId, GlucoseAmount } from '@stature/label'
import type { Sign } from '../facts/events.js'

/** A glucose value as written, with the amount it stands for. */
export interface GlucoseValue {
  readonly value: string
  readonly unit: 'mg/dL' | 'mmol/L'
  readonly amount: GlucoseAmount
}

/** A policy as rules use it. Field names are those of the JSON file; see `docs/policy.md`. */
export interface Policy {
  readonly id: string
  readonly version: string
  readonly edition: EditionId
  readonly wellTolerated: { readonly hypoglycemiaFreeDays: number; readonly leastInjectionsGiven: number }
  readonly lastStepToMaximum: boolean
  readonly riseAfterReductionDays: number | null
  readonly restartLevel: 'starting-range' | 'up-to-last-level'
  readonly pauseDaysBeforeRestart: number
  readonly reduction: 'previous-tolerated-dose' | 'one-step-less' | 'none'
  readonly pendingReduction: 'block' | 'advise'
  readonly frequentSymptoms: { readonly count: number; readonly withinDays: number }
  readonly afterHypoglycemia: { readonly hours: number; readonly severe: 'block-until-prescriber' | 'advise' }
  readonly intracranialSigns: { readonly interrupt: readonly Sign[]; readonly alert: readonly Sign[] }
  readonly withholdBelowGlucose: GlucoseValue | null
  readonly glucoseGate: 'required' | 'advised'
  readonly glucoseValidMinutes: number
  readonly glucoseMethods: readonly ('meter' | 'cgm' | 'laboratory')[]
  readonly glucoseNotPossible: 'withhold' | 'proceed-and-alert'
  /** Local times `HH:MM`, opening and closing, inclusive. */
  readonly slots: { readonly morning: readonly [string, string]; readonly evening: readonly [string, string] }
  readonly leastHoursBetweenInjections: number
  readonly withheldSlot: 'closed' | 'reopen-with-meal'
  readonly mealEnd: 'from-start' | 'from-end'
  readonly mealLongestMinutes: number
  readonly rounding: Rounding
  readonly leastMeasurableMarks: number
  readonly syringes: readonly string[]
  readonly weightValidDays: readonly { readonly underYears: number; readonly days: number }[]
  readonly weightDrift: { readonly blockAbovePercent: number; readonly reviewBelowPercent: number }
  readonly siteDiffersBy: 'region' | 'region-or-side'
  readonly siteRestHours: number
}

/** How an exact dose becomes marks; an exact half goes down and nothing rises above the maximum. */
export type Rounding = 'down' | 'nearest-under-maximum'
