// What an explanation consists of: lines of words, each knowing its sentence, its language and what it cites.
import type { ClauseId, GapId } from '@stature/label'
import type { AdviceId } from '../decision/advice-ids.js'
import type { FactName } from '../facts/facts.js'
import type { Register } from './placeholders.js'
import type { Words } from './say.js'
import type { SentenceId } from './sentence-ids.js'

/** One line. */
export interface Line extends Words {
  readonly sentence: SentenceId
  /** The clause or gap that a reason or an advice rests on. */
  readonly cite?: ClauseId | GapId
  /** The fact a question asks for, or that is open. */
  readonly fact?: FactName
  readonly advice?: AdviceId
}

/** A decision in words. */
export interface Explanation {
  readonly register: Register
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly headline: Line
  /** Amount, site, meal, time, likely slip. */
  readonly details: readonly Line[]
  /** Why; the deciding clause or gap first. */
  readonly reasons: readonly Line[]
  /** What to ask, in the order that can end the matter soonest. */
  readonly questions: readonly Line[]
  readonly advice: readonly Line[]
  /** What could make the answer more cautious still. */
  readonly open: readonly Line[]
  /** Edition, policy ("site policy, not label") and protocol. */
  readonly footer: readonly Line[]
  /** Said where words are unreviewed, or stand in English instead. */
  readonly marks: readonly Line[]
}
