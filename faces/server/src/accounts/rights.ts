// Who may give and withdraw which role on a course. Whoever is not in a table may not; nobody gives more than they are told here.
//
// | role on the course | may invite                                            | may withdraw from others                |
// |--------------------|-------------------------------------------------------|-----------------------------------------|
// | prescriber         | prescriber, nurse, pharmacist, caregiver, patient     | those, and auditor                      |
// | nurse, pharmacist  | caregiver, patient                                    | caregiver, patient whom they invited    |
// | caregiver          | caregiver                                             | caregiver whom they invited             |
// | administrator      | any                                                   | any                                     |
// | patient, auditor   | nobody                                                | nobody                                  |
//
// Anybody may lay down their own role, but for two: the last prescriber, because nobody could stop or change the dose any
// more, and the last of the family, because nobody would be told at home. Only somebody else can withdraw those two: then
// it is no silent step. A caregiver cannot shut out the other parent, who came by another invitation.
import type { Role } from '@stature/record'
import type { Grant } from '@stature/storage'
import { isFamilyRole } from '../access/clinical.js'

type Table = Readonly<Record<Role, readonly Role[]>>

const CLINIC = ['prescriber', 'nurse', 'pharmacist', 'caregiver', 'patient'] as const
const ANY = [...CLINIC, 'auditor', 'administrator'] as const

export const MAY_INVITE: Table = {
  prescriber: CLINIC,
  nurse: ['caregiver', 'patient'],
  pharmacist: ['caregiver', 'patient'],
  caregiver: ['caregiver'],
  patient: [],
  auditor: [],
  administrator: ANY,
}

const MAY_WITHDRAW: Table = {
  prescriber: [...CLINIC, 'auditor'],
  nurse: [],
  pharmacist: [],
  caregiver: [],
  patient: [],
  auditor: [],
  administrator: ANY,
}

export const mayInvite = (by: Role, role: Role): boolean => MAY_INVITE[by].includes(role)

/** Whether one may withdraw another's role, who is somebody else. */
export const mayWithdraw = (by: Grant, from: Grant): boolean =>
  MAY_WITHDRAW[by.role].includes(from.role) ||
  (from.grantedBy === by.account && mayInvite(by.role, from.role))

/** Why one may not lay down one's own role; null where one may. `all` are the grants on the course. */
export function indispensable(
  own: Grant,
  all: readonly Grant[],
): 'last-prescriber' | 'last-of-family' | null {
  const others = all.filter(({ account }) => account !== own.account)
  if (own.role === 'prescriber' && !others.some(({ role }) => role === 'prescriber')) return 'last-prescriber'
  if (isFamilyRole(own.role) && !others.some(({ role }) => isFamilyRole(role))) return 'last-of-family'
  return null
}
