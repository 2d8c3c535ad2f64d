// Facts stated with an injection question that are not recorded yet.
import { glucoseFrom, type Instant, type Parsed } from '@stature/label'
import { NOTHING_STATED, type GlucoseFacts, type Stated } from '@stature/protocol'
import type { StatedBody } from './bodies.js'
import { badField, instantAt, instantOrNull, quantityAt } from './field.js'

const PATH = '/stated/glucose'

function glucoseIn({ value, unit, at: when }: NonNullable<StatedBody['glucose']>, at: Instant): GlucoseFacts {
  const parse = (text: string): Parsed<Pick<GlucoseFacts, 'amount' | 'value' | 'unit'>> =>
    glucoseFrom(text, unit)
  const read = quantityAt(`${PATH}/value`, value, parse)
  const taken = when === undefined ? at : instantAt(`${PATH}/at`, when)
  if (taken > at) {
    const fix = 'State a reading taken at or before the instant asked about.'
    throw badField('in-the-future', `${PATH}/at`, 'this reading lies after the instant asked about', fix)
  }
  return {
    at: taken,
    amount: read.amount,
    value: read.value,
    unit: read.unit,
    relation: 'preprandial',
    method: 'meter',
  }
}

/** What was stated with the question. Throws Problem 400. */
export function statedIn(body: StatedBody | undefined, at: Instant): Stated {
  if (body === undefined) return NOTHING_STATED
  const { eating, meal, glucose, vialClear } = body
  return {
    eating: eating ?? null,
    mealAt: instantOrNull('/stated/meal', meal),
    glucose: glucose === undefined ? null : glucoseIn(glucose, at),
    vialClear: vialClear ?? null,
  }
}
