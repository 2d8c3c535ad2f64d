// One injection as MedicationAdministration or MedicationStatement tells it: given, not given, or nobody knows.
import type { Nanograms } from '@stature/label'
import { SITES, type CodedSite } from '../codes/site.js'
import type { Route } from '../codes/route.js'
import { withheldReasonOf } from '../codes/withheld.js'
import { conceptAt, meaningsOf, type Concept } from '../element/concept.js'
import { child } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { InjectionFact, Ordered, Source } from '../read/fact.js'
import { namesTime } from '../read/when.js'
import type { Moment } from '../time/moment.js'
import { routeAt } from './dosage.js'

export type Outcome = Pick<InjectionFact, 'outcome' | 'uncertainty'>

/** What is common to both resources. */
export interface Told {
  readonly entry: Entry
  readonly outcome: Outcome
  readonly when: Moment | undefined
  readonly dosage: Element | undefined
  readonly ordered: Ordered | undefined
  readonly reasons: readonly Concept[]
  readonly source: Source
}

/** The mass; a level by weight says no amount that was given. */
function massOf({ entry, ordered, dosage }: Told, context: Context): Nanograms | null {
  if (ordered?.kind === 'mass') return ordered.massNanograms
  if (ordered !== undefined) {
    context.report.error(
      'value',
      dosage ?? entry.at,
      'gives a dose by weight: give the amount that was injected',
    )
  }
  return null
}

/** The coded place; null after an issue where it names none or several. */
function siteOf(dosage: Element | undefined, context: Context): CodedSite | null {
  const concept = dosage === undefined ? undefined : conceptAt(dosage, 'site', context.report)
  if (dosage === undefined || concept === undefined) return null
  const [site, ...others] = meaningsOf(concept, SITES)
  if (site !== undefined && others.length === 0 && site.side !== null) return site
  const message =
    site === undefined
      ? 'is no place known by its code: the place stays unknown'
      : 'does not name one region and side: the place stays unknown'
  context.report.warn(site === undefined ? 'code-invalid' : 'incomplete', concept.at, message)
  return null
}

function givenRoute(dosage: Element | undefined, context: Context): Route | null {
  const route = dosage === undefined ? undefined : routeAt(dosage, context)
  if (route === undefined || dosage === undefined) return null
  if (route === null) {
    const at = child(dosage, 'route') ?? dosage
    context.report.warn('code-invalid', at, 'gives no one coded route: the route stays unknown')
  }
  return route
}

/** The injection, where its time is known; without an hour it belongs to no slot. */
export function injectionOf(told: Told, context: Context): readonly InjectionFact[] {
  const { entry, when, dosage, outcome, source, reasons } = told
  if (when === undefined) {
    context.report.error(
      'required',
      entry.at,
      'has no readable time, so it belongs to no slot: give effectiveDateTime',
    )
    return []
  }
  if (!namesTime(when, context)) return []
  const mass = outcome.outcome === 'withheld' ? null : massOf(told, context)
  const site = siteOf(dosage, context)
  const route = givenRoute(dosage, context)
  const withheld = withheldReasonOf(reasons)
  return [{ fact: 'injection', when, ...outcome, withheld, mass, site, route, source }]
}
