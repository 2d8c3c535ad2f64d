// Every number of the label, once. Rules and adapters read them here; a test looks for strays elsewhere.
import type { EditionId } from './ids.js'
import { microgramsPerKg, nanograms, type MicrogramsPerKg, type Nanograms } from './quantity/quantity.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Injection regions in the label's order (`site.rotate`); the order breaks ties between equally rested places. */
export const REGIONS = ['upper-arm', 'thigh', 'buttock', 'abdomen'] as const
export type Region = (typeof REGIONS)[number]

/** The numbers by which rules decide. Times are milliseconds where an instant is compared with them. */
export interface LabelNumbers {
  /** `dose.start`: first dose level per injection, lowest and highest. */
  readonly startFrom: MicrogramsPerKg
  readonly startTo: MicrogramsPerKg
  /** `dose.start`, `dose.increase`: injections a day. */
  readonly timesPerDay: number
  /** `dose.increase`: size of one step and the most per injection. */
  readonly step: MicrogramsPerKg
  readonly maximum: MicrogramsPerKg
  /** `dose.increase`, `gap.week`: 7 × 24 h of tolerated treatment before a rise. */
  readonly toleratedMs: number
  /** `meal.window`: distance of the injection from its meal, either way. */
  readonly mealWindowMs: number
  /** `age.minimum`: completed years; the upper age only advises (`gap.upper-age`) and is null where none is named. */
  readonly leastAgeYears: number
  readonly advisedUnderYears: number | null
  /** `activity.caution`: from and to, after every injection. */
  readonly activityCautionFromMs: number
  readonly activityCautionToMs: number
  /** `vial.in-use`: days after first entry. */
  readonly vialInUseDays: number
}

const SHARED: LabelNumbers = {
  startFrom: microgramsPerKg(40),
  startTo: microgramsPerKg(80),
  timesPerDay: 2,
  step: microgramsPerKg(40),
  maximum: microgramsPerKg(120),
  toleratedMs: 7 * 24 * HOUR,
  mealWindowMs: 20 * MINUTE,
  leastAgeYears: 2,
  advisedUnderYears: null,
  activityCautionFromMs: 2 * HOUR,
  activityCautionToMs: 3 * HOUR,
  vialInUseDays: 30,
}

const NUMBERS: Readonly<Record<EditionId, LabelNumbers>> = {
  'us-2019-12': SHARED,
  'us-2025-05': SHARED,
  'eu-2020': { ...SHARED, startTo: SHARED.startFrom, advisedUnderYears: 18 },
}

/** The numbers of one edition. */
export const numbersOf = (edition: EditionId): LabelNumbers => NUMBERS[edition]

/** `indication`: height and IGF-1 at or below so many standard deviations. */
export const INDICATION = { mostHeightSds: -3, mostIgf1Sds: -3 } as const

/** `vial.strength`: 40 mg in 4 mL, so one mL holds 10 mg. */
export const VIAL = { massMg: 40, volumeMl: 4 } as const

/** `syringe.units`: marks of a U-100 syringe in one mL. */
export const MARKS_PER_ML = 100

/** One half mark of a U-100 syringe drawn from this vial. */
export const NANOGRAMS_PER_HALF_MARK: Nanograms = nanograms(
  (VIAL.massMg * 1_000_000) / VIAL.volumeMl / MARKS_PER_ML / 2,
)
