// Glucose in either unit as one exact amount: 1 mmol/L is 18.016 mg/dL (glucose, 180.16 g/mol).
import { mapParsed, readExact, splitAmount, unknownUnit, within, type ExactUnit } from './amount.js'
import { decimalText } from './decimal.js'
import type { Parsed } from './parsed.js'
import { glucoseAmount, type GlucoseAmount } from './quantity.js'
import { divideHalfAwayFromZero } from './round.js'

/** The units a meter shows. */
export const GLUCOSE_UNITS = ['mg/dL', 'mmol/L'] as const
export type GlucoseUnit = (typeof GLUCOSE_UNITS)[number]

/** 10⁻⁵ mg/dL in one of each unit. */
const PER_UNIT: Readonly<Record<GlucoseUnit, number>> = { 'mg/dL': 100_000, 'mmol/L': 1_801_600 }
const EXACT: Readonly<Record<GlucoseUnit, ExactUnit>> = {
  'mg/dL': { decimals: 3, factor: PER_UNIT['mg/dL'] / 1_000 },
  'mmol/L': { decimals: 2, factor: PER_UNIT['mmol/L'] / 100 },
}

/** Highest value that is read: 2000 mg/dL. */
export const MOST_GLUCOSE: GlucoseAmount = glucoseAmount(2_000 * PER_UNIT['mg/dL'])

/** Value and unit as entered, and the amount they stand for. */
export interface ReadGlucose {
  readonly value: string
  readonly unit: GlucoseUnit
  readonly amount: GlucoseAmount
}

const EXAMPLE = '82mg/dL or 4.5mmol/L'
const unitOf = (unit: string): GlucoseUnit | undefined =>
  GLUCOSE_UNITS.find((known) => known.toLowerCase() === unit.toLowerCase())

/** Reads a value and its unit: mg/dL to 3 decimals, mmol/L to 2, above 0 and at most 2000 mg/dL. */
export function glucoseFrom(value: string, unit: string): Parsed<ReadGlucose> {
  const known = unitOf(unit)
  if (known === undefined) return unknownUnit(GLUCOSE_UNITS, EXAMPLE)
  const read = readExact(value, EXACT[known])
  const message =
    'a glucose value is above 0 and at most 2000 mg/dL (111 mmol/L): check the number and its unit'
  return mapParsed(read.ok ? within(read.value, 1, MOST_GLUCOSE, message) : read, (amount) => ({
    value,
    unit: known,
    amount: glucoseAmount(amount),
  }))
}

/** Reads `82mg/dL` or `4.5mmol/L`. */
export function parseGlucose(text: string): Parsed<ReadGlucose> {
  const split = splitAmount(text, EXAMPLE)
  return split.ok ? glucoseFrom(split.value.number, split.value.unit) : split
}

/** The other of the two units. */
export const otherGlucoseUnit = (unit: GlucoseUnit): GlucoseUnit => (unit === 'mg/dL' ? 'mmol/L' : 'mg/dL')

/** An amount in a unit as decimal text, rounded half away from zero to so many decimals; to show, never to decide. */
export const glucoseText = (amount: GlucoseAmount, unit: GlucoseUnit, decimals: number): string =>
  decimalText(divideHalfAwayFromZero(amount * 10 ** decimals, PER_UNIT[unit]), decimals)
