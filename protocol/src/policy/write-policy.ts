// A policy as it is written in a file, and how two of them differ: what `readPolicy` read, without what it worked out.
import { isList, isRecord } from '../shape/kinds.js'
import type { Json } from '../shape/shape.js'
import { POLICY_FIELDS } from './policy-fields.js'
import type { GlucoseValue, Policy } from './policy.js'

const limit = (glucose: GlucoseValue | null): Json =>
  glucose === null ? null : { value: glucose.value, unit: glucose.unit }

/** The JSON of a policy file: `readPolicy(writtenPolicy(policy))` is the same policy again. */
export const writtenPolicy = (policy: Policy): { readonly [name: string]: Json } => ({
  ...policy,
  withholdBelowGlucose: limit(policy.withholdBelowGlucose),
})

/** What stands at the path of a field, such as `weightDrift.blockAbovePercent`; undefined where nothing does. */
export function valueAt(policy: Json, path: string): Json | undefined {
  let value: Json | undefined = policy
  for (const part of path.split('.')) value = value !== undefined && isRecord(value) ? value[part] : undefined
  return value
}

/** One field that two policies write differently; undefined where one of them does not write it. */
export interface PolicyDifference {
  readonly path: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  if (!isRecord(one) || !isRecord(other)) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => same(one[name], other[name]))
}

/** Every field that differs, in the order of the file; drafts may leave fields out. */
export const policyDifferences = (before: Json, after: Json): readonly PolicyDifference[] =>
  POLICY_FIELDS.map(({ path }) => ({
    path,
    before: valueAt(before, path),
    after: valueAt(after, path),
  })).filter((field) => !same(field.before, field.after))
