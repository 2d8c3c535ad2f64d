// The fields that several kinds of event share, each with the bounds beyond which a value is impossible.
import { grams, halfMarks, microgramsPerKg, millimeters, nanograms, REGIONS } from '@stature/label'
import {
  choice,
  DAY_PATTERN,
  list,
  object,
  optional,
  quantityShape,
  SIGNS,
  taggedUnion,
  text,
  textForm,
} from '@stature/protocol'
import { QUADRANTS, SIDES } from './words.js'

/** A name or identifier given by another system. */
export const name = text({ min: 1, max: 200 })
/** A sentence or two in somebody's own words. */
export const note = text({ min: 1, max: 2_000 })

/** 1 kg to 300 kg. */
export const weightGrams = quantityShape(grams, { min: 1_000, max: 300_000 })
/** 300 mm to 2.5 m. */
export const heightMillimeters = quantityShape(millimeters, { min: 300, max: 2_500 })
/** 1 ng to 100 mg, more than two vials. */
export const massNanograms = quantityShape(nanograms, { min: 1, max: 100_000_000 })
/** Up to one whole 1 mL syringe, in half marks. */
export const drawnHalfMarks = quantityShape(halfMarks, { min: 1, max: 200 })
/** Far beyond any dose, so that a slip is recorded as it was ordered. */
export const doseMicrogramsPerKg = quantityShape(microgramsPerKg, { min: 1, max: 100_000 })

/** Local calendar day and half-day, fixed when recorded. */
export const slot = textForm({
  pattern: `^${DAY_PATTERN}/(?:morning|evening)$`,
  code: 'bad-text',
  expected: 'a slot such as "2026-03-02/morning"',
  schema: {},
})

/** A time zone's name as the IANA writes it, or a fixed offset; whether a name exists is for the face that has the list. */
export const zone = textForm({
  pattern: '^(?:[+-](?:0[0-9]|1[0-4]):[0-5][0-9]|(?=.{1,64}$)[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*)$',
  code: 'bad-text',
  expected: 'a time zone such as "Europe/Madrid" or "UTC", or an offset such as "-03:30"',
  schema: {},
})

/** A place on the body; the quadrant is detail of the abdomen and may be absent. */
export const site = object({
  region: choice(REGIONS),
  side: choice(SIDES),
  quadrant: optional(choice(QUADRANTS)),
})

export const signs = list(choice(SIGNS), { min: 0, max: SIGNS.length })

/** Above 0 and at most 2000 mg/dL, to the decimals that stay exact in either unit. */
const MG_PER_DL = '^(?=.*[1-9])(?:(?:0|1[0-9]{3}|[1-9][0-9]{0,2})(?:\\.[0-9]{1,3})?|2000(?:\\.0{1,3})?)$'
const MMOL_PER_L = '^(?=.*[1-9])(?:(?:0|[1-9][0-9]?|10[0-9]|110)(?:\\.[0-9]{1,2})?|111(?:\\.0[01]?)?)$'

const glucoseValue = (pattern: string, expected: string) =>
  textForm({ pattern, code: 'bad-number', expected, schema: {} })

/** A glucose value as entered: decimal text and its unit. */
export const glucose = taggedUnion('unit', {
  'mg/dL': object({
    unit: choice(['mg/dL']),
    value: glucoseValue(MG_PER_DL, 'a number above 0, at most 2000 mg/dL, with at most 3 decimals'),
  }),
  'mmol/L': object({
    unit: choice(['mmol/L']),
    value: glucoseValue(MMOL_PER_L, 'a number above 0, at most 111 mmol/L, with at most 2 decimals'),
  }),
})
