// The glucose value under which a dose is withheld (`gap.glucose-threshold`), as written and exactly.
import { GLUCOSE_UNITS, glucoseFrom } from '@stature/label'
import { choice } from '../shape/choice.js'
import { below } from '../shape/kinds.js'
import { object } from '../shape/object.js'
import { fail, type Shape } from '../shape/shape.js'
import { decimalText } from '../shape/text.js'
import type { GlucoseValue } from './policy.js'

/** 20 and 200 mg/dL in 10⁻⁵ mg/dL. */
const LEAST = 2_000_000
const MOST = 20_000_000

const written = object({
  value: decimalText({ wholeDigits: 3, decimals: 3, negative: false }),
  unit: choice(GLUCOSE_UNITS),
})

/** Value and unit, from 20 to 200 mg/dL, both inclusive. */
export const glucoseLimitShape: Shape<GlucoseValue> = {
  schema: written.schema,
  read: (json, path, issues) => {
    const got = written.read(json, path, issues)
    if (got === undefined) return undefined
    const glucose = glucoseFrom(got.value, got.unit)
    if (!glucose.ok) return fail(issues, 'bad-number', below(path, 'value'), glucose.message)
    const { amount } = glucose.value
    if (amount >= LEAST && amount <= MOST) return { value: got.value, unit: got.unit, amount }
    const message = `must be 20 to 200 mg/dL (1.12 to 11.1 mmol/L); found ${got.value} ${got.unit}`
    return fail(issues, 'out-of-range', below(path, 'value'), message)
  },
}
