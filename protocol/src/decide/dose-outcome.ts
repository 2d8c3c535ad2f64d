// From verdicts to the dose outcome: the most cautious certain restriction, else a permission with every condition met.
import { microgramsPerKg, type ClauseId, type GapId, type MicrogramsPerKg } from '@stature/label'
import type { DoseOutcome } from '../decision/decision.js'
import type { FactSet } from '../engine/rule.js'
import { firstCertain, inOrder, unknownFacts, type Ran } from '../engine/run.js'
import { standing, type DoseContext } from '../rules/dose/context.js'
import type { DoseProposal } from '../rules/dose/rules.js'
import { startingRange } from '../rules/dose/start.js'
import { suggestedReduction } from '../rules/dose/suggest.js'

/** An outcome with the id that decided it. */
export interface Decided<O> {
  readonly outcome: O
  readonly decidedBy: ClauseId | GapId
}

/** One run over the dose rules. */
export interface DoseRun {
  readonly restrictions: Ran<DoseProposal>
  readonly rise: Ran<DoseProposal>
}

const RESTRICTIONS = ['stop', 'interrupt', 'reduce'] as const
type Restriction = (typeof RESTRICTIONS)[number]
const CAUTION: readonly DoseProposal[] = [...RESTRICTIONS, 'keep']

const withOpen = <O extends object>(outcome: O, open: FactSet): O =>
  open === 0 ? outcome : { ...outcome, open: inOrder(open) }

/** The most cautious restriction that is certain, with what could make it more cautious still. */
function certainRestriction(context: DoseContext, run: DoseRun): Decided<DoseOutcome> | null {
  for (const kind of RESTRICTIONS) {
    const found = firstCertain(run.restrictions, kind)
    if (found === null) continue
    const stricter = (each: DoseProposal): boolean => CAUTION.indexOf(each) < CAUTION.indexOf(kind)
    const open = unknownFacts(run.restrictions, stricter)
    return { outcome: withOpen(restriction(kind, context), open), decidedBy: found.decidedBy }
  }
  return null
}

function restriction(kind: Restriction, context: DoseContext): DoseOutcome {
  if (kind !== 'reduce') return { kind }
  const suggested: MicrogramsPerKg | null = suggestedReduction(context)
  return suggested === null ? { kind } : { kind, suggestedMicrogramsPerKg: suggested }
}

const cannotDecide = (missing: FactSet): DoseOutcome => ({ kind: 'cannot-decide', missing: inOrder(missing) })

/** The rule that keeps the dose; null where a rise is possible or certain. */
const keeper = (run: DoseRun) => firstCertain(run.rise, 'keep')

/** Everything a permission still has to be told. */
function missingFor(run: DoseRun): FactSet {
  const asked = unknownFacts(run.restrictions, () => true)
  return keeper(run) === null ? asked | unknownFacts(run.rise, () => true) : asked
}

/** The id whose question comes first; `dose.individualize` where only the weight is asked for. */
function askedBy(run: DoseRun): ClauseId | GapId {
  return run.restrictions.unknown[0]?.decidedBy ?? 'gap.weight-age'
}

function permission(context: DoseContext, run: DoseRun): Decided<DoseOutcome> {
  if (standing(context) === null) {
    const { from, to } = startingRange(context)
    const outcome: DoseOutcome = { kind: 'may-start', fromMicrogramsPerKg: from, toMicrogramsPerKg: to }
    return { outcome, decidedBy: context.paused ? 'gap.pause' : 'dose.start' }
  }
  const keeps = keeper(run)
  if (keeps !== null || context.rise === null)
    return { outcome: { kind: 'keep' }, decidedBy: keeps?.decidedBy ?? 'dose.increase' }
  const upTo = microgramsPerKg(context.rise.upTo)
  return { outcome: { kind: 'may-increase', upToMicrogramsPerKg: upTo }, decidedBy: 'dose.increase' }
}

/** Restrictions never wait for facts; permissions do. */
export function doseOutcome(context: DoseContext, run: DoseRun): Decided<DoseOutcome> {
  const restricted = certainRestriction(context, run)
  if (restricted !== null) return restricted
  const missing = missingFor(run)
  if (missing !== 0) return { outcome: cannotDecide(missing), decidedBy: askedBy(run) }
  return permission(context, run)
}
