// The shape of a scenario file: one definition gives the type, the check with its messages, and the JSON Schema.
import {
  choice,
  civilDateShape,
  fail,
  list,
  object,
  optional,
  text,
  textForm,
  type Json,
  type JsonSchema,
  type Read,
  type Shape,
} from '@stature/protocol'
import { INDICATIONS, SEXES } from '@stature/record'

const MOST_STEPS = 2_000
const sentence = text({ min: 1, max: 400 })
const word = text({ min: 1, max: 200 })

const timeOfDay = textForm({
  pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$',
  code: 'bad-time',
  expected: 'a local time such as "07:15"',
  schema: {},
})

/** Local to the scenario's zone, or with an offset where the clock was changed. */
const moment = textForm({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?$',
  code: 'bad-time',
  expected: 'a time such as "2026-03-02T07:15", with an offset only where needed',
  schema: {},
})

const anyObject: Shape<{ readonly [name: string]: Json }> = {
  schema: { type: 'object' },
  read: (value, path, issues) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : fail(issues, 'wrong-type', path, 'must be an object'),
}

const stepShape = object({
  /** One moment, or … */
  at: optional(moment),
  /** … the same step at these times of every day, both days included. */
  every: optional(
    object({ from: civilDateShape, through: civilDateShape, times: list(timeOfDay, { min: 1, max: 4 }) }),
  ),
  note: optional(sentence),
  /** An event in compact form, see `compact.ts`. */
  record: optional(anyObject),
  /** Who records: a role, or role and name as `caregiver:father`. */
  by: optional(word),
  /** When it was recorded, where that is later. */
  recorded: optional(moment),
  /** A name by which a later step speaks of this event. */
  name: optional(word),
  ask: optional(choice(['dose', 'injection'])),
  propose: optional(word),
  weight: optional(word),
  slot: optional(word),
  eating: optional(choice(['yes', 'no', 'unknown'])),
  /** Start of the meal, a local time of the step's day. */
  meal: optional(timeOfDay),
  /** A preprandial meter reading at the moment of the step. */
  glucose: optional(word),
  vialClear: optional(choice(['yes', 'no'])),
  vial: optional(word),
  /** Where the decision is `give`: records the injection at the recommended place, and its meal. */
  then: optional(choice(['inject'])),
  /** Members the outcome must have; `decidedBy` is looked for in the decision. */
  expect: optional(anyObject),
})

export const scenarioShape = object({
  title: sentence,
  about: optional(text({ min: 1, max: 2_000 })),
  /** Name of a shipped policy, or a file as `--policy` takes it. */
  policy: word,
  zone: word,
  child: object({
    birthDate: civilDateShape,
    sex: choice(SEXES),
    indication: optional(choice(INDICATIONS)),
  }),
  steps: list(stepShape, { min: 1, max: MOST_STEPS }),
})

export type Scenario = Read<typeof scenarioShape>
export type ScenarioStep = Scenario['steps'][number]

/** Published beside the program as `schema/scenario.schema.json`. */
export const SCENARIO_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:stature:schema:scenario',
  title: 'Stature scenario',
  description: 'A course of treatment step by step, with questions and what is expected of the answers.',
  ...scenarioShape.schema,
}
