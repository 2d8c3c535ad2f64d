// Periodic examinations: the prescriber's interval, what was done last and found, and when the next is due.
import { type CivilDate } from '@stature/label'
import { plusDays, type ExaminationFacts, type Facts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { EXAMINATIONS } from '../events/words.js'
import { mayRecord } from '../rights/rights.js'

export interface ExaminationDone {
  readonly id: string
  readonly on: CivilDate
  readonly finding: string | null
}

export interface ExaminationState {
  readonly examination: ExaminationFacts['examination']
  /** Null where no prescriber set an interval. */
  readonly everyDays: number | null
  /** First day on which it is due; null without an interval. */
  readonly dueOn: CivilDate | null
  readonly isDue: boolean
  /** Newest first. */
  readonly done: readonly ExaminationDone[]
}

const doneOf = (standing: readonly Entry[], examination: string): readonly ExaminationDone[] =>
  standing
    .flatMap(({ event, on }) =>
      event.kind === 'examination-recorded' &&
      event.examination === examination &&
      mayRecord(event.kind, event.by.role)
        ? [{ id: event.id, on, finding: event.finding ?? null }]
        : [],
    )
    .reverse()

/** All four, in their order; `standing` by time. */
export const examinationStates = (
  { examinations, today }: Pick<Facts, 'examinations' | 'today'>,
  standing: readonly Entry[],
): readonly ExaminationState[] =>
  EXAMINATIONS.map((examination) => {
    const asked = examinations.find((each) => each.examination === examination)
    const dueOn = asked === undefined ? null : plusDays(asked.since, asked.everyDays)
    return {
      examination,
      everyDays: asked?.everyDays ?? null,
      dueOn,
      isDue: dueOn !== null && dueOn <= today,
      done: doneOf(standing, examination),
    }
  })
