// One dosage instruction: dose, times a day and route. What it does not say is not filled in.
import { routeOf, type Route } from '../codes/route.js'
import { conceptAt } from '../element/concept.js'
import { child, objectsAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { OrderFact } from '../read/fact.js'
import { doseOfDosage } from './dose.js'
import { timesPerDayOf } from './timing.js'

const LIMITS = ['maxDosePerPeriod', 'maxDosePerAdministration', 'maxDosePerLifetime']

/** The route below; undefined where absent, null where it cannot be told. */
export function routeAt(parent: Element, context: Context): Route | null | undefined {
  const concept = conceptAt(parent, 'route', context.report)
  return concept === undefined ? undefined : routeOf(concept)
}

function orderedRoute(dosage: Element, context: Context): Route | undefined {
  const route = routeAt(dosage, context)
  if (route !== undefined && route !== null) return route
  const at = child(dosage, 'route') ?? dosage
  return context.report.error('required', at, 'gives no coded route: give one SNOMED CT route')
}

/** An order that leaves the dose to the moment is no prescription of two a day. */
function isScheduled(dosage: Element, context: Context): boolean {
  for (const name of ['asNeededBoolean', 'asNeededCodeableConcept']) {
    const at = child(dosage, name)
    if (at === undefined || at.value === false) continue
    context.report.error('not-supported', at, 'is an order as needed, which is no number of times a day')
    return false
  }
  return true
}

/** The only dosage instruction of an order; undefined after an issue. */
function instruction(entry: Entry, context: Context): Element | undefined {
  const [only, ...others] = objectsAt(entry.at, 'dosageInstruction', context.report)
  if (only !== undefined && others.length === 0) return only
  const at = child(entry.at, 'dosageInstruction') ?? entry.at
  if (only === undefined) return context.report.error('required', at, 'has no dosage instruction: give one')
  return context.report.error(
    'multiple-matches',
    at,
    'gives several dosage instructions: give one order each',
  )
}

/** Dose, times and route of an order; null after an issue. */
export function orderedDose(entry: Entry, context: Context): OrderFact['dose'] {
  const dosage = instruction(entry, context)
  if (dosage === undefined) return null
  for (const at of LIMITS.flatMap((name) => child(dosage, name) ?? [])) {
    context.report.note('informational', at, 'is not used: the rules of the label limit the dose')
  }
  const ordered = doseOfDosage(dosage, context)
  const timesPerDay = timesPerDayOf(dosage, context)
  const route = orderedRoute(dosage, context)
  const scheduled = isScheduled(dosage, context)
  if (ordered === undefined || timesPerDay === undefined || route === undefined || !scheduled) return null
  return { ordered, timesPerDay, route }
}
