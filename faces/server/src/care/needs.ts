// Everything that somebody should look at in a course now: its alarms, and what its decisions say the clinic must do.
import {
  decideDose,
  decideInjection,
  type AlarmFacts,
  type Decision,
  type DoseOutcome,
  type Facts,
  type Policy,
  type States,
} from '@stature/protocol'
import type { AlarmKind } from './urgency.js'

export interface Need {
  readonly kind: AlarmKind
  /** What it is about: event ids, or a slot or facts where no event says it. Together with the kind it is the alarm's key. */
  readonly about: readonly string[]
  /** Since when, epoch milliseconds. */
  readonly at: number
}

export interface Needs {
  readonly needs: readonly Need[]
  readonly states: States
  /** Alarms before this may have been left out of the facts, which hold the newest of them. */
  readonly completeFrom: number
}

/** The facts hold so many alarms at most. */
const MOST_ALARMS = 200

/** The alarm about food ends with food, or with a safe reading, which the states know. */
function holds({ alarm, events }: AlarmFacts, { injections }: Facts, { afterInjection }: States): boolean {
  if (alarm !== 'injected-without-food') return true
  const isOfLast = injections.last !== null && events.includes(injections.last.id)
  return !isOfLast || afterInjection.injectedWithoutFood
}

function recorded(facts: Facts, states: States): readonly Need[] {
  return facts.alarms
    .filter((alarm) => holds(alarm, facts, states))
    .map(({ alarm, events, at }) => ({ kind: alarm, about: events, at }))
}

/** A meal that never came is no event; its alarm is about the injection. */
function withoutFood({ injections: { last }, alarms }: Facts, { afterInjection }: States): readonly Need[] {
  if (last === null || !afterInjection.injectedWithoutFood) return []
  const said = alarms.some(
    ({ alarm, events }) => alarm === 'injected-without-food' && events.includes(last.id),
  )
  return said ? [] : [{ kind: 'injected-without-food', about: [last.id], at: last.at }]
}

/** A prescriber's own stop or interruption needs no alarm. */
function doseNeeds(facts: Facts, { outcome, decidedBy }: Decision<DoseOutcome>): readonly Need[] {
  const { prescriptions, reactions, episodes, stoppedAt, interruptedAt } = facts
  const newest = prescriptions.at(-1)
  if (newest === undefined || stoppedAt !== null) return []
  const one = (kind: AlarmKind, about: readonly string[], at: number): readonly Need[] => [
    { kind, about, at },
  ]
  switch (outcome.kind) {
    case 'stop':
      return one('dose-stop', [decidedBy, newest.id], facts.asOf)
    case 'interrupt':
      if (interruptedAt !== null) return []
      return one(
        'dose-interrupt',
        [decidedBy, reactions.at(-1)?.id ?? newest.id],
        reactions.at(-1)?.at ?? facts.asOf,
      )
    case 'reduce':
      return one(
        'reduction-due',
        [newest.id, episodes.at(-1)?.id ?? decidedBy],
        episodes.at(-1)?.at ?? facts.asOf,
      )
    case 'cannot-decide':
      return one('clinic-question-open', [newest.id, ...outcome.missing], facts.asOf)
    case 'keep':
    case 'may-increase':
    case 'may-start':
      return []
  }
}

/** The clinic hears of signs of pressure in the head that interrupt nothing; those that do have an alarm of their own. */
function signs({ reactions }: Facts, { outcome, advice }: Decision<DoseOutcome>): readonly Need[] {
  const isSaid = outcome.kind === 'stop' || outcome.kind === 'interrupt'
  if (isSaid || !advice.some(({ id }) => id === 'reaction-signs-alert')) return []
  return reactions
    .filter(({ reaction }) => reaction === 'reaction.intracranial')
    .map(({ id, at }) => ({ kind: 'reaction-signs-alert', about: [id], at }))
}

const severe = ({ episodes }: Facts): readonly Need[] =>
  episodes
    .filter(({ severity, reviewedAt }) => severity === 'severe' && reviewedAt === null)
    .map(({ id, at }) => ({ kind: 'severe-hypoglycemia', about: [id], at }))

function advised(facts: Facts, policy: Policy, dose: Decision<DoseOutcome>): readonly Need[] {
  const newest = facts.prescriptions.at(-1)
  if (newest === undefined || facts.stoppedAt !== null) return []
  const { advice } = decideInjection(facts, policy)
  const has = (id: (typeof advice)[number]['id']): boolean => advice.some((each) => each.id === id)
  const needs: Need[] = []
  const weighed = facts.weight.confirmed
  if (has('over-maximum-by-new-weight') && weighed !== null)
    needs.push({ kind: 'over-maximum-by-new-weight', about: [newest.id, weighed.on], at: weighed.at })
  // What makes the dose decision itself wait is said by that decision.
  if (has('clinic-question-open') && dose.outcome.kind !== 'cannot-decide')
    needs.push({ kind: 'clinic-question-open', about: [newest.id], at: facts.asOf })
  if (has('glucose-not-possible'))
    needs.push({ kind: 'glucose-not-possible', about: [facts.slot.id], at: facts.asOf })
  return needs
}

/** All of it, from facts and decisions; decides nothing itself. */
export function needsOf(facts: Facts, policy: Policy): Needs {
  const dose = decideDose(facts, policy)
  const { states } = dose
  const needs = [
    ...recorded(facts, states),
    ...withoutFood(facts, states),
    ...doseNeeds(facts, dose),
    ...signs(facts, dose),
    ...severe(facts),
    ...advised(facts, policy, dose),
  ]
  const [oldest] = facts.alarms
  const isFull = oldest !== undefined && facts.alarms.length >= MOST_ALARMS
  return { needs, states, completeFrom: isFull ? oldest.at : -Infinity }
}
