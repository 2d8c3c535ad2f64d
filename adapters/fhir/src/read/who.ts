// Who stands behind a resource. A record system's own entries are its clinicians'; a family's are the family's.
import type { Role } from '@stature/record'
import { referenceOf, typeNamed, type Reference } from '../input/reference.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from './context.js'
import type { Who } from './fact.js'

/** The role for a resource type; a device prescribes nothing, so it has a role that may not. */
const FAMILY: ReadonlyMap<string, Role> = new Map([
  ['RelatedPerson', 'caregiver'],
  ['Patient', 'patient'],
])

const typeOf = (reference: Reference, entry: Entry, context: Context): string | null =>
  context.find(reference, entry)?.type ?? typeNamed(reference.target.value)

/**
 * The person that the first reference names. `clinician` is the role of a professional, and of a resource that names
 * nobody: what a hospital's record system holds was entered there.
 */
export function whoOf(
  references: readonly Element[],
  clinician: 'nurse' | 'prescriber',
  entry: Entry,
  context: Context,
): Who {
  for (const at of references) {
    const reference = referenceOf(at, context.report)
    if (reference === undefined) continue
    const type = typeOf(reference, entry, context)
    const family = type === null ? undefined : FAMILY.get(type)
    const device: Role = clinician === 'prescriber' ? 'administrator' : clinician
    const role = family ?? (type === 'Device' ? device : clinician)
    return { role, id: reference.target.value.slice(0, 200) }
  }
  return { role: clinician, id: 'fhir' }
}
