// What reading a quantity from text gives: the value, or one named failure that says what to write instead.

/** Why a text was not read. Stable: adapters and tests match on it. */
export type QuantityErrorCode =
  | 'empty'
  | 'white-space'
  | 'comma'
  | 'sign'
  | 'missing-leading-digit'
  | 'trailing-point'
  | 'exponent'
  | 'leading-zero'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'too-large'
  | 'missing-unit'
  | 'unknown-unit'
  | 'not-a-half-mark'
  | 'out-of-range'

/** A failure: `code` for programs, `message` for people, with what to write instead. */
export interface QuantityError {
  readonly ok: false
  readonly code: QuantityErrorCode
  readonly message: string
}

/** A value read, or why not. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | QuantityError

/** A value read. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value })

/** A named failure. */
export const unparsed = (code: QuantityErrorCode, message: string): QuantityError => ({
  ok: false,
  code,
  message,
})
