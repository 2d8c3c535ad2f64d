// Bodies of what a clinic records: course, care plan, screening, measurements, prescriptions, assessments, treatment.
import { EDITION_IDS } from '@stature/label'
import {
  boolean,
  choice,
  civilDateShape,
  decimalText,
  integer,
  list,
  object,
  optional,
  orWord,
  uuid,
} from '@stature/protocol'
import * as field from './fields.js'
import * as word from './words.js'

const LONGEST_INTERVAL_DAYS = 3_650
const DECIMALS = { wholeDigits: 6, decimals: 4 } as const

/** A birth date or an indication that is absent is unknown. */
export const courseOpened = {
  birthDate: optional(orWord(civilDateShape, 'unknown')),
  sex: choice(word.SEXES),
  indication: optional(choice(word.INDICATIONS)),
  edition: choice(EDITION_IDS),
} as const

/** Why a course was closed, or treatment interrupted or stopped. */
export const withReason = { reason: field.note } as const
/** Going on again needs no reason. */
export const mayGiveReason = { reason: optional(field.note) } as const

export const carePlanSet = {
  clinicPhone: field.name,
  emergencyPhone: field.name,
  /** What and how much, in the clinic's own words. */
  sugar: field.note,
  /** As taught, in the clinic's own words. */
  glucagon: field.note,
  examinations: list(
    object({
      examination: choice(word.EXAMINATIONS),
      everyDays: integer({ min: 1, max: LONGEST_INTERVAL_DAYS }),
    }),
    { min: 0, max: word.EXAMINATIONS.length },
  ),
} as const

/** A field that is absent says nothing, like `unknown`. */
export const screeningRecorded = {
  epiphyses: optional(choice(['open', 'closed', 'unknown'])),
  malignancy: optional(choice(['none', 'suspected', 'active', 'history', 'unknown'])),
  hypersensitivity: optional(choice(['none', 'known', 'unknown'])),
} as const

/** Done, and what was found in the clinic's own words. */
export const examinationRecorded = {
  examination: choice(word.EXAMINATIONS),
  finding: optional(field.note),
} as const

export const weight = { weightGrams: field.weightGrams } as const
export const height = { heightMillimeters: field.heightMillimeters } as const

/** Shown beside the course; no rule reads it, so a report that gives only a value or only an SDS is kept. */
export const laboratoryMeasured = {
  test: choice(['igf-1']),
  value: optional(decimalText({ ...DECIMALS, negative: false })),
  unit: optional(field.name),
  sds: optional(decimalText({ ...DECIMALS, negative: true })),
  laboratory: optional(field.name),
} as const

export const dosePrescribed = {
  massNanograms: field.massNanograms,
  doseMicrogramsPerKg: optional(field.doseMicrogramsPerKg),
  dosingWeightGrams: field.weightGrams,
  syringe: field.name,
  halfMarks: field.drawnHalfMarks,
  timesPerDay: integer({ min: 1, max: 24 }),
  route: choice(word.ROUTES),
  reason: choice(word.PRESCRIPTION_REASONS),
} as const

const MOST_REASONS = 50

/**
 * A refused proposal, the clauses and gaps that refused it, and why the prescriber disagrees. No rule reads it and no dose
 * follows: it is kept to learn where the rules are too strict. An amount beyond what an order may say is left out.
 */
export const refusalDisputed = {
  massNanograms: optional(field.massNanograms),
  doseMicrogramsPerKg: optional(field.doseMicrogramsPerKg),
  dosingWeightGrams: optional(field.weightGrams),
  timesPerDay: optional(integer({ min: 1, max: 24 })),
  syringe: optional(field.name),
  /** As the judgement named them; text, so that an id which a later edition drops can still be read. */
  why: list(field.name, { min: 1, max: MOST_REASONS }),
  slip: optional(choice(word.SLIPS)),
  reason: field.note,
} as const

export const toleranceAssessed = {
  tolerated: boolean,
  doseEstablished: boolean,
  mayReturnToReducedLevel: optional(boolean),
} as const

/** A review may leave the food unknown; only a reason makes `no-reduction` count. */
export const episodeReviewed = {
  episode: uuid,
  foodIntake: choice(word.FOOD_INTAKES),
  conclusion: choice(word.CONCLUSIONS),
  reason: optional(field.note),
} as const
