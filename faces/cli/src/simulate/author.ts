// Who records an event where the scenario does not say: the least role that may.
import { mayRecord, ROLES, type Kind, type Role } from '@stature/record'

const LEAST_FIRST: readonly Role[] = ['caregiver', 'nurse', 'prescriber']

/** `caregiver:father` or `nurse`; null for a role nobody knows. */
export function authorOf(
  typed: string | undefined,
  kind: Kind,
): { readonly role: Role; readonly id: string } | null {
  if (typed === undefined) {
    const role = LEAST_FIRST.find((each) => mayRecord(kind, each)) ?? 'prescriber'
    return { role, id: `${role}-example` }
  }
  const [word = '', id] = typed.split(':')
  const role = ROLES.find((each) => each === word)
  return role === undefined ? null : { role, id: id ?? `${role}-example` }
}
