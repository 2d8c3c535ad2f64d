// Decisions as text that is the same for the same decision, and its SHA-256: record's `signedText`, made faster on purpose.
// Every look and every prescription asks for it, so texts of facts and findings met again are kept and Node hashes them;
// a test holds both equal.
import { hash } from 'node:crypto'
import type { Decision, DoseOutcome, Finding } from '@stature/protocol'
import { keeping, keptJson, membersJson, sortedJson } from './sorted-json.js'

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex')

/** Of a prescription: what was ordered and when, without what was given under it since. */
function ordered(decision: Decision<DoseOutcome>): readonly unknown[] {
  return decision.facts.prescriptions.map((prescription) => {
    const {
      firstGivenAt: _first,
      lastGivenAt: _last,
      givenCount: _count,
      daysUnused: _unused,
      ...rest
    } = prescription
    return rest
  })
}

/** Most findings are the same objects in every decision. */
const findingJson = keeping<Finding>(({ rule, clause, gap, verdict }) =>
  sortedJson({ rule, clause, gap, verdict }),
)

/** All but the prescriptions are the same objects from one question to the next. */
const factsJson = (facts: object): string =>
  membersJson(facts, (member, name) => (name === 'prescriptions' ? sortedJson(member) : keptJson(member)))

/**
 * What a prescriber signs on when reading a dose decision, as sorted JSON: outcome, what decided, the verdict of every
 * rule, the versions of edition, policy and protocol, and the recorded facts a dose rests on. Not in it, because a
 * minute or a breakfast changes them and the decision stays the same: the instant and day asked about, the slot, meals,
 * glucose readings, injections, vials, places, alarms, advice and running states. Where one of these does change the
 * decision, a verdict or the outcome changes with it.
 */
export function signedText(decision: Decision<DoseOutcome>): string {
  const { outcome, decidedBy, edition, policy, policyVersion, protocol, facts } = decision
  const { birthDate, sex, indication, stoppedAt, interruptedAt, resumedAt, screening, weight } = facts
  const { assessments, monitoringEndedAt, episodes, reactions, examinations } = facts
  const findings = decision.findings.map(findingJson)
  const identity = { birthDate, sex, indication, stoppedAt, interruptedAt, resumedAt, screening }
  const history = { assessments, monitoringEndedAt, episodes, reactions, examinations }
  const recorded = { ...identity, ...history, weight, prescriptions: ordered(decision) }
  const said = { outcome, decidedBy, edition, policy, policyVersion, protocol, findings, facts: recorded }
  return membersJson(said, (member, name) => {
    if (name === 'facts') return factsJson(recorded)
    return name === 'findings' ? `[${findings.join()}]` : sortedJson(member)
  })
}

/** The hash a prescription carries. */
export const doseHash = (decision: Decision<DoseOutcome>): string => sha256(signedText(decision))
