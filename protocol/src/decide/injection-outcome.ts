// From verdicts to the injection outcome: do-not-inject, withhold, wait, else a question, else give.
import type { ClauseId, GapId } from '@stature/label'
import { amountOf } from '../arithmetic/amount.js'
import type { InjectionOutcome } from '../decision/decision.js'
import { addIdsNotMet, firstCertain, inOrder, unknownFacts, type Ran } from '../engine/run.js'
import type { FactName } from '../facts/facts.js'
import type { InjectionContext } from '../rules/injection/context.js'
import { nextMealAt } from '../rules/injection/meal.js'
import type { InjectionProposal } from '../rules/injection/rules.js'
import { sitesFor } from '../rules/injection/sites.js'
import type { DoseProposal } from '../rules/dose/rules.js'
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
  ran: Ran<InjectionProposal>,
  stricter: (proposal: InjectionProposal) => boolean,
): { readonly open?: readonly FactName[] } {
  const open = unknownFacts(ran, stricter) | unknownFacts(context.dose, always)
  return open === 0 ? {} : { open: inOrder(open) }
}

function blocked(context: InjectionContext, ran: Ran<InjectionProposal>): Decided<InjectionOutcome> | null {
  const byDose = context.dose.notMet.find((each) => stops(each.propose))
  const here = firstCertain(ran, 'do-not-inject')
  const decidedBy = byDose?.decidedBy ?? here?.decidedBy
  if (decidedBy === undefined) return null
  const why: (ClauseId | GapId)[] = []
  addIdsNotMet(why, context.dose, stops)
  addIdsNotMet(why, ran, isBlock)
  return { outcome: { kind: 'do-not-inject', why }, decidedBy }
}

function withheld(context: InjectionContext, ran: Ran<InjectionProposal>): Decided<InjectionOutcome> | null {
  const found = firstCertain(ran, 'withhold')
  if (found === null) return null
  const why: (ClauseId | GapId)[] = []
  addIdsNotMet(why, ran, isWithhold)
  const open = openFacts(context, ran, isBlock)
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
function waiting(context: InjectionContext, ran: Ran<InjectionProposal>): Decided<InjectionOutcome> | null {
  for (const [proposal, what, untilOf] of WAITS) {
    const found = firstCertain(ran, proposal)
    if (found === null) continue
    const until = untilOf(context)
    const open = openFacts(context, ran, isBlockOrWithhold)
    const known = until === null ? {} : { until: iso(until) }
    return { outcome: { kind: 'wait', for: what, ...known, ...open }, decidedBy: found.decidedBy }
  }
  return null
}

/** The clinic's questions never block an injection; they stay open beside it. */
function given(context: InjectionContext, ran: Ran<InjectionProposal>): Decided<InjectionOutcome> | null {
  const { facts, policy, standing } = context
  if (standing === null) return null
  const amount = amountOf(standing.massNanograms, standing.halfMarks, standing.syringe)
  const open = openFacts(context, ran, always)
  const { massNanograms, halfMarks, massMg, volumeMl, marks, syringe, exact, errorPercent } = amount
  const give = {
    kind: 'give' as const,
    massNanograms,
    halfMarks,
    massMg,
    volumeMl,
    marks,
    syringe,
    exact,
    errorPercent,
    sites: sitesFor(facts, policy),
  }
  return { outcome: open.open === undefined ? give : { ...give, open: open.open }, decidedBy: 'meal.window' }
}

function asked(ran: Ran<InjectionProposal>): Decided<InjectionOutcome> {
  const first = ran.unknown[0]
  const missing = inOrder(unknownFacts(ran, always))
  return { outcome: { kind: 'cannot-decide', missing }, decidedBy: first?.decidedBy ?? 'supervision' }
}

/** Restrictions never wait for facts; the permission to give does. */
export function injectionOutcome(
  context: InjectionContext,
  ran: Ran<InjectionProposal>,
): Decided<InjectionOutcome> {
  const certain = ran.notMet.length > 0 || context.dose.notMet.length > 0
  const restricted = certain
    ? (blocked(context, ran) ?? withheld(context, ran) ?? waiting(context, ran))
    : null
  if (restricted !== null) return restricted
  const permitted = ran.unknown.length > 0 ? null : given(context, ran)
  return permitted ?? asked(ran)
}
