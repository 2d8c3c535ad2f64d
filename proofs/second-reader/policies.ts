// Policies that differ from the shipped example in their switches.
import { readFileSync } from 'node:fs'
import { readPolicy, type Json, type Policy } from '@stature/protocol'

const EXAMPLE: Record<string, Json> = JSON.parse(
  readFileSync(new URL('../../protocol/policies/cautious.json', import.meta.url), 'utf8'),
)

/** The example with other values; throws where the policy reader refuses them. */
export function policyWith(changes: { readonly [field: string]: Json }): Policy {
  const got = readPolicy({ ...EXAMPLE, ...changes })
  if (!got.ok) throw new RangeError(JSON.stringify(got.issues))
  return got.value
}

/** Every switch at its other side. */
export const OTHER_SIDE = {
  id: 'other-side',
  edition: 'eu-2020',
  wellTolerated: { hypoglycemiaFreeDays: 3, leastInjectionsGiven: 4 },
  lastStepToMaximum: false,
  riseAfterReductionDays: 5,
  restartLevel: 'starting-range',
  pauseDaysBeforeRestart: 3,
  reduction: 'one-step-less',
  pendingReduction: 'advise',
  frequentSymptoms: { count: 3, withinDays: 3 },
  afterHypoglycemia: { hours: 6, severe: 'advise' },
  intracranialSigns: { interrupt: ['papilledema', 'visual-change', 'headache'], alert: ['vomiting'] },
  withholdBelowGlucose: { value: '4.0', unit: 'mmol/L' },
  glucoseGate: 'advised',
  glucoseValidMinutes: 15,
  glucoseMethods: ['meter'],
  glucoseNotPossible: 'withhold',
  leastHoursBetweenInjections: 10,
  withheldSlot: 'reopen-with-meal',
  mealEnd: 'from-end',
  mealLongestMinutes: 40,
  rounding: 'nearest-under-maximum',
  syringes: ['u100-0.3ml', 'u100-1ml-by-2'],
  siteDiffersBy: 'region-or-side',
  siteRestHours: 48,
} as const
