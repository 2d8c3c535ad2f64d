// What rests on a clause for one child: the findings of the decisions of now, and the answers shown that it decided.
import type { ClauseId, GapId } from '@stature/label'
import {
  NOTHING_STATED,
  type Decision,
  type Finding,
  type Json,
  type Outcome,
  type Policy,
} from '@stature/protocol'
import { decidedOf, recordedOf } from '../data/answers.js'
import { deviceZone, now } from '../data/clock.js'
import type { HomeState } from '../data/home-state.js'
import { listAt, textAt } from '../data/json.js'
import { askedAt, merged, outboxOf } from '../data/merge.js'

export interface Rests {
  readonly question: 'dose' | 'injection'
  /** The finding's rule, or null for the answer as a whole. */
  readonly finding: Finding
  /** Whether it is this that decided the answer. */
  readonly decided: boolean
}

export interface Answers {
  readonly policy: Policy
  readonly dose: Decision<Outcome>
  readonly injection: Decision<Outcome>
}

/** The decisions of now from what this phone holds; null where it does not hold the record. */
export function answersNow({ courses, outbox, policy }: HomeState, course: string): Answers | null {
  const record = courses.get(course)
  if (record === undefined || record.place === 0 || record.unread > 0 || policy === null) return null
  const entries = merged(record, outboxOf(outbox, course))
  const asked = { entries, policy: policy.policy, zone: deviceZone(), vial: null }
  const recorded = recordedOf({ ...asked, at: askedAt(entries, now()) })
  if (recorded === null) return null
  return { policy: policy.policy, ...decidedOf(recorded.facts, NOTHING_STATED, policy.policy) }
}

const QUESTIONS = ['dose', 'injection'] as const

export const restsOn = (answers: Answers, id: ClauseId | GapId): readonly Rests[] =>
  QUESTIONS.flatMap((question) => {
    const { findings, decidedBy } = answers[question]
    return findings
      .filter(({ clause, gap }) => clause === id || gap === id)
      .map((finding) => ({ question, finding, decided: decidedBy === id }))
  })

export interface Shown {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly outcome: string
  readonly name: string | null
}

/** Decisions that were shown and that this decided, newest first, in an answer of the clinic. */
export const shownBy = (json: Json, id: ClauseId | GapId): readonly Shown[] =>
  listAt(json, 'decisions')
    .filter((each) => textAt(each, 'decidedBy') === id)
    .map((each, index) => ({
      id: `${textAt(each, 'at') ?? ''} ${String(index)}`,
      at: textAt(each, 'at') ?? '',
      kind: textAt(each, 'kind') ?? '',
      outcome: textAt(each, 'outcome', 'kind') ?? '',
      name: textAt(each, 'name'),
    }))
