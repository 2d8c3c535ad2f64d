// Which of its faces the screen shows for a decision: most as decided, a dose done or skipped on purpose as what it is.
import type { ClauseId, GapId } from '@stature/label'
import type { Decision, InjectionOutcome } from '@stature/protocol'
import type { AnswerKind } from '../design/answer.js'

export type NowShape =
  /** The dose of this half-day is recorded as given, and nothing else stands against an injection. */
  | 'given'
  /** Recorded as not given on purpose, and it stays so. */
  | 'skipped'
  /** Nobody can vouch for the dose of this half-day. */
  | 'unsure'
  | InjectionOutcome['kind']

const OF_THE_SLOT: ReadonlySet<ClauseId | GapId> = new Set<ClauseId | GapId>([
  'dose.start',
  'gap.twice-daily',
])

export function nowShape({ outcome, facts, decidedBy }: Decision<InjectionOutcome>): NowShape {
  const { givenCount, uncertain, withheldAt } = facts.slot
  if (outcome.kind === 'do-not-inject' && outcome.why.every((id) => OF_THE_SLOT.has(id))) {
    if (givenCount > 0) return 'given'
    if (uncertain) return 'unsure'
  }
  if (outcome.kind === 'withhold' && withheldAt !== null && decidedBy === 'gap.withheld-slot')
    return 'skipped'
  return outcome.kind
}

const KIND: Readonly<Record<NowShape, AnswerKind>> = {
  given: 'done',
  skipped: 'skip',
  unsure: 'stop',
  'do-not-inject': 'stop',
  withhold: 'skip',
  wait: 'wait',
  'cannot-decide': 'ask',
  give: 'give',
}

export const answerKind = (shape: NowShape): AnswerKind => KIND[shape]
