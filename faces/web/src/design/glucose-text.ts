// A glucose value as typed: the locale's decimals read exactly, both units, and values no meter shows put in question.
import {
  glucoseFrom,
  glucoseText,
  otherGlucoseUnit,
  type GlucoseUnit,
  type ReadGlucose,
} from '@stature/label'

/**
 * What meters for the home display, in mg/dL; outside it they show words. A value beyond is not refused: the screen asks
 * whether it is right, and whether it was the other unit. No rule decides by these.
 */
const METER = { least: 20, most: 600 } as const
const PER_MG_DL = 100_000

export type TypedGlucose =
  | { readonly kind: 'empty' }
  /** `fitsOther` where it would be usual in the other unit. */
  | { readonly kind: 'unreadable'; readonly otherUnit: GlucoseUnit; readonly fitsOther: boolean }
  | { readonly kind: 'no-unit' }
  | {
      readonly kind: 'read'
      readonly reading: ReadGlucose
      /** The same amount in the other unit, as decimal text, and that unit. */
      readonly other: string
      readonly otherUnit: GlucoseUnit
      /** No meter for the home shows this. */
      readonly odd: boolean
      readonly fitsOther: boolean
    }

/** A comma is a decimal point once; more than one sign is no number. */
export const pointed = (text: string): string => text.trim().replace(/^(\d+),(\d+)$/u, '$1.$2')

/** mmol/L to one decimal, mg/dL whole, as meters show them. */
const SHOWN_DECIMALS: Readonly<Record<GlucoseUnit, number>> = { 'mg/dL': 0, 'mmol/L': 1 }

const isUsual = ({ amount }: ReadGlucose): boolean =>
  amount >= METER.least * PER_MG_DL && amount <= METER.most * PER_MG_DL

export const glucoseIn = ({ amount }: Pick<ReadGlucose, 'amount'>, unit: GlucoseUnit): string =>
  glucoseText(amount, unit, SHOWN_DECIMALS[unit])

export function readTyped(text: string, unit: GlucoseUnit | null): TypedGlucose {
  const value = pointed(text)
  if (value === '') return { kind: 'empty' }
  if (unit === null) return { kind: 'no-unit' }
  const read = glucoseFrom(value, unit)
  const otherUnit = otherGlucoseUnit(unit)
  const inOther = glucoseFrom(value, otherUnit)
  const usualInOther = inOther.ok && isUsual(inOther.value)
  if (!read.ok) return { kind: 'unreadable', otherUnit, fitsOther: usualInOther }
  const odd = !isUsual(read.value)
  return {
    kind: 'read',
    reading: read.value,
    other: glucoseIn(read.value, otherUnit),
    otherUnit,
    odd,
    fitsOther: odd && usualInOther,
  }
}
