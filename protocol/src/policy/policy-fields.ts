// What each policy field fills and what the label leaves open: the source of the policy page and of error messages.
import { DOSE_FIELDS } from './fields/dose.js'
import type { PolicyField } from './fields/field.js'
import { BODY_FIELDS, DAY_FIELDS, DRAWING_FIELDS } from './fields/giving.js'
import { NAMES_FIELDS } from './fields/names.js'
import { GLUCOSE_FIELDS, HYPOGLYCEMIA_FIELDS } from './fields/safety.js'

/** Every field of a policy file, in the order of the file. */
export const POLICY_FIELDS: readonly PolicyField[] = [
  ...NAMES_FIELDS,
  ...DOSE_FIELDS,
  ...HYPOGLYCEMIA_FIELDS,
  ...GLUCOSE_FIELDS,
  ...DAY_FIELDS,
  ...DRAWING_FIELDS,
  ...BODY_FIELDS,
]
