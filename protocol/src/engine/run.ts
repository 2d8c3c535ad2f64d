// Runs every rule once and keeps apart what is certainly not met and what cannot be said.
import type { ClauseId, GapId } from '@stature/label'
import type { Finding } from '../decision/decision.js'
import { FACT_NAMES, type FactName } from '../facts/facts.js'
import { findingOf, type FactSet, type Rule } from './rule.js'

/** What a rule says about itself once it has run: who decides, what it asks for and what it proposes. */
export type Spoken<P extends string> = Pick<Rule<never, P>, 'cite' | 'asks' | 'propose' | 'decidedBy'>

/** One run over a list of rules; both lists keep the order of the rules. */
export interface Ran<P extends string> {
  readonly notMet: readonly Spoken<P>[]
  readonly unknown: readonly Spoken<P>[]
}

/** Not frozen: engines read frozen lists slowly, and the type lets nobody change it. */
const NONE: readonly never[] = []

/** The findings as they stand when every rule is met; a decision begins with a copy, which has its final size at once. */
export const allMet = (
  ...lists: readonly (readonly Pick<Rule<never, string>, 'findings'>[])[]
): readonly Finding[] => lists.flat().map(({ findings }) => findings.met)

/** The list with one more. It begins with its first entry, because an empty list that grows takes room for many at once. */
function added<T>(list: T[] | null, each: T): T[] {
  if (list === null) return [each]
  list.push(each)
  return list
}

/** Runs the rules in order and puts each finding that is not `met` into its place, the first rule's at `first`. */
export function runRules<C, P extends string>(
  rules: readonly Rule<C, P>[],
  context: C,
  findings: Finding[],
  first: number,
): Ran<P> {
  let notMet: Spoken<P>[] | null = null
  let unknown: Spoken<P>[] | null = null
  let at = first
  for (const each of rules) {
    const verdict = each.test(context)
    if (verdict !== 'met') {
      findings[at] = findingOf(each, verdict)
      if (verdict === 'not-met') notMet = added(notMet, each)
      else if (verdict === 'unknown') unknown = added(unknown, each)
    }
    at += 1
  }
  return { notMet: notMet ?? NONE, unknown: unknown ?? NONE }
}

/** The first rule that is certainly not met and proposes this; null where there is none. */
export function firstCertain<P extends string>(ran: Ran<P>, proposal: P): Spoken<P> | null {
  for (const each of ran.notMet) if (each.propose === proposal) return each
  return null
}

/** Facts asked for by rules that cannot say, kept to those whose proposal passes `counts`. */
export function unknownFacts<P extends string>(ran: Ran<P>, counts: (proposal: P) => boolean): FactSet {
  let asked: FactSet = 0
  for (const { asks, propose } of ran.unknown) if (counts(propose)) asked |= asks
  return asked
}

/** The facts of a set in the order in which they are asked for. */
export const inOrder = (asked: FactSet): readonly FactName[] =>
  asked === 0 ? NONE : FACT_NAMES.filter((_, at) => (asked & (1 << at)) !== 0)

/** Adds the clause and gap ids of the rules that are certainly not met, each once, in rule order. */
export function addIdsNotMet<P extends string>(
  ids: (ClauseId | GapId)[],
  ran: Ran<P>,
  counts: (proposal: P) => boolean,
): void {
  for (const { cite, propose } of ran.notMet) {
    if (!counts(propose)) continue
    if (!ids.includes(cite.clause)) ids.push(cite.clause)
    if (cite.gap !== undefined && !ids.includes(cite.gap)) ids.push(cite.gap)
  }
}
