// Which accounts must have a second factor: all but families, who may choose.
import type { Role } from '@stature/record'
import type { Account, Grant } from '@stature/storage'

const FAMILY: ReadonlySet<Role> = new Set<Role>(['caregiver', 'patient'])

export const isFamilyRole = (role: Role): boolean => FAMILY.has(role)

/** Employed by a clinic, or holding any other right on a course than a family's. */
export const isClinical = (account: Account, grants: readonly Grant[]): boolean =>
  account.staff !== null || grants.some(({ role }) => !isFamilyRole(role))
