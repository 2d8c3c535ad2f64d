// Answers what acceptance asks of a course from a checkpoint, and of the whole course where it cannot.
import type { CalendarOf, FactsAt, FactsQuestion } from '../accept/facts-at.js'
import type { Entry } from '../entry/entry.js'
import { admits, tailWithout } from './admits.js'
import { foldFrom } from './fold-from.js'
import type { Checkpointed } from './make.js'

/** The tail that a question is about; null where an entry left out or tried belongs before the horizon. */
function tailFor(
  { checkpoint, tail }: Checkpointed,
  { without, plus }: FactsQuestion,
): readonly Entry[] | null {
  let tried = without === null ? tail : tailWithout(checkpoint, tail, without)
  for (const entry of plus) {
    if (tried === null || !admits(checkpoint, tried, entry)) return null
    tried = [...tried, entry]
  }
  return tried
}

/** `whole` answers the same question by folding all entries. */
export const factsNear =
  (made: Checkpointed, calendarOf: CalendarOf, whole: FactsAt): FactsAt =>
  (question) => {
    const tail = tailFor(made, question)
    const calendar = calendarOf(question.at, question.zone, question.slot)
    if (tail === null || calendar === null) return whole(question)
    const ask = { asOf: question.at, asKnownAt: null, calendar, vial: question.vial }
    return foldFrom(made.checkpoint, tail, ask) ?? whole(question)
  }
