// The amount of one dose: mg, µg or mL as a mass, mg/kg or µg/kg as a level; never rounded.
import { parseOrder } from '@stature/label'
import { conceptAt, meaningsOf, codeMap } from '../element/concept.js'
import { DOSE_RATE_TYPE } from '../codes/systems.js'
import { child, objectAt, objectsAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import { plainQuantityOf } from '../element/quantity.js'
import type { Context } from '../read/context.js'
import type { Ordered } from '../read/fact.js'
import { refuse } from './measured.js'

const UNITS = ['mg', 'ug', 'mL', 'ml', 'mg/kg', 'ug/kg']

/** Reads one dose; undefined after an issue. */
export function orderedOf(quantity: Element, context: Context): Ordered | undefined {
  const read = plainQuantityOf(quantity, context.report)
  if (read === undefined) return undefined
  if (!UNITS.includes(read.unit)) {
    const message = `is not one of ${UNITS.join(', ')}: give the amount of one injection in one of them`
    return context.report.error('code-invalid', child(quantity, 'code') ?? quantity, message)
  }
  const order = parseOrder(read.value + read.unit)
  if (order.ok) return order.value
  refuse(quantity, order, context)
  return undefined
}

const TYPES = codeMap(DOSE_RATE_TYPE, { ordered: 'ordered', calculated: 'calculated' } as const)

/** What was ordered, where it stands beside what was calculated from it; else the only one. */
function chosen(list: Element, doses: readonly Element[], context: Context): Element | undefined {
  const [only, ...others] = doses
  if (only !== undefined && others.length === 0) return only
  const ordered = doses.filter((dose) => {
    const type = conceptAt(dose, 'type', context.report)
    return type !== undefined && meaningsOf(type, TYPES)[0] === 'ordered'
  })
  const [first, ...more] = ordered
  if (first !== undefined && more.length === 0) return first
  return context.report.error(
    'required',
    list,
    'gives no dose, or several: give one doseAndRate with one doseQuantity',
  )
}

/** The doseQuantity of a Dosage; undefined after an issue. */
export function doseOfDosage(dosage: Element, context: Context): Ordered | undefined {
  const at = child(dosage, 'doseAndRate') ?? dosage
  const dose = chosen(at, objectsAt(dosage, 'doseAndRate', context.report), context)
  if (dose === undefined) return undefined
  const range = child(dose, 'doseRange')
  if (range !== undefined) {
    return context.report.error(
      'not-supported',
      range,
      'is a range: a prescription is one dose, give doseQuantity',
    )
  }
  const quantity = objectAt(dose, 'doseQuantity', context.report)
  if (quantity !== undefined) return orderedOf(quantity, context)
  return context.report.error('required', dose, 'has no doseQuantity: give value, system and code')
}
