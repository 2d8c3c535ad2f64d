// Quantity: a decimal and a UCUM code. A unit given only as words is not interpreted.
import { UCUM } from '../codes/systems.js'
import type { Report } from '../issue/report.js'
import { numberAt, textAt } from './child.js'
import type { Element } from './element.js'
import { numberText } from './number-text.js'

const COMPARATORS = ['<', '<=', '>=', '>'] as const
export type Comparator = (typeof COMPARATORS)[number]

/** A quantity as read: decimal text and UCUM code. */
export interface ReadQuantity {
  readonly at: Element
  readonly value: string
  readonly unit: string
  readonly comparator: Comparator | null
}

// UCUM `U` is an enzyme unit and `[iU]` an international unit; marks of a syringe are neither.
const INSULIN_UNITS = ['U', '[iU]', '[IU]', 'IU', 'mU', 'm[iU]', 'm[IU]']

function unitOf(at: Element, report: Report): string | undefined {
  const system = textAt(at, 'system', report)
  const code = textAt(at, 'code', report)
  if (code !== undefined && INSULIN_UNITS.includes(code.value)) {
    return report.error(
      'code-invalid',
      code,
      `${code.value} is a unit of activity and says no mass; a syringe mark is never coded as it: give mg or mL`,
    )
  }
  if (system === undefined || code === undefined) {
    return report.error('required', at, `has no coded unit: give system ${UCUM} and a UCUM code`)
  }
  if (system.value !== UCUM) {
    return report.error('code-invalid', system, `is not UCUM: give system ${UCUM} and a UCUM code`)
  }
  return code.value
}

/** Reads a Quantity; undefined after at least one issue. */
export function quantityOf(at: Element, report: Report): ReadQuantity | undefined {
  const number = numberAt(at, 'value', report)
  if (number === undefined) {
    return report.error('required', at, 'has no readable value: give value as a JSON number')
  }
  const value = numberText(number.value)
  if (value === null) return report.error('value', number, 'is too large: check the number')
  const said = textAt(at, 'comparator', report)
  const comparator = COMPARATORS.find((known) => known === said?.value) ?? null
  if (said !== undefined && comparator === null) {
    return report.error('code-invalid', said, 'is no comparator of FHIR R4: give <, <=, >= or >')
  }
  const unit = unitOf(at, report)
  return unit === undefined ? undefined : { at, value, unit, comparator }
}

/** Reads a Quantity that states one value; a comparator is an issue. */
export function plainQuantityOf(at: Element, report: Report): ReadQuantity | undefined {
  const read = quantityOf(at, report)
  if (read === undefined || read.comparator === null) return read
  return report.error('value', at, `says only ${read.comparator} a value: give the value itself`)
}
