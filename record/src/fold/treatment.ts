// Stop, interruption and resumption of treatment, screening, assessments and the care plan's intervals.
import type { CivilDate, Instant } from '@stature/label'
import type { AssessmentFacts, ExaminationFacts, ScreeningFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

type Examination = ExaminationFacts['examination']

interface Examined {
  readonly examination: Examination
  readonly on: CivilDate
}

/** Changed in place within one fold only. */
export interface TreatmentState {
  stoppedAt: Instant | null
  interruptedAt: Instant | null
  resumedAt: Instant | null
  monitoringEndedAt: Instant | null
  screening: ScreeningFacts
  examinations: readonly ExaminationFacts[]
  /** The last of each that was recorded as done, whether the care plan asks for it or not. */
  examined: readonly Examined[]
  readonly assessments: AssessmentFacts[]
}

export const newTreatment = (): TreatmentState => ({
  stoppedAt: null,
  interruptedAt: null,
  resumedAt: null,
  monitoringEndedAt: null,
  screening: { epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' },
  examinations: [],
  examined: [],
  assessments: [],
})

/** For good: a later resumption does not clear it, and the first one dates it. */
export function stop(state: TreatmentState, { at }: Entry): void {
  state.stoppedAt ??= at
}

/** Until a prescriber resumes; the first of several interruptions dates it. */
export function interrupt(state: TreatmentState, { at }: Entry): void {
  state.interruptedAt ??= at
}

export function resume(state: TreatmentState, { at }: Entry): void {
  state.interruptedAt = null
  state.resumedAt = at
}

const known = <T extends string>(newer: T | undefined, older: T): T =>
  newer === undefined || newer === 'unknown' ? older : newer

/** Field by field; a later unknown never replaces a known state. */
export function screen(state: TreatmentState, event: EventOf<'screening-recorded'>): void {
  const { epiphyses, malignancy, hypersensitivity } = state.screening
  state.screening = {
    epiphyses: known(event.epiphyses, epiphyses),
    malignancy: known(event.malignancy, malignancy),
    hypersensitivity: known(event.hypersensitivity, hypersensitivity),
  }
}

export function assess(state: TreatmentState, { at, on }: Entry, event: EventOf<'tolerance-assessed'>): void {
  const { tolerated, doseEstablished } = event
  const mayReturnToReducedLevel = event.mayReturnToReducedLevel === true
  state.assessments.push({ at, on, tolerated, doseEstablished, mayReturnToReducedLevel })
}

/** Where an interval runs from: the last one done, else where it ran from already, else the plan that sets it. */
function since(
  { examined, examinations }: TreatmentState,
  examination: Examination,
  on: CivilDate,
): CivilDate {
  const done = examined.find((each) => each.examination === examination)
  const running = examinations.find((each) => each.examination === examination)
  return done?.on ?? running?.since ?? on
}

/** A newer care plan replaces the intervals; it makes no examination done. */
export function plan(state: TreatmentState, { on }: Entry, event: EventOf<'care-plan-set'>): void {
  state.examinations = event.examinations.map((each) => ({
    ...each,
    since: since(state, each.examination, on),
  }))
}

/** Done: its interval, where there is one, begins anew. */
export function examine(
  state: TreatmentState,
  { on }: Entry,
  { examination }: EventOf<'examination-recorded'>,
): void {
  const others = state.examined.filter((each) => each.examination !== examination)
  state.examined = [...others, { examination, on }]
  state.examinations = state.examinations.map((each) =>
    each.examination === examination ? { ...each, since: on } : each,
  )
}
