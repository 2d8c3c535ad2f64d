// Who of a course is meant by a kind of message.
import type { Grant } from '@stature/storage'
import { isFamilyRole } from '../access/clinical.js'

/** Carers and the patient, but for those named. */
export const familyOf = (grants: readonly Grant[], but: readonly string[] = []): readonly string[] =>
  grants
    .filter(({ role, account }) => isFamilyRole(role) && !but.includes(account))
    .map(({ account }) => account)
