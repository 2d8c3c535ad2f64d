// What the card takes from single events: the care plan newest in force, and the day the dosing weight was measured.
import type { CivilDate, Grams } from '@stature/label'
import { mayRecord, type Entry } from '@stature/record'
import type { CarePlan } from './content.js'

/** The newest care plan that a prescriber set; null where there is none. */
export function carePlanOf(standing: readonly Entry[]): CarePlan | null {
  let plan: CarePlan | null = null
  for (const { event } of standing) {
    if (event.kind !== 'care-plan-set' || !mayRecord(event.kind, event.by.role)) continue
    const { sugar, glucagon, clinicPhone, emergencyPhone } = event
    plan = { sugar, glucagon, clinicPhone, emergencyPhone }
  }
  return plan
}

/** The newest day on which just this weight was measured or confirmed; null where it never was. */
export function weighedOn(standing: readonly Entry[], grams: Grams): CivilDate | null {
  let on: CivilDate | null = null
  for (const entry of standing) {
    const { event } = entry
    const weighed = event.kind === 'weight-measured' || event.kind === 'weight-confirmed'
    if (weighed && event.weightGrams === grams) on = entry.on
  }
  return on
}
