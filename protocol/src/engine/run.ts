// Runs every rule and sorts what they say into restrictions that are certain, restrictions that are possible, and questions.
import type { ClauseId, GapId } from '@stature/label'
import type { Finding, Verdict } from '../decision/decision.js'
import { FACT_NAMES, type FactName } from '../facts/facts.js'
import type { Rule } from './rule.js'

/** Runs the rules in order and adds each finding to `findings`. */
export function runRules<C, P extends string>(
  rules: readonly Rule<C, P>[],
  context: C,
  findings: Finding[],
): readonly Verdict[] {
  const verdicts: Verdict[] = []
  for (const each of rules) {
    const verdict = each.test(context)
    verdicts.push(verdict)
    findings.push(each.findings[verdict])
  }
  return verdicts
}

/** The first rule with this proposal that is certainly not met; null where there is none. */
export function firstCertain<C, P extends string>(
  rules: readonly Rule<C, P>[],
  verdicts: readonly Verdict[],
  proposal: P,
): Rule<C, P> | null {
  for (let i = 0; i < rules.length; i += 1) {
    const each = rules[i]
    if (each !== undefined && verdicts[i] === 'not-met' && each.propose === proposal) return each
  }
  return null
}

/** Facts asked for by rules that cannot say, kept to those whose proposal passes `counts`. */
export function unknownFacts<C, P extends string>(
  rules: readonly Rule<C, P>[],
  verdicts: readonly Verdict[],
  counts: (proposal: P) => boolean,
): readonly FactName[] {
  let asked: FactName[] | null = null
  for (let i = 0; i < rules.length; i += 1) {
    const each = rules[i]
    if (each !== undefined && verdicts[i] === 'unknown' && counts(each.propose)) {
      asked = asked ?? []
      asked.push(...each.ask)
    }
  }
  return asked === null ? NONE : inOrder(asked)
}

const NONE: readonly FactName[] = Object.freeze([])

/** The order in which facts are asked for, each once. */
export const inOrder = (facts: readonly FactName[]): readonly FactName[] =>
  FACT_NAMES.filter((name) => facts.includes(name))

/** Clause and gap ids of the rules that are certainly not met, each once, in rule order. */
export function idsNotMet<C, P extends string>(
  rules: readonly Rule<C, P>[],
  verdicts: readonly Verdict[],
  counts: (proposal: P) => boolean,
): readonly (ClauseId | GapId)[] {
  const ids: (ClauseId | GapId)[] = []
  for (let i = 0; i < rules.length; i += 1) {
    const each = rules[i]
    if (each === undefined || verdicts[i] !== 'not-met' || !counts(each.propose)) continue
    const { clause, gap } = each.cite
    if (!ids.includes(clause)) ids.push(clause)
    if (gap !== undefined && !ids.includes(gap)) ids.push(gap)
  }
  return ids
}
