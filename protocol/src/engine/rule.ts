// What a rule is: cite · ask · test · propose. Every rule runs; none returns early.
import { gapOf, type ClauseId, type GapId } from '@stature/label'
import type { Finding, Verdict } from '../decision/decision.js'
import { FACT_NAMES, type FactName } from '../facts/facts.js'

/** The clause a rule stands on, and the gap its reading fills. */
export interface Cite {
  readonly clause: ClauseId
  readonly gap?: GapId
}

/** A rule as its file states it. `C` is what it reads, `P` what it proposes when the clause is not met. */
export interface RuleText<C, P extends string> {
  readonly id: string
  readonly cite: Cite
  /** The facts whose absence makes the verdict unknown. */
  readonly ask: readonly FactName[]
  readonly test: (context: C) => Verdict
  readonly propose: P
  /** What is named as deciding; the clause unless the label is silent and the gap alone decides. */
  readonly decidedBy?: GapId
}

/** A rule with its four findings made once, so that a decision allocates none. */
export interface Rule<C, P extends string> {
  readonly id: string
  readonly cite: Cite
  readonly ask: readonly FactName[]
  /** The facts of `ask` as a set: joining sets of bits allocates nothing. */
  readonly asks: FactSet
  readonly test: (context: C) => Verdict
  readonly propose: P
  readonly decidedBy: ClauseId | GapId
  readonly findings: Findings
}

/** Facts as bits, the first of `FACT_NAMES` lowest. */
export type FactSet = number

const setOf = (names: readonly FactName[]): FactSet =>
  names.reduce((set, name) => set | (1 << FACT_NAMES.indexOf(name)), 0)

/** The four findings a rule can come to. */
interface Findings {
  readonly met: Finding
  readonly notMet: Finding
  readonly unknown: Finding
  readonly notReached: Finding
}

function finding(text: RuleText<never, string>, verdict: Verdict): Finding {
  const { clause, gap } = text.cite
  const base = { rule: text.id, clause, verdict, because: text.ask }
  return Object.freeze(gap === undefined ? base : { ...base, gap, resolution: gapOf(gap).resolution })
}

/** Makes a rule from its text. Every rule has the same fields in the same order, which keeps reading them quick. */
export function rule<C, P extends string>(text: RuleText<C, P>): Rule<C, P> {
  return Object.freeze({
    id: text.id,
    cite: text.cite,
    ask: text.ask,
    asks: setOf(text.ask),
    test: text.test,
    propose: text.propose,
    decidedBy: text.decidedBy ?? text.cite.clause,
    findings: Object.freeze({
      met: finding(text, 'met'),
      notMet: finding(text, 'not-met'),
      unknown: finding(text, 'unknown'),
      notReached: finding(text, 'not-reached'),
    }),
  })
}

/** The finding of a verdict. */
export function findingOf<C, P extends string>({ findings }: Rule<C, P>, verdict: Verdict): Finding {
  switch (verdict) {
    case 'met':
      return findings.met
    case 'not-met':
      return findings.notMet
    case 'unknown':
      return findings.unknown
    case 'not-reached':
      return findings.notReached
  }
}

/** `met` when the condition holds, `not-met` when not. */
export const metIf = (condition: boolean): Verdict => (condition ? 'met' : 'not-met')
