// Is this dose a dose the label lets a prescriber choose now? The same rules as the dose decision, at the weight it is for.
import type { Decision, Finding, ProposalOutcome } from '../decision/decision.js'
import { allMet, runRules } from '../engine/run.js'
import type { Facts } from '../facts/facts.js'
import type { DoubtedWeight } from '../facts/weight.js'
import type { Policy } from '../policy/policy.js'
import { proposalAdvice } from '../rules/advice/proposal-advice.js'
import { doseContext } from '../rules/dose/context.js'
import { DOSE_RESTRICTIONS } from '../rules/dose/rules.js'
import { proposalContext } from '../rules/proposal/context.js'
import type { Proposal } from '../rules/proposal/proposal.js'
import { PROPOSAL_RULES } from '../rules/proposal/rules.js'
import { weighIn, weighStateOf, weightFactsOf } from '../weight/weigh.js'
import { decisionOf } from './assemble.js'
import { proposalOutcome } from './proposal-outcome.js'
import { statesOf } from './states.js'

const settleable = (doubted: DoubtedWeight | null): DoubtedWeight | null =>
  doubted === null || doubted.doubt === 'looks-like-pounds' ? null : doubted

/**
 * A stated weight counts as measured at the instant of the facts, and is doubted like any other. Typing a figure again
 * that looks like pounds is the same slip again, so it confirms nothing.
 */
function weighed(facts: Facts, proposal: Proposal): Facts {
  if (proposal.weightGrams === null) return facts
  const state = weighStateOf({ ...facts.weight, doubted: settleable(facts.weight.doubted) })
  const measured = { grams: proposal.weightGrams, at: facts.asOf, on: facts.today }
  return { ...facts, weight: weightFactsOf(weighIn(state, measured, facts)) }
}

const ALL_MET = allMet(DOSE_RESTRICTIONS, PROPOSAL_RULES)

/** The judgement of a proposal. Pure: the same input gives the same bytes. */
export function judgeProposal(facts: Facts, policy: Policy, proposal: Proposal): Decision<ProposalOutcome> {
  const findings: Finding[] = ALL_MET.slice()
  const base = doseContext(weighed(facts, proposal), policy)
  const dose = runRules(DOSE_RESTRICTIONS, base, findings, 0)
  const context = proposalContext(base, proposal)
  const ran = runRules(PROPOSAL_RULES, context, findings, DOSE_RESTRICTIONS.length)
  const decided = proposalOutcome(context, dose, ran)
  const states = statesOf(base)
  return decisionOf(base, decided, { findings, advice: proposalAdvice(context, decided.outcome), states })
}
