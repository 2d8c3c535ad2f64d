// Text within bounds, decimal numbers written as text, and UUIDs.
import { found } from './kinds.js'
import { fail, type IssueCode, type JsonSchema, type Shape } from './shape.js'

/** Bounds of a text in characters (Unicode code points), both inclusive. */
export interface TextBounds {
  readonly min: number
  readonly max: number
}

/** Line breaks and tabs are text; other control characters could deceive a terminal and are not. */
const WITHOUT_CONTROLS = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$'

const withoutControls = new RegExp(WITHOUT_CONTROLS, 'u')

/** Code points, as JSON Schema counts them; the common short text is not walked. */
const characters = (text: string): number => Array.from(text).length

/** Text of `min` to `max` characters without control characters. */
export function text({ min, max }: TextBounds): Shape<string> {
  return {
    schema: { type: 'string', minLength: min, maxLength: max, pattern: WITHOUT_CONTROLS },
    read: (value, path, issues) => {
      if (typeof value !== 'string') {
        return fail(issues, 'wrong-type', path, `must be text; found ${found(value)}`)
      }
      // No text has more code points than UTF-16 units, nor fewer than half of them.
      const surelyFits = value.length <= max && value.length >= 2 * min
      const length = surelyFits || value.length > 2 * max ? value.length : characters(value)
      if (length < min || length > max) {
        const bounds = `${String(min)} to ${String(max)}`
        return fail(issues, 'bad-text', path, `must have ${bounds} characters; has ${String(length)}`)
      }
      if (!withoutControls.test(value)) {
        return fail(issues, 'bad-text', path, 'must not contain control characters')
      }
      return value
    },
  }
}

/** How a text of one form is checked and described. */
export interface TextForm {
  readonly pattern: string
  readonly code: IssueCode
  /** Completes the sentence "must be …". */
  readonly expected: string
  /** Further keywords of the schema, such as `format`. */
  readonly schema: JsonSchema
}

/** Text that matches one pattern; schema and check use the same expression. */
export function textForm({ pattern, code, expected, schema }: TextForm): Shape<string> {
  const form = new RegExp(pattern, 'u')
  return {
    schema: { type: 'string', pattern, ...schema },
    read: (value, path, issues) => {
      if (typeof value !== 'string') {
        return fail(issues, 'wrong-type', path, `must be ${expected}, as text; found ${found(value)}`)
      }
      if (!form.test(value)) return fail(issues, code, path, `must be ${expected}; found ${found(value)}`)
      return value
    },
  }
}

/** How many digits a decimal number may have, and whether it may be below zero. */
export interface DecimalBounds {
  readonly wholeDigits: number
  readonly decimals: number
  readonly negative: boolean
}

/** A decimal number as text: a digit before the point, a point and not a comma, no exponent, no plus sign. */
export function decimalText({ wholeDigits, decimals, negative }: DecimalBounds): Shape<string> {
  const whole = `(?:0|[1-9][0-9]{0,${String(wholeDigits - 1)}})`
  return textForm({
    pattern: `^${negative ? '-?' : ''}${whole}(?:\\.[0-9]{1,${String(decimals)}})?$`,
    code: 'bad-number',
    expected: `a decimal number such as "82" or "4.5" with at most ${String(decimals)} decimals`,
    schema: {},
  })
}

const uuidForm = textForm({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  code: 'bad-text',
  expected: 'a UUID such as "0195b3a0-7c00-7000-8000-000000000001"',
  schema: { format: 'uuid' },
})

/** A UUID of any version from 1 to 8, given in lower case so that equal ids are equal text. */
export const uuid: Shape<string> = {
  schema: uuidForm.schema,
  read: (value, path, issues) => uuidForm.read(value, path, issues)?.toLowerCase(),
}
