// From verdicts to the injection outcome: do-not-inject, withhold, wait, else a question, else give.
import type { ClauseId, GapId } from '@stature/label'
import { amountOf } from '../arithmetic/amount.js'
import type { InjectionOutcome, Verdict } from '../decision/decision.js'
import { firstCertain, idsNotMet, inOrder, unknownFacts } from '../engine/run.js'
import type { FactName } from '../facts/facts.js'
import type { InjectionContext } from '../rules/injection/context.js'
import { nextMealAt } from '../rules/injection/meal.js'
import { INJECTION_RULES, type InjectionProposal } from '../rules/injection/rules.js'
import { sitesFor } from '../rules/injection/sites.js'
import { DOSE_RESTRICTIONS, type DoseProposal } from '../rules/dose/rules.js'
import { HOUR_MS } from '../time/units.js'
import type { Decided } from './dose-outcome.js'

const stops = (proposal: DoseProposal): boolean => proposal === 'stop' || proposal === 'interrupt'
const always = (): boolean => true

const isBlock = (each: InjectionProposal): boolean => each === 'do-not-inject'
const isWithhold = (each: InjectionProposal): boolean => each === 'withhold'
const isBlockOrWithhold = (each: InjectionProposal): boolean => isBlock(each) || isWithhold(each)

/** Questions that could make an outcome more cautious: those of the rules named, and the clinic's own. */
function openFacts(
  context: InjectionContext,
  verdicts: readonly Verdict[],
  stricter: (proposal: InjectionProposal) => boolean,
): { readonly open?: readonly FactName[] } {
  const here = unknownFacts(INJECTION_RULES, verdicts, stricter)
  const clinic = unknownFacts(DOSE_RESTRICTIONS, context.dose, always)
  if (here.length === 0 && clinic.length === 0) return {}
  return { open: clinic.length === 0 ? here : inOrder([...here, ...clinic]) }
}

function blocked(context: InjectionContext, verdicts: readonly Verdict[]): Decided<InjectionOutcome> | null {
  const byDose = DOSE_RESTRICTIONS.find((each, at) => context.dose[at] === 'not-met' && stops(each.propose))
  const here = firstCertain(INJECTION_RULES, verdicts, 'do-not-inject')
  const decidedBy = byDose?.decidedBy ?? here?.decidedBy
  if (decidedBy === undefined) return null
  const ids: (ClauseId | GapId)[] = [...idsNotMet(DOSE_RESTRICTIONS, context.dose, stops)]
  for (const id of idsNotMet(INJECTION_RULES, verdicts, isBlock)) if (!ids.includes(id)) ids.push(id)
  return { outcome: { kind: 'do-not-inject', why: ids }, decidedBy }
}

function withheld(context: InjectionContext, verdicts: readonly Verdict[]): Decided<InjectionOutcome> | null {
  const found = firstCertain(INJECTION_RULES, verdicts, 'withhold')
  if (found === null) return null
  const why = idsNotMet(INJECTION_RULES, verdicts, isWithhold)
  const open = openFacts(context, verdicts, isBlock)
  return { outcome: { kind: 'withhold', why, ...open }, decidedBy: found.decidedBy }
}

const iso = (at: number): string => new Date(at).toISOString()

function untilSlot({ facts }: InjectionContext): number {
  return facts.asOf < facts.slot.opensAt ? facts.slot.opensAt : facts.slot.nextOpensAt
}

function untilInterval({ facts, policy }: InjectionContext): number | null {
  const last = facts.injections.lastPossibleAt
  return last === null ? null : last + policy.leastHoursBetweenInjections * HOUR_MS
}

function untilMeal(context: InjectionContext): number | null {
  const next = nextMealAt(context)
  return next === null ? null : next - context.numbers.mealWindowMs
}

const WAITS = [
  ['wait-slot', 'slot', untilSlot],
  ['wait-interval', 'interval', untilInterval],
  ['wait-meal', 'meal', untilMeal],
] as const

/** Several waits: slot, then interval, then meal. */
function waiting(context: InjectionContext, verdicts: readonly Verdict[]): Decided<InjectionOutcome> | null {
  for (const [proposal, what, untilOf] of WAITS) {
    const found = firstCertain(INJECTION_RULES, verdicts, proposal)
    if (found === null) continue
    const until = untilOf(context)
    const open = openFacts(context, verdicts, isBlockOrWithhold)
    const known = until === null ? {} : { until: iso(until) }
    return { outcome: { kind: 'wait', for: what, ...known, ...open }, decidedBy: found.decidedBy }
  }
  return null
}

/** The clinic's questions never block an injection; they stay open beside it. */
function given(context: InjectionContext, verdicts: readonly Verdict[]): Decided<InjectionOutcome> | null {
  const { standing } = context
  if (standing === null) return null
  const amount = amountOf(standing.massNanograms, standing.halfMarks, standing.syringe)
  const sites = sitesFor(context.facts, context.policy)
  const open = openFacts(context, verdicts, always)
  return { outcome: { kind: 'give', ...amount, sites, ...open }, decidedBy: 'meal.window' }
}

function asked(verdicts: readonly Verdict[]): Decided<InjectionOutcome> {
  const first = INJECTION_RULES[verdicts.indexOf('unknown')]
  const missing = unknownFacts(INJECTION_RULES, verdicts, always)
  return { outcome: { kind: 'cannot-decide', missing }, decidedBy: first?.decidedBy ?? 'supervision' }
}

/** Restrictions never wait for facts; the permission to give does. */
export function injectionOutcome(
  context: InjectionContext,
  verdicts: readonly Verdict[],
): Decided<InjectionOutcome> {
  const restricted = blocked(context, verdicts) ?? withheld(context, verdicts) ?? waiting(context, verdicts)
  if (restricted !== null) return restricted
  const permitted = verdicts.includes('unknown') ? null : given(context, verdicts)
  return permitted ?? asked(verdicts)
}
