// A number with its unit as a person types it, read exactly: nothing is guessed, and no unit is chosen for them.
import type { Parsed, QuantityErrorCode } from '@stature/label'

/** `unit` is null until one is chosen. */
export interface Typed<U extends string> {
  readonly text: string
  readonly unit: U | null
}

export type Reading<T> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-unit' }
  | { readonly kind: 'unreadable'; readonly code: QuantityErrorCode }
  /** `unit` as it was used, chosen or typed behind the number. */
  | { readonly kind: 'read'; readonly value: T; readonly unit: string }

const PARTS = /^(\S*[\d.,])\s*([a-zµμ%][a-zµμ/%]*)?$/iu

/** A comma is a decimal point where the language writes it so, and nothing else anywhere. */
const pointed = (number: string, separator: string): string =>
  separator === ',' ? number.replace(/^(\d+),(\d+)$/u, '$1.$2') : number

/** A unit typed behind the number counts before one that is chosen, because it stands there to be read. */
export function readTyped<T>(
  { text, unit }: Typed<string>,
  separator: string,
  parse: (text: string) => Parsed<T>,
): Reading<T> {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  const match = PARTS.exec(trimmed)
  const number = pointed(match?.[1] ?? trimmed, separator)
  const used = match?.[2] ?? unit
  if (used === null) return { kind: 'no-unit' }
  const read = parse(`${number}${used}`)
  return read.ok ? { kind: 'read', value: read.value, unit: used } : { kind: 'unreadable', code: read.code }
}

/** What to say of a text that could not be read. */
export type Unread =
  'unread.comma' | 'unread.finer' | 'unread.half-mark' | 'unread.range' | 'unread.unit' | 'unread.other'

export function unreadOf(code: QuantityErrorCode): Unread {
  switch (code) {
    case 'comma':
      return 'unread.comma'
    case 'too-many-decimals':
      return 'unread.finer'
    case 'not-a-half-mark':
      return 'unread.half-mark'
    case 'too-large':
    case 'out-of-range':
      return 'unread.range'
    case 'missing-unit':
    case 'unknown-unit':
      return 'unread.unit'
    case 'empty':
    case 'white-space':
    case 'sign':
    case 'missing-leading-digit':
    case 'trailing-point':
    case 'exponent':
    case 'leading-zero':
    case 'not-a-number':
      return 'unread.other'
  }
}
