// Who may record what (`supervision`): reading never refuses an entry, but what a wrong role permits counts nowhere.
import type { Kind } from '../events/event.js'
import { ROLES, type Role } from '../events/words.js'

const PRESCRIBER = ['prescriber'] as const
export const CLINICIANS = ['prescriber', 'nurse', 'pharmacist'] as const

/** Kind → roles. Corrections and voids have rights of their own that depend on what they correct. */
export const MAY_RECORD: Readonly<Record<Kind, readonly Role[]>> = {
  'course-opened': CLINICIANS,
  'course-closed': CLINICIANS,
  'care-plan-set': PRESCRIBER,
  'screening-recorded': CLINICIANS,
  'examination-recorded': CLINICIANS,
  'weight-measured': ROLES,
  'weight-confirmed': CLINICIANS,
  'height-measured': ROLES,
  'laboratory-measured': CLINICIANS,
  'dose-prescribed': PRESCRIBER,
  'refusal-disputed': PRESCRIBER,
  'tolerance-assessed': PRESCRIBER,
  'monitoring-ended': PRESCRIBER,
  'glucose-measured': ROLES,
  'glucose-not-possible': ROLES,
  'meal-planned': ROLES,
  'meal-started': ROLES,
  'meal-ended': ROLES,
  'meal-refused': ROLES,
  vomited: ROLES,
  'injection-given': ROLES,
  'injection-withheld': ROLES,
  'injection-uncertain': ROLES,
  'hypoglycemia-occurred': ROLES,
  'hypoglycemia-recovered': ROLES,
  'episode-reviewed': PRESCRIBER,
  'reaction-reported': ROLES,
  'reaction-resolved': PRESCRIBER,
  'site-excluded': ROLES,
  'site-cleared': ROLES,
  'vial-opened': ROLES,
  'vial-inspected': ROLES,
  'vial-discarded': ROLES,
  'treatment-interrupted': PRESCRIBER,
  'treatment-resumed': PRESCRIBER,
  'treatment-stopped': PRESCRIBER,
  'entry-corrected': ROLES,
  'entry-voided': ROLES,
}

/** Whether a role may record a kind. */
export const mayRecord = (kind: Kind, role: Role): boolean => MAY_RECORD[kind].includes(role)

export const isClinician = (role: Role): boolean => CLINICIANS.some((clinician) => clinician === role)

/** Whether only a prescriber may record a kind. */
export const isPrescribersOnly = (kind: Kind): boolean => MAY_RECORD[kind] === PRESCRIBER
