// Body weight and height as another system measured them: rounded half-even to 1 g and 1 mm.
import { measuredHeight, measuredWeight } from '@stature/label'
import { plainQuantityOf } from '../element/quantity.js'
import { child } from '../element/child.js'
import type { Context } from '../read/context.js'
import type { Draft, WeightFact } from '../read/fact.js'
import { refuse, type Measured } from './measured.js'

/** UCUM codes by the words room `label` reads. */
const WEIGHT_UNITS: ReadonlyMap<string, string> = new Map([
  ['kg', 'kg'],
  ['g', 'g'],
  ['[lb_av]', 'lb'],
  ['lb', 'lb'],
])
const HEIGHT_UNITS: ReadonlyMap<string, string> = new Map([
  ['cm', 'cm'],
  ['mm', 'mm'],
  ['m', 'm'],
  ['[in_i]', 'in'],
])

/** A weight, also as a fact for the orders dosed by it, or a height. */
export function readBody(
  of: 'weight' | 'height',
  { quantity, when, source }: Measured,
  context: Context,
): readonly (Draft | WeightFact)[] {
  const read = plainQuantityOf(quantity, context.report)
  if (read === undefined) return []
  const units = of === 'weight' ? WEIGHT_UNITS : HEIGHT_UNITS
  const unit = units.get(read.unit)
  if (unit === undefined) {
    const known = [...units.keys()].join(', ')
    context.report.error(
      'code-invalid',
      child(quantity, 'code') ?? quantity,
      `is not one of ${known}: give one`,
    )
    return []
  }
  const draft = { fact: 'draft', when, source: { ...source, part: of } } as const
  if (of === 'height') {
    const height = measuredHeight(read.value, unit)
    if (!height.ok) return refuse(quantity, height, context)
    return [{ ...draft, kind: 'height-measured', body: { heightMillimeters: height.value } }]
  }
  const weight = measuredWeight(read.value, unit)
  if (!weight.ok) return refuse(quantity, weight, context)
  return [
    { ...draft, kind: 'weight-measured', body: { weightGrams: weight.value } },
    { fact: 'weight', when, grams: weight.value },
  ]
}
