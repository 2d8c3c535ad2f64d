// From the dose decision to the card's content, or to the reason why no dose may be printed.
import { numbersOf, type CivilDate } from '@stature/label'
import {
  amountOf,
  forecast,
  syringeOf,
  type Decision,
  type DoseOutcome,
  type Policy,
  type PrescriptionFacts,
  type Syringe,
} from '@stature/protocol'
import type { Entry } from '@stature/record'
import type { CardContent, CardEnd } from './content.js'
import { carePlanOf, weighedOn } from './from-record.js'

/** Why there is no card; `because` names what decided, `fix` what to do. */
export interface NoCard {
  readonly refused: string
  readonly because: string
  readonly fix: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** What to do where the decision stands against the dose. */
export const FOLLOW_DECISION = 'Follow the dose decision first'

const PERMITTED = ['keep', 'may-increase'] as const

function refusedBy({ outcome, decidedBy }: Decision<DoseOutcome>): NoCard | null {
  if (PERMITTED.some((kind) => kind === outcome.kind)) return null
  const refused = `the dose decision is ${outcome.kind}`
  if (outcome.kind !== 'cannot-decide') {
    return { refused, because: decidedBy, fix: FOLLOW_DECISION }
  }
  const fix = `Record first: ${outcome.missing.join(', ')}`
  return { refused, because: decidedBy, fix }
}

interface End {
  readonly on: CivilDate
  readonly by: CardEnd
}

/** The end of the weight, or the next examination where that comes first; null where the weight is too old already. */
function endOf(decision: Decision<DoseOutcome>, policy: Policy): End | null {
  const { facts } = decision
  const { dates } = forecast(facts, policy, {
    from: facts.today,
    days: 1,
    decided: decision.outcome.kind,
    drawnFromVialInUse: null,
    whatIf: null,
  })
  const weight = dates.find((date) => date.what === 'weight-ends' && !date.passed)?.on ?? null
  if (weight === null) return null
  const next = dates.find((date) => date.what.startsWith('examination-') && !date.passed)?.on ?? null
  return next !== null && next < weight ? { on: next, by: 'examination' } : { on: weight, by: 'weight' }
}

/** The syringe prescribed, where its scale has a line for the drawn amount. */
function drawable(prescription: PrescriptionFacts): Syringe | null {
  const syringe = syringeOf(prescription.syringe)
  if (syringe === null || prescription.halfMarks > syringe.capacity) return null
  return prescription.halfMarks % syringe.graduation === 0 ? syringe : null
}

/** What the label's numbers and the decision say, whatever the prescription. */
function common(
  decision: Decision<DoseOutcome>,
): Pick<CardContent, 'mealMinutes' | 'cautionHours' | 'printedOn' | 'edition' | 'policy'> {
  const numbers = numbersOf(decision.edition)
  return {
    mealMinutes: numbers.mealWindowMs / MINUTE_MS,
    cautionHours: {
      from: numbers.activityCautionFromMs / HOUR_MS,
      to: numbers.activityCautionToMs / HOUR_MS,
    },
    printedOn: decision.facts.today,
    edition: decision.edition,
    policy: { id: decision.policy, version: decision.policyVersion },
  }
}

const NO_PRESCRIPTION: NoCard = {
  refused: 'no dose is prescribed',
  because: 'supervision',
  fix: 'Record the prescription first',
}
const NO_WEIGHT: NoCard = {
  refused: 'there is no weight young enough',
  because: 'gap.weight-age',
  fix: 'Weigh the child, record the weight, and ask again',
}
const noLine = ({ syringe, halfMarks }: PrescriptionFacts): NoCard => ({
  refused: `syringe ${syringe} has no line for ${String(halfMarks / 2)} marks`,
  because: 'syringe.small-volume',
  fix: 'Prescribe with a syringe that holds the dose',
})

/** The content; never with a dose that the decision does not allow. `entries` are those that stand. */
export function cardContent(
  decision: Decision<DoseOutcome>,
  policy: Policy,
  course: string,
  entries: readonly Entry[],
): CardContent | NoCard {
  const refused = refusedBy(decision)
  if (refused !== null) return refused
  const prescription = decision.facts.prescriptions.at(-1)
  if (prescription === undefined) return NO_PRESCRIPTION
  const end = endOf(decision, policy)
  if (end === null) return NO_WEIGHT
  const syringe = drawable(prescription)
  if (syringe === null) return noLine(prescription)
  const grams = prescription.dosingWeightGrams
  return {
    ...common(decision),
    course,
    amount: amountOf(prescription.massNanograms, prescription.halfMarks, syringe.id),
    syringe,
    timesPerDay: prescription.timesPerDay,
    weight: { grams, on: weighedOn(entries, grams) },
    prescribedOn: prescription.on,
    validThrough: end.on,
    endsBy: end.by,
    carePlan: carePlanOf(entries),
  }
}
