// Puts an outcome together with everything that led to it.
import type { Decision } from '../decision/decision.js'
import type { DoseContext } from '../rules/dose/context.js'
import { PROTOCOL_VERSION } from '../version.js'
import type { Decided } from './dose-outcome.js'

type Grounds = Pick<Decision<never>, 'findings' | 'advice' | 'states'>

/** The decision as data. */
export const decisionOf = <O>(context: DoseContext, decided: Decided<O>, grounds: Grounds): Decision<O> => ({
  outcome: decided.outcome,
  decidedBy: decided.decidedBy,
  findings: grounds.findings,
  advice: grounds.advice,
  facts: context.facts,
  states: grounds.states,
  asOf: context.facts.asOf,
  edition: context.facts.edition,
  policy: context.policy.id,
  policyVersion: context.policy.version,
  protocol: PROTOCOL_VERSION,
})
