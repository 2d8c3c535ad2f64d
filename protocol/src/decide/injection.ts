// May this injection be given now, how much, where? Runs the dose rules' restrictions and every injection rule.
import type { Decision, Finding, InjectionOutcome } from '../decision/decision.js'
import { allMet, runRules } from '../engine/run.js'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { injectionAdvice } from '../rules/advice/injection-advice.js'
import { doseContext } from '../rules/dose/context.js'
import { DOSE_RESTRICTIONS } from '../rules/dose/rules.js'
import { injectionContext } from '../rules/injection/context.js'
import { INJECTION_RULES } from '../rules/injection/rules.js'
import { decisionOf } from './assemble.js'
import { injectionOutcome } from './injection-outcome.js'
import { statesOf } from './states.js'

const ALL_MET = allMet(DOSE_RESTRICTIONS, INJECTION_RULES)

/** The injection decision for the slot the facts were folded for. Pure: the same input gives the same bytes. */
export function decideInjection(facts: Facts, policy: Policy): Decision<InjectionOutcome> {
  const findings: Finding[] = ALL_MET.slice()
  const base = doseContext(facts, policy)
  const dose = runRules(DOSE_RESTRICTIONS, base, findings, 0)
  const context = injectionContext(base, dose)
  const ran = runRules(INJECTION_RULES, context, findings, DOSE_RESTRICTIONS.length)
  const decided = injectionOutcome(context, ran)
  const states = statesOf(context)
  const advice = injectionAdvice(context, decided.outcome, states)
  return decisionOf(context, decided, { findings, advice, states })
}
