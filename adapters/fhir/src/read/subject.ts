// Is a resource about this child? One that is about another, or does not say, is not read.
import { child, objectsAt } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import { namesOf, referenceAt } from '../input/reference.js'
import type { Context } from './context.js'

/** True where subject or patient refers to the child; says so otherwise. */
export function isAbout(patient: Entry, entry: Entry, context: Context): boolean {
  const name = entry.type === 'AllergyIntolerance' ? 'patient' : 'subject'
  const reference = referenceAt(entry.at, name, context.report)
  const [focus] = objectsAt(entry.at, 'focus', context.report)
  if (focus !== undefined) {
    context.report.error('not-supported', focus, 'is about something other than the child: nothing is read')
    return false
  }
  if (reference === undefined) {
    const at = child(entry.at, name) ?? entry.at
    context.report.error('required', at, `does not say whose it is: give ${name}.reference`)
    return false
  }
  const { target } = reference
  if (namesOf(patient).includes(target.value) || context.find(reference, entry) === patient) return true
  context.report.error(
    'conflict',
    target,
    'is not the Patient of the input: nothing is read from the resource',
  )
  return false
}
