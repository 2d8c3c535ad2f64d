// Who may record what: of an entry by a role that may not, only what restricts counts.
import type { Body, Item } from './list.js'

const PRESCRIBER: readonly Body['kind'][] = [
  'care-plan-set',
  'dose-prescribed',
  'refusal-disputed',
  'tolerance-assessed',
  'monitoring-ended',
  'episode-reviewed',
  'reaction-resolved',
  'treatment-interrupted',
  'treatment-resumed',
  'treatment-stopped',
]
const CLINICIAN: readonly Body['kind'][] = [
  'course-opened',
  'course-closed',
  'screening-recorded',
  'weight-confirmed',
  'examination-recorded',
  'laboratory-measured',
]

/** Entries that only make the answer stricter; a mixed screening is read field by field. */
const restricts = (body: Body): boolean =>
  body.kind === 'treatment-stopped' ||
  body.kind === 'treatment-interrupted' ||
  body.kind === 'course-closed' ||
  body.kind === 'course-opened' ||
  body.kind === 'screening-recorded' ||
  (body.kind === 'tolerance-assessed' && !body.tolerated) ||
  (body.kind === 'episode-reviewed' && (body.foodIntake === 'adequate' || body.conclusion === 'reduce'))

export const clinician = (role: Item['role']): boolean =>
  role === 'prescriber' || role === 'nurse' || role === 'pharmacist'

/** Does the entry count at all? */
export function counts({ body, role }: Item): boolean {
  if (PRESCRIBER.includes(body.kind)) return role === 'prescriber' || restricts(body)
  if (CLINICIAN.includes(body.kind)) return clinician(role) || restricts(body)
  return true
}

/** May this role record such an entry? */
export function mayRecord({ body, role }: Item): boolean {
  if (PRESCRIBER.includes(body.kind)) return role === 'prescriber'
  return CLINICIAN.includes(body.kind) ? clinician(role) : true
}
