// Which drug an order or an administration is about: its code, or the Medication it refers to.
import { medicationOf } from '../codes/medication.js'
import { conceptAt, type Concept } from '../element/concept.js'
import type { Entry } from '../input/entry.js'
import { referenceAt } from '../input/reference.js'
import type { Context } from '../read/context.js'
import { notRead } from './not-read.js'

function conceptOfReference(entry: Entry, context: Context): Concept | undefined {
  const reference = referenceAt(entry.at, 'medicationReference', context.report)
  if (reference === undefined) return undefined
  const medication = context.find(reference, entry)
  if (medication !== undefined) return conceptAt(medication.at, 'code', context.report)
  const message =
    'refers to a Medication that is not in the input, so it is not known which drug it is: add it'
  return context.report.warn('not-found', reference.target, message)
}

/** True for mecasermin; says so for anything else. */
export function isMecasermin(entry: Entry, context: Context): boolean {
  const concept =
    conceptAt(entry.at, 'medicationCodeableConcept', context.report) ?? conceptOfReference(entry, context)
  const medication = concept === undefined ? 'other' : medicationOf(concept, context.options.codes.medication)
  if (medication === 'mecasermin') return true
  if (medication === 'other') notRead(entry, concept, context)
  else {
    const message = 'has a name like the drug but no known code: code it with NDC or ATC, or name its code'
    context.report.error('code-invalid', concept?.at ?? entry.at, message)
  }
  return false
}
