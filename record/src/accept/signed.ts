// What a prescriber signs on when reading a dose decision, as text that is the same for the same decision, and its SHA-256.
import { sha256Hex } from '@stature/label'
import type { Decision, DoseOutcome, PrescriptionFacts } from '@stature/protocol'

/** Fields by name at every depth. */
const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** What was ordered and when, without what was given under it since. */
function ordered(prescription: PrescriptionFacts) {
  const {
    firstGivenAt: _first,
    lastGivenAt: _last,
    givenCount: _count,
    daysUnused: _unused,
    ...rest
  } = prescription
  return rest
}

/**
 * Outcome, what decided, the verdict of every rule, the versions of edition, policy and protocol, and the recorded facts a
 * dose rests on. Not in it, because a minute or a breakfast changes them and the decision stays the same: the instant and
 * day asked about, the slot, meals, glucose readings, injections, vials, places, alarms, advice and running states. Where
 * one of these does change the decision, a verdict or the outcome changes with it.
 */
export function signedText(decision: Decision<DoseOutcome>): string {
  const { outcome, decidedBy, edition, policy, policyVersion, protocol, facts } = decision
  const { birthDate, sex, indication, stoppedAt, interruptedAt, resumedAt, screening, weight } = facts
  const { assessments, monitoringEndedAt, episodes, reactions, examinations } = facts
  const identity = { birthDate, sex, indication, stoppedAt, interruptedAt, resumedAt, screening }
  const history = { assessments, monitoringEndedAt, episodes, reactions, examinations }
  const findings = decision.findings.map(({ rule, clause, gap, verdict }) => ({ rule, clause, gap, verdict }))
  const prescriptions = facts.prescriptions.map(ordered)
  const signed = {
    ...{ outcome, decidedBy, edition, policy, policyVersion, protocol, findings },
    facts: { ...identity, ...history, weight, prescriptions },
  }
  return JSON.stringify(signed, sorted)
}

/** The hash a prescription carries to a server; a device that shows decisions works it out as the server does. */
export const signedHash = (decision: Decision<DoseOutcome>): string => sha256Hex(signedText(decision))
