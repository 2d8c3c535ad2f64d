// What an accepted fact deviates from: shown when it is recorded, never a reason to refuse it.
import type { Instant } from '@stature/label'
import {
  decideInjection,
  type AlarmFacts,
  type Decision,
  type Facts,
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

type Told = Omit<Deviation, 'decision'>

/** What an injection deviates from, given the facts just before it. */
function injectionAgainst(event: string, facts: Facts, policy: Policy): Deviation | null {
  const decision = decideInjection(facts, policy)
  const why = against(decision.outcome)
  if (why === null) return null
  const message = `recorded, although the answer at that time was ${decision.outcome.kind} (${why})`
  return { code: 'deviation', event, message, decision }
}

/** A deviation is only shown, so one that cannot be reckoned (before the opening, a slot that never was) is passed over. */
function injectionDeviation(
  { event, at }: Entry,
  plus: readonly Entry[],
  policy: Policy,
  factsAt: FactsAt,
): Deviation | null {
  if (event.kind !== 'injection-given') return null
  const { slot, zone } = event
  const facts = factsAt({ at, zone, slot, vial: event.vial ?? null, without: null, plus })
  return 'missing' in facts ? null : injectionAgainst(event.id, facts, policy)
}

/** When everything that was recorded with an entry counts. */
export const settledBy = ({ at, knownAt }: Entry): Instant => (at > knownAt ? at : knownAt)

const speaking = (alarms: readonly AlarmFacts[], event: string): readonly Told[] =>
  alarms
    .filter(({ events }) => events.includes(event))
    .map(({ alarm }) => ({ code: alarm, event, message: `recorded: ${ALARM_WORDS[alarm]}` }))

/** Alarms that speak of an added event, with all of the added ones recorded. */
function alarmsOf(entry: Entry, plus: readonly Entry[], alarmsAt: AlarmsAt): readonly Told[] {
  const { event } = entry
  const at = settledBy(entry)
  const alarms = alarmsAt({ at, zone: event.zone, slot: null, vial: null, without: null, plus })
  return 'missing' in alarms ? [] : speaking(alarms, event.id)
}

/** The facts just before an injection, and the alarms with it; the facts are not to be looked at any more once it counts. */
export interface InjectionStep {
  readonly facts: Facts
  readonly alarmsWith: () => readonly AlarmFacts[]
}

/** What the deviations of one entry are reckoned from: the course before it. */
export interface CourseBefore {
  readonly factsAt: FactsAt
  /** The alarms of the same facts. */
  readonly alarmsAt: AlarmsAt
  /** Both at once, which costs less; null where they must be asked for one by one. */
  readonly stepTo: (entry: Entry) => InjectionStep | null
}

/** What `deviations` says of one entry, without the decision. */
export function deviationsOfOne(entry: Entry, policy: Policy, course: CourseBefore): readonly Told[] {
  const { event } = entry
  const step = course.stepTo(entry)
  const deviation =
    step === null
      ? injectionDeviation(entry, [], policy, course.factsAt)
      : injectionAgainst(event.id, step.facts, policy)
  const alarms =
    step === null ? alarmsOf(entry, [entry], course.alarmsAt) : speaking(step.alarmsWith(), event.id)
  if (deviation === null) return alarms
  const { code, message } = deviation
  return [{ code, event: event.id, message }, ...alarms]
}

/** Every deviation of added entries: injections in their order, then alarms. `factsAt` knows the course before them. */
export function deviations(added: readonly Entry[], policy: Policy, factsAt: FactsAt): readonly Deviation[] {
  const injections = added.flatMap(
    (entry, index) => injectionDeviation(entry, added.slice(0, index), policy, factsAt) ?? [],
  )
  const alarms = added.flatMap((entry) => alarmsOf(entry, added, alarmsIn(factsAt)))
  return [...injections, ...alarms.map((told) => ({ ...told, decision: null }))]
}
