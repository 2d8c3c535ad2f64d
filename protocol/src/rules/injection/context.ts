// What the injection rules read: the dose rules' context and verdicts, and the readings that count at this instant.
import type { GlucoseFacts, PrescriptionFacts } from '../../facts/facts.js'
import type { Ran } from '../../engine/run.js'
import type { DoseProposal } from '../dose/rules.js'
import { MINUTE_MS } from '../../time/units.js'
import { standing, type DoseContext } from '../dose/context.js'

export interface InjectionContext extends DoseContext {
  /** The prescription that injections follow. */
  readonly standing: PrescriptionFacts | null
  /** What the dose rules' restrictions said. */
  readonly dose: Ran<DoseProposal>
  /** Newest reading of any relation and method within the policy's minutes; null without one. */
  readonly newestReading: GlucoseFacts | null
  /** A preprandial reading within the policy's minutes, by a method that counts. */
  readonly checked: boolean
}

/** Adds what concerns this injection to the dose context; field by field, because a spread costs more than all the rules. */
export function injectionContext(context: DoseContext, dose: Ran<DoseProposal>): InjectionContext {
  const { facts, policy } = context
  const earliest = facts.asOf - policy.glucoseValidMinutes * MINUTE_MS
  let newestReading: GlucoseFacts | null = null
  let checked = false
  for (const each of facts.glucose) {
    if (each.at < earliest || each.at > facts.asOf) continue
    if (isNewer(each, newestReading)) newestReading = each
    if (each.relation === 'preprandial' && policy.glucoseMethods.includes(each.method)) checked = true
  }
  return {
    facts,
    policy,
    numbers: context.numbers,
    today: context.today,
    prescription: context.prescription,
    paused: context.paused,
    period: context.period,
    ageYears: context.ageYears,
    weightIsValid: context.weightIsValid,
    reduction: context.reduction,
    monitoring: context.monitoring,
    rise: context.rise,
    standing: standing(context),
    dose,
    newestReading,
    checked,
  }
}

/** Of two readings at one instant the lower counts, so that the order of recording changes nothing. */
const isNewer = (one: GlucoseFacts, other: GlucoseFacts | null): boolean =>
  other === null || one.at > other.at || (one.at === other.at && one.amount < other.amount)
