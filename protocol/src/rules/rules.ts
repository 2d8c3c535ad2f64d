// Every rule, for clause coverage and for pages that show what decided what.
import type { Cite } from '../engine/rule.js'
import type { FactName } from '../facts/facts.js'
import { DOSE_RESTRICTIONS, RISE_CONDITIONS } from './dose/rules.js'
import { INJECTION_RULES } from './injection/rules.js'
import { PROPOSAL_RULES } from './proposal/rules.js'

/** A rule without what it reads: enough to name and cite it. */
export interface RuleCard {
  readonly id: string
  readonly cite: Cite
  readonly ask: readonly FactName[]
  readonly propose: string
}

/** Dose, rise, proposal and injection rules, each once. */
export const RULES: readonly RuleCard[] = Object.freeze([
  ...DOSE_RESTRICTIONS,
  ...RISE_CONDITIONS,
  ...PROPOSAL_RULES,
  ...INJECTION_RULES,
])
