// IGF-1 and its SDS: shown beside the course, no rule reads them.
import { decimalDigits } from '@stature/label'
import { plainQuantityOf } from '../element/quantity.js'
import type { Context } from '../read/context.js'
import type { Draft } from '../read/fact.js'
import { refuse, type Measured } from './measured.js'

/** One laboratory value; the unit stands as coded. An SDS may be below zero and has no unit to keep. */
export function readIgf1(of: 'igf1' | 'igf1-sds', measured: Measured, context: Context): readonly Draft[] {
  const { quantity, when, source } = measured
  const read = plainQuantityOf(quantity, context.report)
  if (read === undefined) return []
  const isSds = of === 'igf1-sds'
  const digits = decimalDigits(isSds ? read.value.replace(/^-/, '') : read.value)
  if (!digits.ok) return refuse(quantity, digits, context)
  const body = isSds
    ? { test: 'igf-1', sds: read.value }
    : { test: 'igf-1', value: read.value, unit: read.unit }
  return [{ fact: 'draft', kind: 'laboratory-measured', when, body, source: { ...source, part: of } }]
}
