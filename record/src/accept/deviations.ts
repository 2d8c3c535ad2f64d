// What an accepted fact deviates from: shown when it is recorded, never a reason to refuse it.
import {
  decideInjection,
  type AlarmFacts,
  type Decision,
  type InjectionOutcome,
  type Policy,
} from '@stature/protocol'
import { ALARM_WORDS } from '../alarms/alarm-words.js'
import type { Entry } from '../entry/entry.js'
import { alarmsIn, type AlarmsAt, type FactsAt } from './facts-at.js'

/** An injection against the answer of its time, or an alarm that speaks of the event. */
export interface Deviation {
  readonly code: 'deviation' | AlarmFacts['alarm']
  /** Id of the event. */
  readonly event: string
  readonly message: string
  /** The answer just before an injection was given; null for an alarm. */
  readonly decision: Decision<InjectionOutcome> | null
}

/** Why an injection was not to be given; null where nothing certain spoke against it. */
function against(outcome: InjectionOutcome): string | null {
  switch (outcome.kind) {
    case 'do-not-inject':
    case 'withhold':
      return outcome.why.join(', ')
    case 'wait':
      return `for ${outcome.for}`
    case 'give':
    case 'cannot-decide':
      return null
  }
}

/** A deviation is only shown, so one that cannot be reckoned (before the opening, a slot that never was) is passed over. */
function injectionDeviation(
  { event, at }: Entry,
  plus: readonly Entry[],
  policy: Policy,
  factsAt: FactsAt,
): readonly Deviation[] {
  if (event.kind !== 'injection-given') return []
  const { slot, zone } = event
  const facts = factsAt({ at, zone, slot, vial: event.vial ?? null, without: null, plus })
  if ('missing' in facts) return []
  const decision = decideInjection(facts, policy)
  const why = against(decision.outcome)
  if (why === null) return []
  const message = `recorded, although the answer at that time was ${decision.outcome.kind} (${why})`
  return [{ code: 'deviation', event: event.id, message, decision }]
}

/** Alarms that speak of an added event, with all of the added ones recorded. */
function alarmsOf(
  { event, at, knownAt }: Entry,
  plus: readonly Entry[],
  alarmsAt: AlarmsAt,
): readonly Deviation[] {
  const when = at > knownAt ? at : knownAt
  const alarms = alarmsAt({ at: when, zone: event.zone, slot: null, vial: null, without: null, plus })
  if ('missing' in alarms) return []
  return alarms
    .filter(({ events }) => events.includes(event.id))
    .map(({ alarm }) => ({
      code: alarm,
      event: event.id,
      message: `recorded: ${ALARM_WORDS[alarm]}`,
      decision: null,
    }))
}

/** What deviations are reckoned from: a course before the entries that are added. */
export interface DeviationsAsk {
  readonly factsAt: FactsAt
  /** The alarms of the same facts. */
  readonly alarmsAt: AlarmsAt
}

/** `deviations` where the alarms of a course are to be had for less than its facts. */
export function deviationsFrom(
  added: readonly Entry[],
  policy: Policy,
  { factsAt, alarmsAt }: DeviationsAsk,
): readonly Deviation[] {
  const injections = added.flatMap((entry, index) =>
    injectionDeviation(entry, added.slice(0, index), policy, factsAt),
  )
  return [...injections, ...added.flatMap((entry) => alarmsOf(entry, added, alarmsAt))]
}

/** Every deviation of added entries: injections in their order, then alarms. `factsAt` knows the course before them. */
export const deviations = (added: readonly Entry[], policy: Policy, factsAt: FactsAt): readonly Deviation[] =>
  deviationsFrom(added, policy, { factsAt, alarmsAt: alarmsIn(factsAt) })
