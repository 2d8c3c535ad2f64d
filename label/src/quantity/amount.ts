// A number with its unit: splits `22.5kg`, finds the unit, and reads the number as finely as the unit holds.
import { decimalDigits, parseDecimal } from './decimal.js'
import { parsed, unparsed, type Parsed } from './parsed.js'
import { divideHalfEven } from './round.js'

/** How one unit becomes whole numbers: text × 10^decimals × factor is the amount. */
export interface ExactUnit {
  readonly decimals: number
  readonly factor: number
}

/** How one unit becomes whole numbers where rounding is needed: text × times ÷ by, half-even. */
export interface RoundedUnit {
  readonly times: bigint
  readonly by: bigint
}

/** Text before the unit and the unit itself. */
export interface NumberAndUnit {
  readonly number: string
  readonly unit: string
}

// A unit starts at the first letter or micro sign that is not the exponent of the number before it.
const AMOUNT = /^([^A-Za-z\u00b5\u03bc[]*(?:(?<=\d)[eE][+-]?\d+)?)(.*)$/s

/** Both micro signs (U+00B5 and U+03BC) and `mcg` are `ug`. */
const sameUnit = (unit: string): string => unit.replace(/^(?:[\u00b5\u03bc]|mc)g/, 'ug')

/** Splits `22.5kg` into number and unit; says which units are known where there is none. `example` shows how to write one. */
export function splitAmount(text: string, example: string): Parsed<NumberAndUnit> {
  if (text === '') return unparsed('empty', `no amount is given: write for example ${example}`)
  if (/\s/.test(text))
    return unparsed('white-space', `remove the white space and write for example ${example}`)
  const match = AMOUNT.exec(text)
  const number = match?.[1] ?? ''
  const unit = match?.[2] ?? ''
  if (number === '')
    return unparsed('not-a-number', `the amount does not start with a number: write for example ${example}`)
  const digits = decimalDigits(number)
  if (!digits.ok) return digits
  if (unit === '') return unparsed('missing-unit', `the number has no unit: write for example ${example}`)
  return parsed({ number, unit: sameUnit(unit) })
}

/** The failure for a unit that is not in the list. */
export const unknownUnit = (known: readonly string[], example: string): Parsed<never> =>
  unparsed('unknown-unit', `the unit is not one of ${known.join(', ')}: write for example ${example}`)

/** Reads a number exactly as finely as its unit holds. */
export function readExact(number: string, unit: ExactUnit): Parsed<number> {
  const scaled = parseDecimal(number, unit.decimals)
  if (!scaled.ok) return scaled
  const value = scaled.value * unit.factor
  return Number.isSafeInteger(value)
    ? parsed(value)
    : unparsed('too-large', 'the number is too large: check its digits')
}

/** Reads a measured number and rounds it half-even to the whole unit. */
export function readRounded(number: string, unit: RoundedUnit): Parsed<number> {
  const digits = decimalDigits(number)
  if (!digits.ok) return digits
  const { whole, fraction } = digits.value
  const rounded = divideHalfEven(
    BigInt(whole + fraction) * unit.times,
    10n ** BigInt(fraction.length) * unit.by,
  )
  return rounded <= BigInt(Number.MAX_SAFE_INTEGER)
    ? parsed(Number(rounded))
    : unparsed('too-large', 'the number is too large: check its digits')
}

/** The value if it lies in the range, both ends included; else `out-of-range` with the given message. */
export const within = (value: number, least: number, most: number, message: string): Parsed<number> =>
  value >= least && value <= most ? parsed(value) : unparsed('out-of-range', message)

/** Brands a number that was read. */
export const mapParsed = <A, B>(from: Parsed<A>, to: (value: A) => B): Parsed<B> =>
  from.ok ? parsed(to(from.value)) : from
