// The contract read a second time, slowly and alone: three answers from the raw list of events.
import { doseAnswer } from './dose.js'
import { injectionAnswer } from './injection.js'
import { listAt } from './list.js'
import { proposalAnswer } from './proposal.js'
import type { Answer, Question } from './question.js'

export interface Answers {
  readonly dose: Answer
  readonly proposal: Answer
  readonly injection: Answer
}

export function readAgain(question: Question): Answers {
  const items = listAt(question.events, question.asOf)
  return {
    dose: doseAnswer(items, question.asOf, question.policy),
    proposal: proposalAnswer(items, question),
    injection: injectionAnswer(items, question),
  }
}
