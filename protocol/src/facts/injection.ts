// Slot, meal, vial and sites around one injection.
import type { CivilDate, HalfMarks, Instant, Nanograms, Region } from '@stature/label'

/** Local day and half-day, `2026-03-02/evening`. */
export type SlotId = string

/** One half-day as instants; the face that knows the time zone makes it. */
export interface Slot {
  readonly id: SlotId
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** What civil time means at the instant asked about. Pure rooms only compare these. */
export interface Calendar {
  /** Local calendar day of the instant. */
  readonly today: CivilDate
  /** The slot asked about: the one stated, else the one open now, else the next to open. */
  readonly asked: Slot
  /** The first slot that opens after the instant. */
  readonly next: Slot
  /** Slots of yesterday, today and tomorrow in order of time. */
  readonly slots: readonly Slot[]
}

/** Side of the body. */
export type Side = 'left' | 'right'

/** A place is region and side: eight in all. */
export interface Place {
  readonly region: Region
  readonly side: Side
}

/** State of the slot asked about. */
export interface SlotFacts extends Slot {
  readonly nextOpensAt: Instant
  /** Injections given for this slot. */
  readonly givenCount: number
  /** An injection that nobody can vouch for, or one with an impossible clock nearest to this slot. */
  readonly uncertain: boolean
  /** Recorded as withheld, newest; null where not. */
  readonly withheldAt: Instant | null
  /** A check was said to be impossible for this slot (`glucose-not-possible`). */
  readonly glucoseNotPossible: boolean
}

/** One meal or snack stated for the slot. */
export interface StatedMeal {
  /** Planned or actual start; the actual one where it is known. */
  readonly startsAt: Instant
  /** True once its start was recorded or stated as past. */
  readonly begun: boolean
  readonly endedAt: Instant | null
}

/** Eating and meals for the slot asked about. */
export interface MealFacts {
  /** The newest statement about eating; a stated meal implies yes, refusal or vomiting no. */
  readonly eating: 'yes' | 'no' | 'unknown'
  readonly eatingStatedAt: Instant | null
  /** True where eating was stated for the very instant asked about. */
  readonly eatingNow: boolean
  readonly meals: readonly StatedMeal[]
}

/** The injection last given, and all of them together. */
export interface InjectionFacts {
  readonly last: LastInjection | null
  /** The latest instant at which an injection was given or may have been (uncertain). */
  readonly lastPossibleAt: Instant | null
  readonly givenCount: number
  /** Start of the newest meal recorded as begun, for any slot. */
  readonly lastMealBegunAt: Instant | null
}

/** The injection last given. */
export interface LastInjection {
  readonly id: string
  readonly at: Instant
  readonly on: CivilDate
  readonly slot: SlotId
  readonly massNanograms: Nanograms
  readonly halfMarks: HalfMarks
  /** Null where the place was not recorded. */
  readonly site: Place | null
  /** Planned start of its meal; null where none was planned. */
  readonly mealPlannedAt: Instant | null
  /** First start of a meal recorded for its slot, or of any meal after it; null where none. */
  readonly mealBegunAt: Instant | null
  /** Refusal of food or vomiting after the injection, newest; null where none. */
  readonly foodLostAt: Instant | null
}

/** The vial the question is about. */
export interface VialFacts {
  readonly id: string
  /** Local day it was first entered; null where its opening was not recorded. */
  readonly openedOn: CivilDate | null
  /** `YYYY-MM-DD` or `YYYY-MM`; null where not recorded. */
  readonly expires: string | null
  readonly appearance: 'clear' | 'not-clear' | 'unknown'
  /** When it was last looked at and found clear; null where never. */
  readonly inspectedAt: Instant | null
}

/** One of the eight places. */
export interface PlaceFacts extends Place {
  readonly lastUsedAt: Instant | null
  /** Bruise or lipohypertrophy recorded and not cleared. */
  readonly excluded: boolean
}
