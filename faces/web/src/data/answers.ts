// What the protocol says of a course now: the record of this phone folded, with what was only said beside it.
import { calendarFor } from '@stature/civil-time'
import type { Instant } from '@stature/label'
import {
  decideDose,
  decideInjection,
  withStated,
  type AlarmFacts,
  type Calendar,
  type Decision,
  type DoseOutcome,
  type Facts,
  type InjectionOutcome,
  type LowSugarPlan,
  type Policy,
  type Stated,
  type States,
} from '@stature/protocol'
import { fold, mayRecord, standingEntries, zoneOfCourse, type Entry } from '@stature/record'

export interface Question {
  readonly entries: readonly Entry[]
  readonly policy: Policy
  readonly at: Instant
  /** The zone of this phone; null for that of the newest entry. */
  readonly zone: string | null
  /** The vial said to be used; null for the one opened last. */
  readonly vial: string | null
}

export interface Recorded {
  readonly facts: Facts
  readonly calendar: Calendar
  readonly zone: string
}

/** The facts as recorded; null where the course is not opened. */
export function recordedOf({ entries, policy, at, zone: asked, vial }: Question): Recorded | null {
  const zone = asked ?? zoneOfCourse(entries, at, null) ?? 'UTC'
  const calendar = calendarFor(policy, zone, at, null)
  const facts = fold(entries, { asOf: at, asKnownAt: null, calendar, vial })
  return 'missing' in facts ? null : { facts, calendar, zone }
}

export interface Decided {
  readonly injection: Decision<InjectionOutcome>
  readonly dose: Decision<DoseOutcome>
}

export const decidedOf = (facts: Facts, stated: Stated, policy: Policy): Decided => ({
  injection: decideInjection(withStated(facts, stated), policy),
  dose: decideDose(facts, policy),
})

const NO_PLAN: LowSugarPlan = { sugar: null, glucagon: null, emergencyPhone: null, clinicPhone: null }

/** The care plan in force: the newest that a prescriber set. */
export function carePlanOf(entries: readonly Entry[], at: Instant): LowSugarPlan {
  let plan = NO_PLAN
  for (const { event } of standingEntries(entries, at, null)) {
    if (event.kind !== 'care-plan-set' || !mayRecord(event.kind, event.by.role)) continue
    const { sugar, glucagon, emergencyPhone, clinicPhone } = event
    plan = { sugar, glucagon, emergencyPhone, clinicPhone }
  }
  return plan
}

/** Alarms that hold, newest first. The one about food ends with food or a safe reading, which the states know. */
export function alarmsOf({ alarms, injections: { last } }: Facts, states: States): readonly AlarmFacts[] {
  const { injectedWithoutFood } = states.afterInjection
  const isOfLast = ({ events }: AlarmFacts): boolean => last !== null && events.includes(last.id)
  const holding = alarms.filter((each) => each.alarm !== 'injected-without-food' || !isOfLast(each))
  const food: readonly AlarmFacts[] =
    last !== null && injectedWithoutFood
      ? [{ alarm: 'injected-without-food', events: [last.id], at: last.at }]
      : []
  return [...holding, ...food].sort((one, other) => other.at - one.at)
}
