// What dose may be prescribed now? Runs every dose rule and answers with the clause that decided.
import type { Decision, DoseOutcome, Finding } from '../decision/decision.js'
import { allMet, runRules } from '../engine/run.js'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { doseAdvice } from '../rules/advice/dose-advice.js'
import { doseContext } from '../rules/dose/context.js'
import { DOSE_RESTRICTIONS, RISE_CONDITIONS } from '../rules/dose/rules.js'
import { decisionOf } from './assemble.js'
import { doseOutcome } from './dose-outcome.js'
import { statesOf } from './states.js'

const ALL_MET = allMet(DOSE_RESTRICTIONS, RISE_CONDITIONS)

/** The dose decision. Pure: the same facts and policy give the same bytes. */
export function decideDose(facts: Facts, policy: Policy): Decision<DoseOutcome> {
  const context = doseContext(facts, policy)
  const findings: Finding[] = ALL_MET.slice()
  const run = {
    restrictions: runRules(DOSE_RESTRICTIONS, context, findings, 0),
    rise: runRules(RISE_CONDITIONS, context, findings, DOSE_RESTRICTIONS.length),
  }
  const decided = doseOutcome(context, run)
  const states = statesOf(context)
  return decisionOf(context, decided, {
    findings,
    advice: doseAdvice(context, decided.outcome, states),
    states,
  })
}
