// A child of the panel as the clinic answers it, read field by field; one that a later version wrote is not shown half.
import { PANEL_REASONS, TREATMENTS } from '@stature/record'
import {
  boolean,
  choice,
  integer,
  list,
  nullable,
  object,
  read,
  text,
  type Json,
  type Read,
} from '@stature/protocol'

const whole = integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
const word = text({ min: 0, max: 300 })
const words = list(word, { min: 0, max: 1_000 })

const reason = object({
  kind: choice(PANEL_REASONS),
  since: nullable(whole),
  ids: words,
  rule: nullable(word),
  count: whole,
  about: words,
})

const prescription = object({
  halfMarks: whole,
  doseMicrogramsPerKg: nullable(whole),
  drawnTenthsPerKg: nullable(whole),
  on: word,
})

const row = object({
  birthDate: nullable(word),
  ageMonths: nullable(whole),
  edition: word,
  treatment: choice(TREATMENTS),
  outcome: choice(['stop', 'interrupt', 'reduce', 'keep', 'may-increase', 'may-start', 'cannot-decide']),
  fromMicrogramsPerKg: nullable(whole),
  toMicrogramsPerKg: nullable(whole),
  prescription: nullable(prescription),
  weight: nullable(object({ grams: whole, on: word, ageDays: whole })),
  doubtedGrams: nullable(whole),
  lastInjection: nullable(object({ at: whole, halfMarks: whole })),
  recent: object({
    due: whole,
    given: whole,
    withheld: whole,
    uncertain: whole,
    missed: whole,
    since: nullable(whole),
  }),
  checksDue: boolean,
  alarms: whole,
  reasons: list(reason, { min: 0, max: 100 }),
})

const ROLES = ['prescriber', 'nurse', 'pharmacist', 'auditor'] as const

const child = object({
  course: word,
  role: choice(ROLES),
  sequence: whole,
  zone: word,
  row: nullable(row),
})

export type Child = Read<typeof child>
export type ChildRow = Read<typeof row>
export type Reason = Read<typeof reason>
export type ClinicRole = (typeof ROLES)[number]

/** Null where this version cannot read it. */
export function childIn(json: Json): Child | null {
  const got = read(child, json)
  return got.ok ? got.value : null
}
