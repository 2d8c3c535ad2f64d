// Prescriptions, each with what was given under it until the next one.
import { daysBetween, type CivilDate, type Instant } from '@stature/label'
import type { PrescriptionFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

/** Changed in place within one fold only. */
interface Course {
  readonly at: Instant
  readonly on: CivilDate
  readonly event: EventOf<'dose-prescribed'>
  readonly daysUnused: number | null
  firstGivenAt: Instant | null
  lastGivenAt: Instant | null
  givenCount: number
}

export interface PrescriptionState {
  readonly all: Course[]
  newest: Course | null
  /** Local day of the injection last given, under whichever prescription. */
  lastGivenOn: CivilDate | null
}

export const newPrescriptions = (): PrescriptionState => ({ all: [], newest: null, lastGivenOn: null })

const later = (one: CivilDate, other: CivilDate | null): CivilDate =>
  other !== null && other > one ? other : one

export function prescribe(
  state: PrescriptionState,
  { at, on }: Entry,
  event: EventOf<'dose-prescribed'>,
): void {
  const before = state.newest
  const daysUnused = before === null ? null : daysBetween(later(before.on, state.lastGivenOn), on)
  const next: Course = { at, on, event, daysUnused, firstGivenAt: null, lastGivenAt: null, givenCount: 0 }
  state.all.push(next)
  state.newest = next
}

export function countUnder(state: PrescriptionState, { at, on }: Entry): void {
  state.lastGivenOn = later(on, state.lastGivenOn)
  const { newest } = state
  if (newest === null) return
  newest.firstGivenAt ??= at
  newest.lastGivenAt = at
  newest.givenCount += 1
}

/** Field by field, because this is done for every prescription at every question. */
const factsOf = (course: Course): PrescriptionFacts => ({
  id: course.event.id,
  at: course.at,
  on: course.on,
  massNanograms: course.event.massNanograms,
  doseMicrogramsPerKg: course.event.doseMicrogramsPerKg ?? null,
  dosingWeightGrams: course.event.dosingWeightGrams,
  syringe: course.event.syringe,
  halfMarks: course.event.halfMarks,
  timesPerDay: course.event.timesPerDay,
  reason: course.event.reason,
  firstGivenAt: course.firstGivenAt,
  lastGivenAt: course.lastGivenAt,
  givenCount: course.givenCount,
  daysUnused: course.daysUnused,
})

export const prescriptionFacts = (state: PrescriptionState): readonly PrescriptionFacts[] =>
  state.all.map(factsOf)
