// Which roles may do what with a course: an administrator grants and erases, and reads nothing clinical.
import type { Role } from '@stature/record'

/** Those who may see what is recorded. */
export const READERS = [
  'prescriber',
  'nurse',
  'pharmacist',
  'caregiver',
  'patient',
  'auditor',
] as const satisfies readonly Role[]

/** Those who may record. */
export const WRITERS = [
  'prescriber',
  'nurse',
  'pharmacist',
  'caregiver',
  'patient',
] as const satisfies readonly Role[]

/** Those who may know that a course is there. */
export const ALL = [...READERS, 'administrator'] as const satisfies readonly Role[]

export const isReader = (role: Role): boolean => READERS.some((reader) => reader === role)
