// Preprandial checks as a state: due from a start, ended by a prescriber, due again (`glucose.at-start`, `glucose.continue`).
import { daysBetween, type Instant } from '@stature/label'
import type { AssessmentFacts, Facts, PrescriptionFacts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { levelPeriodAt, startsOver } from './level-period.js'

/** Whether checks are due, and since when. */
export interface MonitoringState {
  readonly due: boolean
  readonly since: Instant | null
}

const NOT_DUE: MonitoringState = Object.freeze({ due: false, since: null })

/** The later of two instants. */
const later = (one: Instant, other: Instant | null): Instant => (other !== null && other > one ? other : one)

/** A declared dose counts only once the tolerated week of the level then in force was over. */
function establishes(
  assessment: AssessmentFacts,
  facts: Facts,
  policy: Policy,
  toleratedMs: number,
): boolean {
  if (!assessment.doseEstablished || !assessment.tolerated) return false
  let index = -1
  for (const each of facts.prescriptions) if (each.at <= assessment.at) index += 1
  const first = levelPeriodAt(facts.prescriptions, index, policy)?.firstGivenAt ?? null
  return first !== null && assessment.at - first >= toleratedMs
}

/** Whether a prescriber ended the checks after an instant; what was declared before it is over. */
function endedAfter(since: Instant, facts: Facts, policy: Policy, toleratedMs: number): boolean {
  if (facts.monitoringEndedAt !== null && facts.monitoringEndedAt > since) return true
  for (const each of facts.assessments)
    if (each.at > since && establishes(each, facts, policy, toleratedMs)) return true
  return false
}

/** The newest prescription that starts checks: a start, a restart, or a larger drawn mass. */
function lastPrescribedTrigger(facts: Facts, policy: Policy): Instant | null {
  let newest: Instant | null = null
  let before: PrescriptionFacts | null = null
  for (const each of facts.prescriptions) {
    if (before === null || startsOver(each, policy) || each.halfMarks > before.halfMarks) newest = each.at
    before = each
  }
  return newest
}

/** The newest episode that was severe, or that made symptoms frequent by the policy's count and days. */
function lastEpisodeTrigger(facts: Facts, policy: Policy): Instant | null {
  const { count, withinDays } = policy.frequentSymptoms
  let newest: Instant | null = null
  let seen = 0
  for (const each of facts.episodes) {
    seen += 1
    // Engines read an index below zero slowly.
    const earliest = seen < count ? undefined : facts.episodes[seen - count]
    const frequent = earliest !== undefined && daysBetween(earliest.on, each.on) <= withinDays
    if (frequent || each.severity === 'severe') newest = each.at
  }
  return newest
}

/** The state at the instant of the facts. */
export function monitoringState(facts: Facts, policy: Policy, toleratedMs: number): MonitoringState {
  const prescribed = lastPrescribedTrigger(facts, policy)
  if (prescribed === null) return NOT_DUE
  const since = later(later(prescribed, facts.resumedAt), lastEpisodeTrigger(facts, policy))
  return endedAfter(since, facts, policy, toleratedMs) ? NOT_DUE : { due: true, since }
}
