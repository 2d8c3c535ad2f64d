// Answers what acceptance asks of a course from a checkpoint, and of the whole course where it cannot.
import {
  alarmsIn,
  type AlarmsAt,
  type CalendarOf,
  type FactsAt,
  type FactsQuestion,
} from '../accept/facts-at.js'
import type { Entry } from '../entry/entry.js'
import type { Prepared } from '../fold/prepare.js'
import { grownBy, tailWithout } from './admits.js'
import { alarmsSettled, foldSettled } from './fold-from.js'
import type { Checkpointed } from './make.js'
import { settleTail } from './tail.js'

/** The tail that a question is about, settled; null where an entry left out or tried belongs before the horizon. */
function tailFor({ checkpoint, tail }: Checkpointed, { without, plus }: FactsQuestion): Prepared | null {
  let tried: readonly Entry[] | null = without === null ? tail : tailWithout(checkpoint, tail, without)
  for (const entry of plus) {
    if (tried === null) return null
    tried = grownBy(checkpoint, tried, [entry])?.tail ?? null
  }
  return tried === null ? null : settleTail(checkpoint, tried)
}

/** `whole` answers the same question by folding all entries. */
export const factsNear =
  (made: Checkpointed, calendarOf: CalendarOf, whole: FactsAt): FactsAt =>
  (question) => {
    const prepared = tailFor(made, question)
    const calendar = calendarOf(question.at, question.zone, question.slot)
    if (prepared === null || calendar === null) return whole(question)
    const ask = { asOf: question.at, asKnownAt: null, calendar, vial: question.vial }
    return foldSettled(made.checkpoint, prepared, ask) ?? whole(question)
  }

/** Only the alarms of the same facts, for less. */
export const alarmsNear = (made: Checkpointed, calendarOf: CalendarOf, whole: FactsAt): AlarmsAt => {
  const wholly = alarmsIn(whole)
  return (question) => {
    const prepared = tailFor(made, question)
    const isKnown = calendarOf(question.at, question.zone, question.slot) !== null
    if (prepared === null || !isKnown) return wholly(question)
    return alarmsSettled(made.checkpoint, prepared, question.at) ?? wholly(question)
  }
}
