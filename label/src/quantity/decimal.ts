// Decimal text to whole numbers and back, without floating point: `12,5` is never 125 and `.5` is never 5.
import { parsed, unparsed, type Parsed, type QuantityError } from './parsed.js'

/** The digits of a decimal: before the point, and after it (empty where there is no point). */
export interface DecimalDigits {
  readonly whole: string
  readonly fraction: string
}

/** Longer texts are no quantity anyone measured or ordered. */
const LONGEST = 40
/** A whole number of this many digits is exact in a double. */
const SAFE_DIGITS = 15

const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/

/** Kept short: the text goes into a message. */
const shown = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** Names what is wrong with a text that is no decimal. Order matters: the first that fits is the likeliest slip. */
function whyNot(text: string): QuantityError {
  const said = `cannot read ${shown(text)} as a number: `
  if (text === '') return unparsed('empty', 'no number is given: write digits, for example 12.5')
  if (/\s/.test(text)) return unparsed('white-space', `${said}remove the white space`)
  if (/^[+\-−]/.test(text)) return unparsed('sign', `${said}write it without a sign`)
  if (text.includes(',')) {
    return unparsed(
      'comma',
      `${said}write a point for decimals, for example 12.5, and nothing between thousands`,
    )
  }
  if (/^\.\d/.test(text))
    return unparsed(
      'missing-leading-digit',
      `${said}write a zero before the point, 0${shown(text).slice(1, -1)}`,
    )
  if (/^\d+\.$/.test(text))
    return unparsed('trailing-point', `${said}remove the point or write the digits after it`)
  if (/^[\d.]+e[+-]?\d+$/i.test(text))
    return unparsed('exponent', `${said}write all its digits, without an exponent`)
  if (/^0\d+(\.\d+)?$/.test(text)) return unparsed('leading-zero', `${said}remove the zero at the front`)
  return unparsed('not-a-number', `${said}write digits and at most one point, for example 12.5`)
}

/** Splits a decimal at its point. A longer text than 40 characters is `too-large`. */
export function decimalDigits(text: string): Parsed<DecimalDigits> {
  const match = DECIMAL.exec(text)
  if (match === null) return whyNot(text)
  if (text.length > LONGEST)
    return unparsed('too-large', `the number ${shown(text)} is too long: check its digits`)
  return parsed({ whole: match[1] ?? '', fraction: match[2] ?? '' })
}

/**
 * Reads a decimal as a whole number of 10^-decimals, exactly. Zeros beyond are no digits; any other digit beyond is
 * `too-many-decimals`, because an ordered amount is never rounded.
 */
export function parseDecimal(text: string, decimals: number): Parsed<number> {
  const digits = decimalDigits(text)
  if (!digits.ok) return digits
  const fraction = digits.value.fraction.replace(/0+$/, '')
  if (fraction.length > decimals) {
    const most = decimals === 0 ? 'a whole number' : `at most ${String(decimals)} digits after the point`
    return unparsed('too-many-decimals', `${shown(text)} is finer than can be held: write ${most}`)
  }
  const scaled = (digits.value.whole + fraction.padEnd(decimals, '0')).replace(/^0+/, '')
  if (scaled.length > SAFE_DIGITS)
    return unparsed('too-large', `the number ${shown(text)} is too large: check its digits`)
  return parsed(Number(scaled))
}

/** Writes a whole number of 10^-decimals as a decimal without trailing zeros; minus sign only, never `-0`. */
export function decimalText(scaled: number, decimals: number): string {
  if (!Number.isSafeInteger(scaled)) throw new RangeError(`not a whole number: ${String(scaled)}`)
  if (scaled < 0) return `-${decimalText(-scaled, decimals)}`
  const digits = String(scaled).padStart(decimals + 1, '0')
  let end = digits.length
  const point = end - decimals
  while (end > point && digits.charCodeAt(end - 1) === 48) end -= 1
  return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`
}
