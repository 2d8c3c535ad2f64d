// Reasons in the facts and in the dose decision on them; nothing is decided here that the decision did not say.
import { completedYears, dayNumber, instant, type ClauseId, type GapId, type Instant } from '@stature/label'
import {
  advice,
  reductionDueSince,
  weightValidDays,
  type AdviceId,
  type Decision,
  type DoseOutcome,
  type Facts,
  type Policy,
  type ReactionFacts,
} from '@stature/protocol'
import type { RecentDoses } from './recent-doses.js'
import type { PanelReason, PanelReasonKind } from './reasons.js'

/** What a child's reasons are read from. */
export interface Told {
  readonly facts: Facts
  readonly policy: Policy
  readonly dose: Decision<DoseOutcome>
  readonly recent: RecentDoses
}

const DAY_MS = 86_400_000

type Part = Partial<Omit<PanelReason, 'kind' | 'ids'>>

const reason = (kind: PanelReasonKind, ids: PanelReason['ids'], part: Part): PanelReason => ({
  ...{ kind, ids, since: null, rule: null, count: 1, about: [] },
  ...part,
})

const idsOf = ({ clause, gap }: { readonly clause: ClauseId; readonly gap?: GapId }): PanelReason['ids'] =>
  gap === undefined ? [clause] : [clause, gap]

/** A restriction, by the rule that is certainly not met. */
function restricted({ dose: { findings, decidedBy } }: Told, kind: PanelReasonKind, part: Part): PanelReason {
  const found = findings.find(({ clause, verdict }) => clause === decidedBy && verdict === 'not-met')
  if (found === undefined) return reason(kind, [decidedBy], part)
  return reason(kind, idsOf(found), { ...part, rule: found.rule })
}

/** A permission or a question, behind which no rule stands. */
const decided = ({ dose }: Told, kind: PanelReasonKind, part: Part): PanelReason =>
  reason(kind, [dose.decidedBy], part)

const advised = (id: AdviceId, kind: PanelReasonKind, part: Part): PanelReason =>
  reason(kind, idsOf(advice(id)), part)

/** Of at least one. */
const earliest = (list: readonly { readonly at: Instant }[]): Instant =>
  instant(Math.min(...list.map(({ at }) => at)))

const isNotMet = ({ findings }: Decision<DoseOutcome>, rule: string): boolean =>
  findings.some((each) => each.rule === rule && each.verdict === 'not-met')

/** The last injection or, where none was given since, the prescription: what a pause is counted from. */
function lastTreated({ injections: { last }, prescriptions }: Facts): Instant | null {
  const newest = prescriptions.at(-1)
  if (newest === undefined) return null
  return instant(Math.max(newest.at, last?.at ?? 0))
}

/** Since when the dose and the weight by which it is judged both stand; null where one is missing. */
function doseByWeightSince({ prescriptions, weight: { confirmed } }: Facts): Instant | null {
  const newest = prescriptions.at(-1)
  if (newest === undefined || confirmed === null) return null
  return instant(Math.max(newest.at, confirmed.at))
}

/** Reactions for which the label interrupts treatment; the rules are named after them. */
const interrupting = ({ facts: { reactions }, dose }: Told): readonly ReactionFacts[] =>
  reactions.filter(({ reaction }) => isNotMet(dose, reaction))

/** A doubted or old weight alone has a reason of its own. */
function asks({ facts, dose }: Told, missing: readonly string[]): boolean {
  const isWeightSaid = facts.weight.doubted !== null || dose.advice.some(({ id }) => id === 'weight-old')
  return missing.some((fact) => fact !== 'weight' || !isWeightSaid)
}

function ofOutcome(told: Told): readonly PanelReason[] {
  const { facts, dose } = told
  const { outcome } = dose
  switch (outcome.kind) {
    case 'stop':
      return [restricted(told, 'dose-stop', {})]
    case 'interrupt':
      if (facts.interruptedAt !== null)
        return [reason('interrupted', ['supervision'], { since: facts.interruptedAt })]
      return [restricted(told, 'dose-interrupt', { since: earliest(interrupting(told)) })]
    case 'reduce':
      return [
        restricted(told, 'dose-reduce', { since: reductionDueSince(facts) ?? doseByWeightSince(facts) }),
      ]
    case 'cannot-decide':
      if (!asks(told, outcome.missing)) return []
      return [decided(told, 'clinic-question', { about: outcome.missing, count: outcome.missing.length })]
    case 'may-increase':
      return [decided(told, 'may-increase', { since: facts.assessments.at(-1)?.at ?? null })]
    case 'may-start':
      return [
        decided(told, facts.prescriptions.length === 0 ? 'may-start' : 'may-restart', {
          since: lastTreated(facts),
        }),
      ]
    case 'keep':
      return []
  }
}

function ofEpisodes({ episodes }: Facts): readonly PanelReason[] {
  const open = episodes.filter(({ severity, reviewedAt }) => severity === 'severe' && reviewedAt === null)
  if (open.length === 0) return []
  return [
    advised('severe-episode-unreviewed', 'severe-episode', { since: earliest(open), count: open.length }),
  ]
}

/** When the newest confirmed weight grew too old. */
function weightOldSince({ facts, policy }: Told): Instant | null {
  const { weight, birthDate, today } = facts
  if (weight.confirmed === null) return null
  const years = birthDate === 'unknown' ? 'unknown' : completedYears(birthDate, today)
  return instant(weight.confirmed.at + weightValidDays(policy, years) * DAY_MS)
}

function ofWeight(told: Told, has: (id: AdviceId) => boolean): readonly PanelReason[] {
  const { facts, dose } = told
  const { doubted } = facts.weight
  const since = doseByWeightSince(facts)
  const isReduced = dose.outcome.kind === 'reduce' && isNotMet(dose, 'dose.over-maximum-by-weight')
  const reasons: PanelReason[] = []
  if (has('over-maximum-by-new-weight') && !isReduced)
    reasons.push(advised('over-maximum-by-new-weight', 'over-maximum', { since }))
  if (doubted !== null) reasons.push(advised('weigh-again', 'weight-unconfirmed', { since: doubted.at }))
  if (has('under-start-by-new-weight'))
    reasons.push(advised('under-start-by-new-weight', 'under-start', { since }))
  if (has('weight-old')) reasons.push(advised('weight-old', 'weight-old', { since: weightOldSince(told) }))
  return reasons
}

/** Reactions that an interruption says: those that it is for, and of a prescriber's own those known by then. */
function saidByInterruption(told: Told): readonly ReactionFacts[] {
  if (told.dose.outcome.kind !== 'interrupt') return []
  const until = told.facts.interruptedAt ?? Infinity
  return interrupting(told).filter(({ at }) => at <= until)
}

function ofReactions(told: Told): readonly PanelReason[] {
  const said = saidByInterruption(told)
  const left = told.facts.reactions.filter((each) => !said.includes(each))
  if (left.length === 0) return []
  const about = [...new Set(left.map(({ reaction }) => reaction))].sort()
  return [reason('reaction-open', about, { since: earliest(left), count: left.length, about })]
}

function ofExaminations({ facts: { examinations, today } }: Told): readonly PanelReason[] {
  const now = dayNumber(today)
  const due = examinations.filter(({ since, everyDays }) => now - dayNumber(since) >= everyDays)
  if (due.length === 0) return []
  const days = due.map(({ since, everyDays }) => dayNumber(since) + everyDays)
  const ids = new Set(due.flatMap(({ examination }) => idsOf(advice(`examination-due-${examination}`))))
  return [
    reason('examination-due', [...ids], {
      since: instant(Math.min(...days) * DAY_MS),
      count: due.length,
      about: due.map(({ examination }) => examination),
    }),
  ]
}

function ofDoses({ recent: { missed, uncertain, since } }: Told): readonly PanelReason[] {
  const count = missed + uncertain
  return count === 0 ? [] : [reason('doses-missed', ['missed.no-make-up'], { since, count })]
}

/** None where a prescriber stopped treatment or the course is closed, but for an episode that nobody reviewed. */
export function factReasons(told: Told): readonly PanelReason[] {
  const { facts, dose } = told
  const has = (id: AdviceId): boolean => dose.advice.some((each) => each.id === id)
  const episodes = ofEpisodes(facts)
  if (facts.stoppedAt !== null) return episodes
  const tolerated = { since: dose.states.level?.toleratedFrom ?? null }
  return [
    ...episodes,
    ...ofOutcome(told),
    ...(has('assess-tolerance') ? [advised('assess-tolerance', 'assess-tolerance', tolerated)] : []),
    ...ofWeight(told, has),
    ...ofReactions(told),
    ...ofDoses(told),
    ...ofExaminations(told),
  ]
}
