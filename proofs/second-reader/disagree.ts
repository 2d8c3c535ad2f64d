// One question put to both readers: which of the three answers differ, disputed readings left out.
import { differs } from './compare.js'
import { doubtedProposal } from './disputed.js'
import { plain, type Decisions } from './product.js'
import type { Question } from './question.js'
import { readAgain } from './second-reader.js'

export const ASKED = ['dose', 'proposal', 'injection'] as const

export interface Difference {
  readonly asked: (typeof ASKED)[number]
  readonly what: string
}

/** Where a reading is disputed, neither answer may be a permission that the other does not give. */
export function differences(question: Question, product: Decisions): readonly Difference[] {
  const second = readAgain(question)
  return ASKED.flatMap((asked) => {
    const answer = plain(product[asked].outcome)
    const what = differs(answer, second[asked])
    if (what === null) return []
    // The contract says what may not be suggested, not what counts as tolerated or how a suggestion is weighed.
    if (answer.kind === 'reduce' && second.dose.kind === 'reduce' && asked === 'dose') return []
    const open = asked === 'proposal' && doubtedProposal(question)
    return open && answer.kind !== 'accept' ? [] : [{ asked, what }]
  })
}
