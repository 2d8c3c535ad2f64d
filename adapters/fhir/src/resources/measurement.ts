// Measurements: weight, height, glucose and IGF-1, by value and UCUM unit.
import type { Measurement } from '../codes/observation.js'
import { child, objectAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Fact, Source } from '../read/fact.js'
import { momentOf, namesDay } from '../read/when.js'
import { readBody } from './body.js'
import { readGlucose } from './glucose.js'
import { readIgf1 } from './igf1.js'

/** A measurement's quantity; another type of value is an issue. */
function quantityElement(entry: Entry, context: Context): Element | undefined {
  const quantity = objectAt(entry.at, 'valueQuantity', context.report)
  if (quantity !== undefined) return quantity
  if (child(entry.at, 'valueQuantity') !== undefined) return undefined
  return context.report.error('required', entry.at, 'has no valueQuantity: give value, system and code')
}

/** Facts of a measurement. Codes of two different measurements are an issue. */
export function readMeasurement(
  entry: Entry,
  measurements: readonly Measurement[],
  source: Source,
  context: Context,
): readonly Fact[] {
  const [first, ...others] = measurements
  if (first === undefined || others.some((other) => other.of !== first.of)) {
    context.report.error('conflict', entry.at, 'is coded as two measurements: give one Observation each')
    return []
  }
  const when = momentOf(entry, 'effective', context)
  if (when === undefined) {
    if (child(entry.at, 'effectiveDateTime') === undefined) {
      context.report.error('required', entry.at, 'has no readable effective time: give effectiveDateTime')
    }
    return []
  }
  const quantity = quantityElement(entry, context)
  if (quantity === undefined || !namesDay(when, context)) return []
  const measured = { quantity, when, source }
  switch (first.of) {
    case 'weight':
    case 'height':
      return readBody(first.of, measured, context)
    case 'igf1':
    case 'igf1-sds':
      return readIgf1(first.of, measured, context)
    case 'glucose':
      return readGlucose(
        measurements.flatMap((one) => (one.of === 'glucose' ? [one] : [])),
        measured,
        context,
      )
  }
}
