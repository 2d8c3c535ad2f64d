// Preprandial checks as a state: due from a start, ended by a prescriber, due again (`glucose.at-start`, `glucose.continue`).
import { daysBetween, type Instant } from '@stature/label'
import type { AssessmentFacts, Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { levelPeriodAt, startsOver } from './level-period.js'

/** Whether checks are due, and since when. */
export interface MonitoringState {
  readonly due: boolean
  readonly since: Instant | null
}

const NOT_DUE: MonitoringState = Object.freeze({ due: false, since: null })

/** A declared dose counts only once the tolerated week of the level then in force was over. */
function establishes(
  assessment: AssessmentFacts,
  facts: Facts,
  policy: Policy,
  toleratedMs: number,
): boolean {
  if (!assessment.doseEstablished || !assessment.tolerated) return false
  let index = -1
  for (const each of facts.prescriptions) {
    if (each.at > assessment.at) break
    index += 1
  }
  const first = levelPeriodAt(facts.prescriptions, index, policy)?.firstGivenAt ?? null
  return first !== null && assessment.at - first >= toleratedMs
}

/** When a prescriber last ended the checks; null where nobody did. */
function lastEnd(facts: Facts, policy: Policy, toleratedMs: number): Instant | null {
  for (let i = facts.assessments.length - 1; i >= 0; i -= 1) {
    const each = facts.assessments[i]
    if (each === undefined || !establishes(each, facts, policy, toleratedMs)) continue
    const ended = facts.monitoringEndedAt
    return ended !== null && ended > each.at ? ended : each.at
  }
  return facts.monitoringEndedAt
}

/** The newest prescription that starts checks: a start, a restart, or a larger drawn mass. */
function lastPrescribedTrigger(facts: Facts, policy: Policy): Instant | null {
  for (let i = facts.prescriptions.length - 1; i >= 0; i -= 1) {
    const each = facts.prescriptions[i]
    const before = facts.prescriptions[i - 1]
    if (each === undefined) continue
    if (before === undefined || startsOver(each, policy) || each.halfMarks > before.halfMarks) return each.at
  }
  return null
}

/** The newest episode that was severe, or that made symptoms frequent by the policy's count and days. */
function lastEpisodeTrigger(facts: Facts, policy: Policy): Instant | null {
  const { count, withinDays } = policy.frequentSymptoms
  for (let i = facts.episodes.length - 1; i >= 0; i -= 1) {
    const each = facts.episodes[i]
    if (each === undefined) continue
    if (each.severity === 'severe') return each.at
    const earliest = facts.episodes[i - count + 1]
    if (earliest !== undefined && daysBetween(earliest.on, each.on) <= withinDays) return each.at
  }
  return null
}

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || (other !== null && other > one) ? other : one

/** The state at the instant of the facts. */
export function monitoringState(facts: Facts, policy: Policy, toleratedMs: number): MonitoringState {
  const prescribed = lastPrescribedTrigger(facts, policy)
  if (prescribed === null) return NOT_DUE
  const since = later(later(prescribed, facts.resumedAt), lastEpisodeTrigger(facts, policy))
  const end = lastEnd(facts, policy, toleratedMs)
  return since !== null && (end === null || since >= end) ? { due: true, since } : NOT_DUE
}
