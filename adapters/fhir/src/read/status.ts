// Status: what FHIR itself says must not be taken for a fact.
import { textAt } from '../element/child.js'
import type { TextElement } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from './context.js'

/** The status; an issue where it is missing. */
export function statusOf(entry: Entry, context: Context): TextElement | undefined {
  const status = textAt(entry.at, 'status', context.report)
  if (status !== undefined) return status
  return context.report.error('required', entry.at, 'has no readable status: nothing is read without one')
}

/** Leaves the resource out on purpose. */
export function leftOut(status: TextElement, context: Context): readonly [] {
  context.report.note('informational', status, `is ${shown(status)}: the resource is left out`)
  return []
}

/** A status that R4 does not know for this resource. */
export function unknownStatus(status: TextElement, context: Context): readonly [] {
  context.report.error('code-invalid', status, 'is no status of this resource in FHIR R4: correct it')
  return []
}

const shown = ({ value }: TextElement): string => (/^[a-z-]{1,40}$/.test(value) ? value : 'not known')
