// A diagnosis or medication that no code here names: said, because its words are never interpreted.
import { codesShown, type Concept } from '../element/concept.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'

/** Says that a resource is not read, and why. */
export function notRead(entry: Entry, code: Concept | undefined, context: Context): readonly [] {
  const codes = code === undefined ? 'no code' : codesShown(code)
  const message = `is not read: its code (${codes}) is not known here, and words are not interpreted`
  context.report.note('not-supported', code?.at ?? entry.at, message)
  return []
}
