// A policy that is being written: nothing is filled in beforehand, and what was taken from the example is remembered.
import { GAP_IDS, type GapId } from '@stature/label'
import {
  isList,
  isRecord,
  POLICY_FIELDS,
  POLICY_SCHEMA,
  readPolicy,
  valueAt,
  type Issue,
  type Json,
  type PolicyField,
} from '@stature/protocol'
import { jsonOf } from '../data/json.js'
import { withField } from './effects.js'

export interface Draft {
  /** By the path of the field; absent where nothing was said. */
  readonly values: Readonly<Record<string, Json>>
  /** Paths whose value was taken from the example and not changed since. */
  readonly taken: readonly string[]
}

export const EMPTY: Draft = { values: {}, taken: [] }

export const isSaid = ({ values }: Draft, path: string): boolean => Object.hasOwn(values, path)

/** With one field said; undefined makes it empty again. */
export function said({ values, taken }: Draft, path: string, value: Json | undefined): Draft {
  const { [path]: _before, ...others } = values
  return {
    values: value === undefined ? others : { ...others, [path]: value },
    taken: taken.filter((each) => each !== path),
  }
}

/** The example's value of one field, marked. */
export function taken(draft: Draft, path: string, example: Json): Draft {
  const value = valueAt(example, path)
  return value === undefined ? draft : { ...said(draft, path, value), taken: [...draft.taken, path] }
}

/** Every field of a file that was brought in; none counts as the example's. */
export const draftOf = (policy: Json): Draft => ({
  values: Object.fromEntries(
    POLICY_FIELDS.flatMap(({ path }): readonly (readonly [string, Json])[] => {
      const value = valueAt(policy, path)
      return value === undefined ? [] : [[path, value]]
    }),
  ),
  taken: [],
})

/** As a policy file holds it; fields that were not said are not in it. */
export const written = ({ values }: Draft): Json =>
  POLICY_FIELDS.reduce<Json>((policy, { path }) => {
    const value = values[path]
    return value === undefined ? policy : withField(policy, path, value)
  }, {})

/** Everything that is wrong or missing, by the field it belongs to. */
export function issuesOf(draft: Draft): readonly { readonly path: string; readonly issue: Issue }[] {
  const read = readPolicy(written(draft))
  if (read.ok) return []
  return read.issues.flatMap((issue) => {
    const fields = POLICY_FIELDS.filter(
      ({ path }) =>
        issue.path === path || issue.path.startsWith(`${path}.`) || path.startsWith(`${issue.path}.`),
    )
    return fields.map(({ path }) => ({ path, issue }))
  })
}

/** The name of the policy, and then gap by gap in the order of the file; a field stands under the first gap it fills. */
export type StepId = 'names' | GapId

export const stepOf = ({ gaps }: PolicyField): StepId => gaps[0] ?? 'names'

export const STEPS: readonly StepId[] = [...new Set(POLICY_FIELDS.map(stepOf))]

export const fieldsOf = (step: StepId): readonly PolicyField[] =>
  POLICY_FIELDS.filter((field) => stepOf(field) === step)

const isStep = (text: string): text is StepId => STEPS.some((each) => each === text)
/** The step where a gap is settled: its own, or that of a field it shares with another. */
export function stepNamed(text: string): StepId | null {
  if (isStep(text)) return text
  const gap = GAP_IDS.find((each) => each === text)
  const field = gap === undefined ? undefined : POLICY_FIELDS.find(({ gaps }) => gaps.includes(gap))
  return field === undefined ? null : stepOf(field)
}

const at = (schema: Json, ...path: readonly string[]): Json =>
  path.reduce<Json>((value, name) => (isRecord(value) ? (value[name] ?? null) : null), schema)

/** What a field may hold, from the schema of a policy file. */
export type Kind =
  | { readonly kind: 'choice' | 'set'; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly orNull: boolean }
  | { readonly kind: 'yes-no' | 'text' | 'times' | 'glucose' | 'bands' }

const words = (list: Json): readonly string[] =>
  list !== null && isList(list) ? list.filter((each) => typeof each === 'string') : []

function whole(schema: Json, orNull: boolean): Kind {
  const [least, most] = [at(schema, 'minimum'), at(schema, 'maximum')]
  if (typeof least !== 'number' || typeof most !== 'number') throw new RangeError('a whole number has bounds')
  return { kind: 'whole', least, most, orNull }
}

export function kindOf(path: string): Kind {
  const schema = path.split('.').reduce<Json>((here, name) => at(here, 'properties', name), POLICY_SCHEMA)
  if (path === 'withholdBelowGlucose') return { kind: 'glucose' }
  if (path === 'weightValidDays') return { kind: 'bands' }
  if (path.startsWith('slots.')) return { kind: 'times' }
  const either = at(schema, 'anyOf')
  if (either !== null && isList(either)) return whole(either[0] ?? null, true)
  if (at(schema, 'type') === 'integer') return whole(schema, false)
  if (at(schema, 'type') === 'boolean') return { kind: 'yes-no' }
  if (at(schema, 'enum') !== null) return { kind: 'choice', words: words(at(schema, 'enum')) }
  if (at(schema, 'type') === 'array') return { kind: 'set', words: words(at(schema, 'items', 'enum')) }
  return { kind: 'text' }
}

const KEY = 'stature-policy-draft'

/** Kept on this device until it is proposed: a policy is nobody's secret, and it takes an evening to write one. */
export const keep = (draft: Draft): void => localStorage.setItem(KEY, JSON.stringify(draft))
export const forget = (): void => localStorage.removeItem(KEY)

export function kept(): Draft {
  const json = jsonOf(localStorage.getItem(KEY) ?? 'null')
  const values = at(json, 'values')
  if (!isRecord(values)) return EMPTY
  return { values, taken: words(at(json, 'taken')) }
}
