// What every reader of a measurement is given, and how it names a value it cannot use.
import type { QuantityError } from '@stature/label'
import { child } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Context } from '../read/context.js'
import type { Source } from '../read/fact.js'
import type { Moment } from '../time/moment.js'

/** A quantity with its time and origin. */
export interface Measured {
  readonly quantity: Element
  readonly when: Moment
  readonly source: Source
}

/** Says what is wrong with a quantity, at its unit or at its value. */
export function refuse(quantity: Element, failure: QuantityError, context: Context): readonly [] {
  const name = failure.code === 'unknown-unit' ? 'code' : 'value'
  const code = name === 'code' ? 'code-invalid' : 'value'
  context.report.error(code, child(quantity, name) ?? quantity, failure.message)
  return []
}
